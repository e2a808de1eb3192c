"""Each text in a table is erased with its customer, or tells of none: nobody forgets a new one.

Whoever adds a column of words decides here which of the two it is. If it may hold what a customer,
an operator or a provider wrote, have it erased (``repository/erasing.py``, in the order service
``repository/customer_rows.py``) and name it in ``ERASED``.
"""

from collections.abc import Mapping

import pytest
from sqlalchemy import JSON, MetaData, String

from services.notification.tables import metadata as notification
from services.order.tables import metadata as order
from services.payment.tables import metadata as payment

ERASED: Mapping[str, set[str]] = {
    "order": {
        "orders.customer_name",
        "orders.customer_email",
        "orders.customer_phone",
        "orders.shipping_address",
        "orders.recipient",
        "orders.delivery_request",
        "orders.note",
        "orders.payment_error",
        "orders.payment_next_action",
        "orders.search_text",
        "search_arrivals.text",
        "search_texts.text",
        "order_events.data",
        "payment_events.failure_message",
        "payment_events.next_action",
        "batches.notices_position",
        "batch_rows.detail",
        "batch_rows.suggestion",
        "batch_rows.changes",
        "deliveries.payload",
        "deliveries.last_error",
        "deliveries.history",
        "idempotency_keys.headers",
        "idempotency_keys.body",
        "erasures.customer",
        "erasures.traces",
        "erasures.batch_ids",
    },
    "payment": {
        "payments.token",
        "payments.failure_message",
        "payments.next_action",
        "refunds.reason",
        "refunds.failure_message",
        "payment_attempts.detail",
        "gateway_events.failure_message",
        "deliveries.payload",
        "deliveries.last_error",
        "deliveries.history",
        "idempotency_keys.headers",
        "idempotency_keys.body",
    },
    "notification": {
        "notifications.recipient",
        "notifications.recipient_key",
        "notifications.subject",
        "notifications.text",
        "notifications.html",
        "notification_attempts.error",
        "suppressions.recipient",
        "suppressions.recipient_key",
        "suppressions.note",
        "delivery_events.recipient",
        "delivery_events.reason",
        "actions.subject",
        "idempotency_keys.headers",
        "idempotency_keys.body",
    },
}
TELL_OF_NOBODY: Mapping[str, set[str]] = {
    # What the shop sells, what its files are called and how they are read; sums and states.
    "order": {
        "orders.source",
        "orders.external_id",
        "orders.paid_elsewhere",
        "orders.tracking_number",
        "orders.carrier",
        "order_items.product_name",
        "order_items.sku",
        "order_adjustments.label",
        "order_parcels.tracking_number",
        "order_parcels.carrier",
        "reconciliations.position",
        "reconciliations.error",
        "reconciliation_entries.identity",
        "reconciliation_entries.content",
        "differences.about",
        "differences.gateway_reference",
        "differences.gateway",
        "differences.sides",
        "differences.remedy_effect",
        "batches.parcels",
        "batches.filename",
        "batches.profile",
        "batches.profile_text",
        "batches.sheet",
        "batches.encoding",
        "batches.detected_encoding",
        "batches.source",
        "batches.ignored_columns",
        "batches.error",
        "batch_events.data",
        "batch_rows.pointer",
        "batch_rows.external_id",
        "batch_rows.source",
        "batch_rows.undo_detail",
        "import_profiles.name",
        "import_profiles.document",
        "import_profile_events.name",
        "erasures.customer_key",
        "erasures.position",
        "erasures.error",
        "erasures.erased",
        "erasures.left",
        "payment_events.event_id",
        "payment_events.failure_code",
        "idempotency_keys.subject",
        "idempotency_keys.key",
    },
    "payment": {
        "payments.checkout_reference",
        "payments.gateway",
        "payments.gateway_reference",
        "payments.failure_code",
        "payments.provider",
        "payments.dispute",
        "refunds.gateway_reference",
        "payment_attempts.code",
        "gateway_events.source",
        "gateway_events.event_id",
        "gateway_events.type",
        "gateway_events.gateway_reference",
        "gateway_events.refund_reference",
        "gateway_events.failure_code",
        "gateway_events.outcome_reason",
        "gateway_refunds.gateway",
        "gateway_refunds.gateway_reference",
        "idempotency_keys.subject",
        "idempotency_keys.key",
    },
    "notification": {
        "notification_templates.subject",
        "notification_templates.text",
        "notification_templates.html",
        "notification_templates.sms",
        "notification_templates.variables",
        "notification_templates.sample_context",
        "delivery_events.event_id",
        "delivery_events.type",
        "delivery_events.outcome_reason",
        "idempotency_keys.subject",
        "idempotency_keys.key",
    },
}
_NO_WORDS = {"actor", "cause", "claimed_by", "leased_by", "fingerprint", "operation_id"}
_NO_WORDS_ENDING = ("_by", "_sha256", "_hash", "_key")
_YET = {"suppressions.recipient_key", "notifications.recipient_key", "erasures.customer_key"}
_ID, _LONGEST_CODE = 36, 31
"""Ids, statuses and most codes are no longer; whoever acts is no customer."""
_CODES = 40


def words_in(metadata: MetaData) -> set[str]:
    """The columns that may hold words."""
    return {
        f"{table.name}.{column.name}"
        for table in metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, JSON | String)
        if _may_hold_words(column.type)
        if f"{table.name}.{column.name}" in _YET
        or (column.name not in _NO_WORDS and not column.name.endswith(_NO_WORDS_ENDING))
    }


def _may_hold_words(kind: JSON | String) -> bool:
    length = kind.length if isinstance(kind, String) else None
    return length is None or (length > _LONGEST_CODE and length not in (_ID, _CODES))


@pytest.mark.parametrize(
    ("service", "metadata"),
    [("order", order), ("payment", payment), ("notification", notification)],
)
def test_every_column_of_words_is_decided(service: str, metadata: MetaData) -> None:
    decided = ERASED[service] | TELL_OF_NOBODY[service]
    found = words_in(metadata)
    assert found - decided == set()
    assert ERASED[service] - found == set()
    assert TELL_OF_NOBODY[service] - found == set()
