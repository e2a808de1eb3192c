"""The order service's tables."""

from collections.abc import Iterable
from functools import reduce
from typing import Final

from sqlalchemy import (
    DDL,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    event,
    func,
    text,
)
from sqlalchemy.schema import ExecutableDDLElement

from services.chassis.idempotency import idempotency_table
from services.chassis.jobs.resting import rest_columns
from services.chassis.outbox.records import deliveries_table
from services.chassis.storage.columns import UtcDateTime
from services.chassis.storage.endings import last_ten
from services.order import triggers
from services.order.domain.imports.batches import BatchFormat, BatchKind, ErrorPolicy, Notify
from services.order.domain.imports.order_counts import NOT_CHARGED
from services.order.domain.imports.row_outcomes import RowOutcome, UndoOutcome
from services.order.domain.money.amounts import STANDARD_RATE, TAX_RATES, AdjustmentKind
from services.order.domain.reconciliation import DifferenceKind, Remedy
from services.order.domain.states_gen import (
    BatchStatus,
    ErasureStatus,
    OrderStatus,
    ReconciliationStatus,
)

metadata = MetaData()


def _one_of(column: str, values: Iterable[str]) -> str:
    listed = ", ".join(f"'{value}'" for value in values)
    return f"{column} IN ({listed})"


_TAX_RATE = f"tax_rate IN ({', '.join(str(rate) for rate in TAX_RATES)})"

orders = Table(
    "orders",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("status", String(20), nullable=False),
    # When the customer ordered; null, as versions before wrote it, means when the row was created.
    Column("ordered_at", UtcDateTime),
    Column("customer_name", String(100), nullable=False),
    Column("customer_email", String(254)),
    Column("customer_phone", String(32)),
    Column("shipping_address", String(500)),
    # JSON of a Recipient and a DeliveryRequest: nothing is looked for by their parts.
    Column("recipient", Text),
    Column("delivery_request", Text),
    Column("note", String(1000)),
    Column("source", String(64), nullable=False),
    Column("external_id", String(64)),
    Column("locale", String(2), nullable=False),
    # What its adjustments add to the total; the rest is goods.
    *(
        Column(name, BigInteger, nullable=False, server_default=text("0"))
        for name in ("shipping_amount", "fee_amount", "discount_amount", "points_amount")
    ),
    Column("total_amount", BigInteger, nullable=False),
    # Yen of its payment that were given back, as the payment service has told.
    Column("refunded_amount", BigInteger, nullable=False, server_default=text("0")),
    Column("payment_method", String(20), nullable=False),
    # JSON of a PaidElsewhere, of orders whose money somebody else took.
    Column("paid_elsewhere", Text),
    Column("payment_id", String(36)),
    Column("payment_error", Text),
    # Of the payment, as it was heard of last: what is older has no effect.
    Column("payment_version", Integer),
    # JSON of the NextAction of its payment, as it was heard of last.
    Column("payment_next_action", Text),
    # Of its first parcel.
    Column("tracking_number", String(64)),
    Column("carrier", String(64)),
    Column("batch_id", String(36)),
    # What a row without an external id is known by when its file comes again.
    Column("import_key", String(64)),
    # What the customer ordered, to tell an order that comes again from another of its name.
    Column("content_hash", String(64)),
    # Name, e-mail address and telephone number as they are searched for.
    Column("search_text", Text),
    # The undone order whose number it took.
    Column("replaces", String(36)),
    # When its import was undone: another order may take its number from then on.
    Column("number_freed_at", UtcDateTime),
    # When its customer was erased, and by which erasure: the name is empty since then.
    Column("erased_at", UtcDateTime),
    Column("erasure_id", String(36)),
    Column("version", Integer, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
    CheckConstraint(_one_of("status", OrderStatus), name="ck_orders_status"),
    CheckConstraint("total_amount >= 0", name="ck_orders_total_amount"),
    CheckConstraint(
        "shipping_amount >= 0 AND fee_amount >= 0 AND discount_amount <= 0 AND points_amount <= 0"
        " AND total_amount >= shipping_amount + fee_amount + discount_amount + points_amount",
        name="ck_orders_adjustments",
    ),
    CheckConstraint(
        "refunded_amount >= 0 AND refunded_amount <= total_amount", name="ck_orders_refunded_amount"
    ),
    Index("ix_orders_created_at", "created_at", "id"),
    Index("ix_orders_total_amount", "total_amount", "id"),
    Index("ix_orders_status", "status", "created_at", "id"),
)
Index("ix_orders_customer_email", func.lower(orders.c.customer_email))
PHONE_DIGITS: Final[ColumnElement[str]] = reduce(
    lambda digits, mark: func.replace(digits, text(f"'{mark}'"), text("''")),
    "- ()+",
    orders.c.customer_phone,
)
"""The telephone number of an order's customer without what is written between its digits."""
Index(
    "ix_orders_phone_digits",
    PHONE_DIGITS,
    sqlite_where=orders.c.customer_phone.is_not(None),
    postgresql_where=orders.c.customer_phone.is_not(None),
)
Index(
    "ix_orders_erasure_id",
    orders.c.erasure_id,
    orders.c.id,
    sqlite_where=orders.c.erasure_id.is_not(None),
    postgresql_where=orders.c.erasure_id.is_not(None),
)
ORDERED_AT = func.coalesce(orders.c.ordered_at, orders.c.created_at)
"""When the customer ordered."""
Index("ix_orders_ordered_at", ORDERED_AT, orders.c.id)
# Of the orders of batches alone: single orders have no part in them, and pay nothing for them.
Index(
    "ix_orders_batch_id_id",
    orders.c.batch_id,
    orders.c.id,
    sqlite_where=orders.c.batch_id.is_not(None),
    postgresql_where=orders.c.batch_id.is_not(None),
)
# A number belongs to one order at a time.
_IS_HELD, _IS_FREED = orders.c.number_freed_at.is_(None), orders.c.number_freed_at.is_not(None)
Index(
    "uq_orders_source_external_id",
    orders.c.source,
    orders.c.external_id,
    unique=True,
    sqlite_where=_IS_HELD,
    postgresql_where=_IS_HELD,
)
Index(
    "uq_orders_import_key",
    orders.c.import_key,
    unique=True,
    sqlite_where=orders.c.import_key.is_not(None) & _IS_HELD,
    postgresql_where=orders.c.import_key.is_not(None) & _IS_HELD,
)
Index(
    "ix_orders_freed_number",
    orders.c.source,
    orders.c.external_id,
    sqlite_where=_IS_FREED,
    postgresql_where=_IS_FREED,
)
Index(
    "ix_orders_freed_import_key",
    orders.c.import_key,
    sqlite_where=_IS_FREED,
    postgresql_where=_IS_FREED,
)

# Carriers give the order's number back cut: looked for by its last ten characters. An order
# without a number of its own goes by its id.
END_OF_NUMBER = last_ten(func.coalesce(orders.c.external_id, orders.c.id))
"""The last ten characters of what the customer knows an order by, or all of them."""
Index(
    "ix_orders_end_of_number",
    END_OF_NUMBER,
    sqlite_where=_IS_HELD,
    postgresql_where=_IS_HELD,
)

Index(
    "ix_orders_freed_end_of_number",
    END_OF_NUMBER,
    sqlite_where=_IS_FREED,
    postgresql_where=_IS_FREED,
)

order_items = Table(
    "order_items",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("order_id", String(36), ForeignKey("orders.id", name="fk_order_items_order_id")),
    Column("position", Integer, nullable=False),
    Column("product_name", String(200), nullable=False),
    Column("sku", String(64)),
    Column("quantity", Integer, nullable=False),
    Column("unit_price", Integer, nullable=False),
    # Percent that the price includes.
    Column("tax_rate", Integer, nullable=False, server_default=text(str(STANDARD_RATE))),
    CheckConstraint("quantity BETWEEN 1 AND 9999", name="ck_order_items_quantity"),
    CheckConstraint("unit_price BETWEEN 0 AND 1000000", name="ck_order_items_unit_price"),
    CheckConstraint(_TAX_RATE, name="ck_order_items_tax_rate"),
    Index("ix_order_items_order_id", "order_id"),
)

order_adjustments = Table(
    "order_adjustments",
    metadata,
    Column(
        "order_id",
        String(36),
        ForeignKey("orders.id", name="fk_order_adjustments_order_id"),
        primary_key=True,
    ),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("kind", String(8), nullable=False),
    Column("label", String(100)),
    # What it adds to the order's total.
    Column("amount", BigInteger, nullable=False),
    Column("tax_rate", Integer),
    CheckConstraint(_one_of("kind", AdjustmentKind), name="ck_order_adjustments_kind"),
    CheckConstraint(
        "(kind IN ('shipping', 'fee') AND amount >= 0 AND tax_rate IS NOT NULL)"
        " OR (kind IN ('discount', 'points') AND amount <= 0)",
        name="ck_order_adjustments_amount",
    ),
    CheckConstraint(_TAX_RATE, name="ck_order_adjustments_tax_rate"),
)

order_parcels = Table(
    "order_parcels",
    metadata,
    Column("id", String(36), primary_key=True),
    Column(
        "order_id",
        String(36),
        ForeignKey("orders.id", name="fk_order_parcels_order_id"),
        nullable=False,
    ),
    Column("position", Integer, nullable=False),
    Column("tracking_number", String(64), nullable=False),
    Column("carrier", String(64)),
    Column("shipped_at", UtcDateTime, nullable=False),
    Index("ix_order_parcels_order_id", "order_id"),
)

order_events = Table(
    "order_events",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("order_id", String(36), ForeignKey("orders.id", name="fk_order_events_order_id")),
    Column("at", UtcDateTime, nullable=False),
    Column("type", String(40), nullable=False),
    Column("actor", String(255), nullable=False),
    Column("cause", String(255)),
    Column("from_status", String(20)),
    Column("to_status", String(20)),
    Column("data", Text, nullable=False),
    Index("ix_order_events_order_id", "order_id", "id"),
)

payment_events = Table(
    "payment_events",
    metadata,
    Column("event_id", String(255), primary_key=True),
    Column("order_id", String(36), ForeignKey("orders.id", name="fk_payment_events_order_id")),
    Column("payment_id", String(36), nullable=False),
    Column("payment_status", String(20), nullable=False),
    # Null in what was told before versions were.
    Column("version", Integer),
    Column("amount", BigInteger),
    Column("failure_message", Text),
    Column("failure_code", String(64)),
    # JSON of a NextAction, where the customer has something to do.
    Column("next_action", Text),
    Column("received_at", UtcDateTime, nullable=False),
    Index("ix_payment_events_payment_id", "payment_id"),
    Index("ix_payment_events_received_at", "received_at"),
    Index("ix_payment_events_order_id", "order_id"),
)

reconciliations = Table(
    "reconciliations",
    metadata,
    Column("id", String(36), primary_key=True),
    # What may be made once only, such as the one of a night; null where nothing bounds it.
    Column("occasion", String(40)),
    Column("trigger", String(8), nullable=False),
    Column("period_from", UtcDateTime, nullable=False),
    Column("period_to", UtcDateTime, nullable=False),
    Column("status", String(9), nullable=False),
    # How far it is: which source is being read, and where in it the next page begins.
    Column("stage", String(8), nullable=False),
    Column("position", String(300)),
    Column("error", Text),
    Column("orders", BigInteger, nullable=False),
    Column("payments", BigInteger, nullable=False),
    Column("gateway_entries", BigInteger, nullable=False),
    Column("differences", BigInteger, nullable=False),
    Column("applied", BigInteger, nullable=False),
    # Who started it; null for one of a night.
    Column("created_by", String(255)),
    Column("version", Integer, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
    Column("finished_at", UtcDateTime),
    *rest_columns(),
    CheckConstraint(_one_of("status", ReconciliationStatus), name="ck_reconciliations_status"),
    CheckConstraint("period_from < period_to", name="ck_reconciliations_period"),
    CheckConstraint("applied >= 0 AND applied <= differences", name="ck_reconciliations_applied"),
    Index("uq_reconciliations_occasion", "occasion", unique=True),
    Index("ix_reconciliations_created_at", "created_at", "id"),
    Index("ix_reconciliations_status", "status", "created_at"),
)

# What the sources have said, gathered by the order it is about until that has been compared.
reconciliation_entries = Table(
    "reconciliation_entries",
    metadata,
    Column(
        "reconciliation_id",
        String(36),
        ForeignKey("reconciliations.id", name="fk_reconciliation_entries_reconciliation_id"),
        primary_key=True,
    ),
    Column("subject", String(36), primary_key=True),
    Column("source", String(8), primary_key=True),
    Column("identity", String(255), primary_key=True),
    Column("content", Text, nullable=False),
)

differences = Table(
    "differences",
    metadata,
    Column("id", String(36), primary_key=True),
    Column(
        "reconciliation_id",
        String(36),
        ForeignKey("reconciliations.id", name="fk_differences_reconciliation_id"),
        nullable=False,
    ),
    Column("kind", String(40), nullable=False),
    # The payment, capture or order that it is a difference of.
    Column("about", String(255), nullable=False),
    Column("order_id", String(36)),
    Column("payment_id", String(36)),
    # The gateway that it is about; null where a version that asked only the one in use found it.
    Column("gateway", String(32)),
    Column("gateway_reference", String(255)),
    Column("sides", Text, nullable=False),
    Column("since", UtcDateTime, nullable=False),
    Column("remedy", String(20), nullable=False),
    Column("remedy_effect", String(500), nullable=False),
    # When another service was first asked to mend it; null before, and where it refused.
    Column("applying_at", UtcDateTime),
    Column("applied_at", UtcDateTime),
    Column("applied_by", String(255)),
    Column("created_at", UtcDateTime, nullable=False),
    CheckConstraint(_one_of("kind", DifferenceKind), name="ck_differences_kind"),
    CheckConstraint(_one_of("remedy", Remedy), name="ck_differences_remedy"),
    CheckConstraint(
        "(applied_at IS NULL) = (applied_by IS NULL)", name="ck_differences_applied_by"
    ),
    Index("ix_differences_reconciliation_id", "reconciliation_id", "id"),
    Index("uq_differences_about", "reconciliation_id", "kind", "about", unique=True),
)

_BATCH_COUNTS = (
    "rows_processed",
    "rows_created",
    "rows_failed",
    "rows_duplicate",
    "rows_skipped",
    "orders_created",
    "orders_paid",
    "orders_payment_failed",
    "orders_payment_pending",
    "amount_total",
    "amount_paid",
    "notifications_queued",
    "notifications_sent",
    "orders_undone",
    "orders_kept",
    "amount_undone",
    "active_milliseconds",
)

_DEFAULTS = {"rows_skipped": text("0")}

batches = Table(
    "batches",
    metadata,
    Column("id", String(36), primary_key=True),
    # A version that does not know kinds makes batches of orders.
    Column("kind", String(7), nullable=False, server_default=text(f"'{BatchKind.ORDERS}'")),
    # JSON of ParcelCounts, of batches of parcels.
    Column("parcels", Text),
    Column("filename", String(255)),
    Column("file_sha256", String(64), nullable=False),
    Column("file_bytes", BigInteger, nullable=False),
    Column("format", String(4), nullable=False),
    # How a file of another system is read; null where it has our own columns.
    Column("profile", String(64)),
    # The profile as it was when the batch was made, in JSON; null in batches of versions before.
    Column("profile_text", Text),
    Column("sheet", String(100)),
    Column("source", String(64), nullable=False),
    Column("dry_run", Boolean, nullable=False),
    Column("error_policy", String(19), nullable=False),
    Column("notify", String(6), nullable=False),
    Column("encoding", String(32), nullable=False),
    Column("detected_encoding", String(32)),
    Column("status", String(10), nullable=False),
    Column("resume_to", String(10)),
    # How far it is: in which run, which row was consumed last, which order was undone last, and
    # up to whom customers have been told.
    Column("run", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    Column("undo_position", String(36)),
    Column("undo_batch_id", String(36)),
    Column("notices_position", String(254)),
    Column("is_digested", Boolean, nullable=False),
    Column("notices_looked_at", UtcDateTime),
    # The slot of the process that has it in hand, or was the last to.
    Column("leased_by", String(64)),
    Column("rows_total", BigInteger),
    *(
        # One that the version before does not know begins with 0.
        Column(name, BigInteger, nullable=False, server_default=_DEFAULTS.get(name))
        for name in _BATCH_COUNTS
    ),
    # Null in dry runs of versions before, which did not count them.
    *(Column(name, BigInteger) for name in NOT_CHARGED),
    Column("ignored_columns", Text),
    Column("error", Text),
    Column("created_by", String(255), nullable=False),
    # Whose command it follows, where that is not who sent the file.
    Column("commanded_by", String(255)),
    Column("version", Integer, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("started_at", UtcDateTime),
    Column("finished_at", UtcDateTime),
    Column("updated_at", UtcDateTime, nullable=False),
    *rest_columns(),
    CheckConstraint(_one_of("kind", BatchKind), name="ck_batches_kind"),
    CheckConstraint(_one_of("format", BatchFormat), name="ck_batches_format"),
    CheckConstraint(_one_of("error_policy", ErrorPolicy), name="ck_batches_error_policy"),
    CheckConstraint(_one_of("notify", Notify), name="ck_batches_notify"),
    CheckConstraint(_one_of("status", BatchStatus), name="ck_batches_status"),
    CheckConstraint("(status = 'PAUSED') = (resume_to IS NOT NULL)", name="ck_batches_resume_to"),
    CheckConstraint(
        "rows_created + rows_failed + rows_duplicate + rows_skipped = rows_processed",
        name="ck_batches_rows",
    ),
    *(
        CheckConstraint(f"{name} >= 0", name=f"ck_batches_{name}")
        for name in (*_BATCH_COUNTS, *NOT_CHARGED)
    ),
    Index("ix_batches_created_at", "created_at", "id"),
    Index("ix_batches_status", "status", "created_at"),
)

# No foreign key: what happened is written down without a wait for whoever has the batch in hand.
batch_events = Table(
    "batch_events",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("batch_id", String(36), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("type", String(40), nullable=False),
    Column("actor", String(255), nullable=False),
    Column("cause", String(255)),
    Column("from_status", String(10)),
    Column("to_status", String(10)),
    Column("data", Text, nullable=False),
    Index("ix_batch_events_batch_id", "batch_id", "id"),
)

# No foreign keys: a million rows are written in one go, each beside the batch that they are of.
batch_rows = Table(
    "batch_rows",
    metadata,
    Column("batch_id", String(36), primary_key=True),
    Column("run", Integer, primary_key=True, autoincrement=False),
    Column("row", Integer, primary_key=True, autoincrement=False),
    Column("outcome", String(9), nullable=False),
    Column("code", String(40)),
    Column("pointer", String(80)),
    Column("detail", Text),
    Column("suggestion", Text),
    Column("changes", Text),
    Column("external_id", String(64)),
    Column("order_id", String(36)),
    Column("amount", BigInteger),
    # At the first row of an order that was made, what the file says that it comes to.
    Column("stated_total", BigInteger),
    Column("content_hash", String(64)),
    Column("source", String(64)),
    Column("undo", String(6)),
    Column("undo_detail", String(200)),
    CheckConstraint(_one_of("outcome", RowOutcome), name="ck_batch_rows_outcome"),
    CheckConstraint(_one_of("undo", UndoOutcome), name="ck_batch_rows_undo"),
    Index("ix_batch_rows_outcome", "batch_id", "run", "outcome", "row"),
    Index("ix_batch_rows_order_id", "order_id"),
)
# What a dry run would have made is looked for among its rows; orders are looked for by themselves.
Index(
    "ix_batch_rows_dry_run",
    batch_rows.c.batch_id,
    batch_rows.c.external_id,
    sqlite_where=batch_rows.c.content_hash.is_not(None),
    postgresql_where=batch_rows.c.content_hash.is_not(None),
)

import_profiles = Table(
    "import_profiles",
    metadata,
    Column("name", String(63), primary_key=True),
    Column("document", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
    Column("updated_by", String(255), nullable=False),
)

# No foreign key: what was deleted has a history, too.
import_profile_events = Table(
    "import_profile_events",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("name", String(63), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("type", String(40), nullable=False),
    Column("actor", String(255), nullable=False),
    Column("cause", String(255)),
    Column("version", Integer, nullable=False),
    Index("ix_import_profile_events_name", "name", "id"),
)

erasures = Table(
    "erasures",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("status", String(11), nullable=False),
    Column("stage", String(8), nullable=False),
    # Stands for the customer when nothing else does any more.
    Column("customer_key", String(64), nullable=False),
    # JSON of the Customer to find, and of what was found about them; null once that is erased.
    Column("customer", Text),
    Column("traces", Text),
    # JSON of the batches that named the customer, and how far the present stage is.
    Column("batch_ids", Text),
    Column("position", String(300)),
    Column("error", Text),
    *(
        Column(name, BigInteger, nullable=False)
        for name in ("orders", "payments", "messages", "files")
    ),
    # JSON of counts: of what was erased, by service and place; of what others keep, by place.
    Column("erased", Text, nullable=False),
    Column("left", Text, nullable=False),
    Column("created_by", String(255), nullable=False),
    Column("version", Integer, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
    Column("finished_at", UtcDateTime),
    *rest_columns(),
    CheckConstraint(_one_of("status", ErasureStatus), name="ck_erasures_status"),
    CheckConstraint(
        "status = 'IN_PROGRESS' OR (customer IS NULL AND traces IS NULL)",
        name="ck_erasures_holds_nobody",
    ),
    Index("ix_erasures_created_at", "created_at", "id"),
    Index("ix_erasures_status", "status", "created_at"),
)

# What of an order is searched, until the next time that many are indexed at once; each text ends in
# two line feeds, so that three characters begin at each of its own.
search_arrivals = Table(
    "search_arrivals",
    metadata,
    Column("order_id", String(36), primary_key=True),
    Column("created_at", UtcDateTime, nullable=False),
    Column("text", Text, nullable=False),
)

_SERIAL: Final = BigInteger().with_variant(Integer, "sqlite")

# What of an order is searched, indexed by each three characters.
search_texts = Table(
    "search_texts",
    metadata,
    Column("number", _SERIAL, primary_key=True),
    Column("order_id", String(36), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("text", Text, nullable=False),
    Index("uq_search_texts_order_id", "order_id", unique=True),
)
END_OF_ID: Final = last_ten(search_texts.c.order_id)
"""Most of an order's number as its customer knows it (``Order.number``)."""
Index("ix_search_texts_end_of_id", END_OF_ID)
Index(
    "ix_search_texts_grams",
    func.search_grams(search_texts.c.text),
    postgresql_using="gin",
).ddl_if(dialect="postgresql")

# Orders, their yen and what of these was given back, by the quarter of an hour (since 1970, UTC) in
# which they were ordered and by their status.
_SUMS: Final = ("orders", "amount", "refunded")
order_sums = Table(
    "order_sums",
    metadata,
    Column("quarter", BigInteger, primary_key=True, autoincrement=False),
    Column("status", String(20), primary_key=True),
    *(Column(name, BigInteger, nullable=False) for name in _SUMS),
)

# What has not been added to them yet.
order_sum_changes = Table(
    "order_sum_changes",
    metadata,
    Column("id", _SERIAL, primary_key=True),
    Column("quarter", BigInteger, nullable=False),
    Column("status", String(20), nullable=False),
    *(Column(name, BigInteger, nullable=False) for name in _SUMS),
)


def _beside(when: str, dialect: str, *statements: str) -> None:
    """Have ``create_all`` make what is no table, as the revisions do."""
    for statement in statements:
        # SQLAlchemy has left the constructor of DDL without types.
        made: ExecutableDDLElement = DDL(statement.replace("%", "%%"))  # type: ignore[no-untyped-call]
        made = made.execute_if(dialect=dialect)
        event.listen(metadata, when, made)


_beside("after_create", "sqlite", *triggers.SQLITE, *triggers.SQLITE_INDEX)
_beside("before_create", "postgresql", *triggers.POSTGRESQL_FUNCTIONS)  # an index needs one
_beside("after_create", "postgresql", *triggers.POSTGRESQL)

deliveries = deliveries_table(metadata)
idempotency_keys = idempotency_table(metadata)
