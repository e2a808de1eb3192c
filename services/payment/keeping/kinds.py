"""The payment service's retention table, and what it keeps for ever."""

from typing import Final

from sqlalchemy import exists, select, text

from services.chassis.keeping.common_kinds import JOB_RECORDS, idempotency_keys, owed_work
from services.chassis.keeping.kinds import AgedRows, Keeping, Kept
from services.payment import tables
from services.payment.domain.gateway_events import Verdict
from services.payment.domain.states_gen import PaymentStatus, RefundStatus
from services.payment.keeping import texts

_attempts, _payments, _refunds = tables.payment_attempts.c, tables.payments.c, tables.refunds.c
_UNDECIDED = (PaymentStatus.PENDING, PaymentStatus.UNKNOWN)
_IS_OF_THE_GATEWAY = text("operation NOT IN ('record', 'settle')")
_is_undecided = exists(
    select(_payments.id).where(
        _payments.id == _attempts.payment_id, _payments.status.in_(_UNDECIDED)
    )
)
_is_giving_back = exists(
    select(_refunds.id).where(
        _refunds.payment_id == _attempts.payment_id, _refunds.status == RefundStatus.PENDING
    )
)

KEEPING: Final = Keeping(
    kinds=(
        owed_work(tables.deliveries),
        Kept(
            "payment_attempts",
            texts.PAYMENT_ATTEMPTS(),
            "keep_payment_attempts",
            rows=[
                AgedRows(
                    tables.payment_attempts,
                    _attempts.at,
                    "ix_payment_attempts_at",
                    [_IS_OF_THE_GATEWAY, ~_is_undecided, ~_is_giving_back],
                )
            ],
        ),
        Kept(
            "gateway_events",
            texts.GATEWAY_EVENTS(),
            "keep_gateway_events",
            rows=[
                AgedRows(
                    tables.gateway_events,
                    tables.gateway_events.c.received_at,
                    "ix_gateway_events_received_at",
                    [tables.gateway_events.c.outcome.in_((Verdict.APPLIED, Verdict.IGNORED))],
                )
            ],
        ),
        Kept(
            "payment_links",
            texts.PAYMENT_LINKS(),
            "keep_payment_links",
            rows=[
                AgedRows(
                    tables.payment_links,
                    tables.payment_links.c.expires_at,
                    "ix_payment_links_expires_at",
                )
            ],
        ),
        idempotency_keys(tables.idempotency_keys),
        JOB_RECORDS,
    ),
    for_ever={
        "payments": "They are the books of the money taken.",
        "refunds": "They are the books of the money given back.",
        "gateway_refunds": "They are the books of captures that no payment stands for.",
        "erasures": "They say when somebody was erased by whom, and name nobody.",
        "closed_orders": "For these orders no payment may be made, however late a request arrives.",
    },
    shown=(
        "payment_port",
        "payment_url",
        "public_payment_url",
        "payment_database_url",
        "order_url",
        "gateway",
        "gateway_webhook_secret",
        "gateway_concurrency",
        "stripe_api_key",
        "stripe_api_base",
        "stripe_return_url",
        "stripe_webhook_secret",
        "payment_link_days",
        "payment_link_secret",
        "payment_timeout",
        "webhook_timeout",
        "keep_owed_work",
        "keep_payment_attempts",
        "keep_gateway_events",
        "keep_payment_links",
        "keep_idempotency_keys",
        "keep_job_records",
    ),
)
