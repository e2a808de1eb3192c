"""The tables of the payment service; the rules of money are constraints of the database too."""

from collections.abc import Iterable

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    text,
)

from services.chassis.idempotency import idempotency_table
from services.chassis.outbox.records import deliveries_table
from services.chassis.storage.columns import UtcDateTime
from services.payment.domain.gateway_events import EventType, Verdict
from services.payment.domain.money import (
    CURRENCY,
    GATEWAY_METHODS,
    GATEWAY_YEN,
    METHODS,
    OTHER_METHODS,
    OTHER_YEN,
)
from services.payment.domain.outcomes import Operation, OutcomeKind
from services.payment.domain.states_gen import PaymentStatus, RefundStatus

metadata = MetaData()


def _one_of(column: str, values: Iterable[str]) -> str:
    listed = ", ".join(f"'{value}'" for value in values)
    return f"{column} IN ({listed})"


def _within(methods: Iterable[str], limits: tuple[int, int]) -> str:
    least, most = limits
    return f"({_one_of('method', methods)} AND amount >= {least} AND amount <= {most})"


def _partial(name: str, *columns: str, where: str, unique: bool = False) -> Index:
    """An index over some rows only, on either database."""
    condition = text(where)
    return Index(name, *columns, unique=unique, sqlite_where=condition, postgresql_where=condition)


payments = Table(
    "payments",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("order_id", String(36), nullable=False),
    Column("batch_id", String(36)),
    Column("amount", BigInteger, nullable=False),
    Column("currency", String(3), nullable=False),
    Column("status", String(18), nullable=False),
    Column("method", String(16), nullable=False),
    Column("gateway", String(32), nullable=False),
    Column("gateway_reference", String(255)),
    # What stands for the customer's means of payment: forgotten once the gateway was asked.
    Column("token", String(255)),
    Column("failure_code", String(64)),
    Column("failure_message", String(500)),
    Column("refunded_amount", BigInteger, nullable=False),
    # Who asked for it; null where that was not written down yet.
    Column("requested_by", String(255)),
    # Of a payment past the gateway: who took the money, where somebody else did, and when it came.
    Column("provider", String(64)),
    Column("received_at", UtcDateTime),
    # What the customer still has to do, and what the customer's bank disputes, as JSON.
    Column("next_action", JSON(none_as_null=True)),
    Column("dispute", JSON(none_as_null=True)),
    # The link that the customer pays on, and the gateway's own id of the page for that.
    Column("link_id", String(36)),
    Column("checkout_reference", String(255)),
    # Yen of refunds under way: they count as given back until they fail.
    Column("reserved_amount", BigInteger, nullable=False),
    # When the gateway is asked what became of the capture; null when there is nothing to ask.
    Column("inquire_at", UtcDateTime),
    Column("inquiries", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
    CheckConstraint(
        f"{_within(GATEWAY_METHODS, GATEWAY_YEN)} OR {_within(OTHER_METHODS, OTHER_YEN)}",
        name="ck_payments_amount",
    ),
    CheckConstraint(f"currency = '{CURRENCY}'", name="ck_payments_currency"),
    CheckConstraint(_one_of("status", PaymentStatus), name="ck_payments_status"),
    CheckConstraint(_one_of("method", METHODS), name="ck_payments_method"),
    CheckConstraint(
        "refunded_amount >= 0 AND reserved_amount >= 0"
        " AND refunded_amount + reserved_amount <= amount",
        name="ck_payments_refunds_within_capture",
    ),
    CheckConstraint(
        "(status IN ('PENDING', 'UNKNOWN', 'FAILED')"
        " AND refunded_amount = 0 AND reserved_amount = 0)"
        " OR (status = 'COMPLETED' AND refunded_amount = 0)"
        " OR (status = 'PARTIALLY_REFUNDED' AND refunded_amount > 0 AND refunded_amount < amount)"
        " OR (status = 'REFUNDED' AND refunded_amount = amount)",
        name="ck_payments_refunds_fit_status",
    ),
    Index("ix_payments_order_id", "order_id"),
    Index("ix_payments_created_at", "created_at", "id"),
    Index("ix_payments_amount", "amount", "id"),
    Index("ix_payments_status", "status", "created_at"),
    # One live payment per order: held here and not by a read, so two at once make one.
    _partial("uq_payments_live_order", "order_id", where="status <> 'FAILED'", unique=True),
    _partial("ix_payments_batch_id", "batch_id", where="batch_id IS NOT NULL"),
    _partial(
        "ix_payments_gateway_reference",
        "gateway_reference",
        where="gateway_reference IS NOT NULL",
    ),
    _partial("ix_payments_disputed", "created_at", "id", where="dispute IS NOT NULL"),
    _partial("ix_payments_inquire_at", "inquire_at", where="inquire_at IS NOT NULL"),
)

refunds = Table(
    "refunds",
    metadata,
    Column("id", String(36), primary_key=True),
    Column(
        "payment_id",
        String(36),
        ForeignKey("payments.id", name="fk_refunds_payment_id"),
        nullable=False,
    ),
    Column("order_id", String(36), nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("currency", String(3), nullable=False),
    Column("status", String(9), nullable=False),
    Column("reason", String(500)),
    Column("gateway_reference", String(255)),
    Column("failure_message", String(500)),
    Column("inquire_at", UtcDateTime),
    Column("inquiries", Integer, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
    # The batch of refunds that it was asked for with: a payment has one refund in each at most.
    Column("batch_id", String(36)),
    # Who asked for it; null where the gateway gave it back without our asking.
    Column("requested_by", String(255)),
    CheckConstraint(f"amount >= 1 AND amount <= {OTHER_YEN[1]}", name="ck_refunds_amount"),
    CheckConstraint(f"currency = '{CURRENCY}'", name="ck_refunds_currency"),
    CheckConstraint(_one_of("status", RefundStatus), name="ck_refunds_status"),
    Index("ix_refunds_payment_id", "payment_id", "created_at", "id"),
    Index("ix_refunds_created_at", "created_at", "id"),
    Index("ix_refunds_status", "status", "created_at"),
    _partial(
        "uq_refunds_batch", "batch_id", "payment_id", where="batch_id IS NOT NULL", unique=True
    ),
    _partial("ix_refunds_inquire_at", "inquire_at", where="inquire_at IS NOT NULL"),
)

payment_attempts = Table(
    "payment_attempts",
    metadata,
    Column("id", String(36), primary_key=True),
    Column(
        "payment_id",
        String(36),
        ForeignKey("payments.id", name="fk_payment_attempts_payment_id"),
        nullable=False,
    ),
    Column("refund_id", String(36), ForeignKey("refunds.id", name="fk_payment_attempts_refund_id")),
    Column("at", UtcDateTime, nullable=False),
    Column("operation", String(7), nullable=False),
    Column("outcome", String(9), nullable=False),
    Column("code", String(64)),
    Column("detail", String(500)),
    # For whom the gateway was asked, or who said it; null where the service asked by itself.
    Column("requested_by", String(255)),
    CheckConstraint(_one_of("operation", Operation), name="ck_payment_attempts_operation"),
    CheckConstraint(_one_of("outcome", OutcomeKind), name="ck_payment_attempts_outcome"),
    Index("ix_payment_attempts_payment_id", "payment_id", "id"),
    # Those that are deleted once they are old: all but what a person said.
    _partial("ix_payment_attempts_at", "at", where="operation NOT IN ('record', 'settle')"),
)

gateway_events = Table(
    "gateway_events",
    metadata,
    Column("id", String(36), primary_key=True),
    # The gateway that sent it, and its own id of the event.
    Column("source", String(32), nullable=False),
    Column("event_id", String(255), nullable=False),
    # One that is not known here is ignored, and need not name order, reference or amount.
    Column("type", String(100), nullable=False),
    Column("order_id", String(36)),
    Column("gateway_reference", String(255)),
    Column("refund_reference", String(255)),
    Column("amount", BigInteger),
    Column("currency", String(3)),
    Column("failure_code", String(64)),
    Column("failure_message", String(500)),
    Column("occurred_at", UtcDateTime, nullable=False),
    Column("received_at", UtcDateTime, nullable=False),
    # What was done with it; everything but `waiting` stays unless a person has it replayed.
    Column("outcome", String(11), nullable=False),
    Column("outcome_reason", String(500)),
    Column(
        "payment_id", String(36), ForeignKey("payments.id", name="fk_gateway_events_payment_id")
    ),
    # Who last had it looked at again.
    Column("replayed_at", UtcDateTime),
    Column("replayed_by", String(255)),
    CheckConstraint(
        f"outcome = 'ignored' OR (({_one_of('type', EventType)} OR outcome = 'applied')"
        " AND order_id IS NOT NULL"
        " AND gateway_reference IS NOT NULL AND amount IS NOT NULL AND currency IS NOT NULL)",
        name="ck_gateway_events_known",
    ),
    CheckConstraint(_one_of("outcome", Verdict), name="ck_gateway_events_outcome"),
    Index("uq_gateway_events_source_event_id", "source", "event_id", unique=True),
    Index("ix_gateway_events_received_at", "received_at", "id"),
    Index("ix_gateway_events_order_id", "order_id", "received_at"),
    _partial("ix_gateway_events_waiting", "order_id", where="outcome = 'waiting'"),
)

# What was given back of captures that no payment stands for, by the key that the gateway was given.
gateway_refunds = Table(
    "gateway_refunds",
    metadata,
    Column("id", String(36), primary_key=True),
    # Null where it was asked for before this was written down.
    Column("gateway", String(32)),
    Column("gateway_reference", String(255), nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("requested_by", String(255), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
)

# What customers pay on. None is deleted with its payment: it may be followed later all the same.
payment_links = Table(
    "payment_links",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("payment_id", String(36), nullable=False),
    Column("requested_by", String(255)),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Index("ix_payment_links_payment_id", "payment_id"),
    Index("ix_payment_links_expires_at", "expires_at"),
)

# For these no payment is made any more, however late its request arrives.
closed_orders = Table(
    "closed_orders",
    metadata,
    Column("order_id", String(36), primary_key=True),
    Column("closed_at", UtcDateTime, nullable=False),
    Column("closed_by", String(255), nullable=False),
)

# Who had the customer of how many payments erased, and when.
erasures = Table(
    "erasures",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("payments", Integer, nullable=False),
    Column("requested_by", String(255), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
)

deliveries = deliveries_table(metadata)
idempotency_keys = idempotency_table(metadata)
