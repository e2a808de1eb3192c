"""JSON of refunds."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Row

from services.chassis.web.projection import Projection
from services.payment.api.payloads.times import query_time
from services.payment.domain.payments import (
    Refund,
    RefundRequest,
)
from services.payment.domain.receipts import RefundSettlement
from services.payment.domain.states_gen import RefundStatus
from services.payment.repository.refunds import refund_of
from services.payment.repository.reports import RefundFilter

_PATH = "/api/v1/payments"
_REFUND = Projection("payment", "Refund", Refund)


def refund_request_of(body: Mapping[str, Any], requested_by: str) -> RefundRequest:
    """A ``RefundCreate``."""
    amount = body.get("amount")
    return RefundRequest(
        payment_id=body["payment_id"],
        amount=None if amount is None else int(amount),
        reason=body.get("reason"),
        requested_by=requested_by,
        despite_dispute=body.get("despite_dispute", False),
    )


def settlement_of(refund_id: str, body: Mapping[str, Any]) -> RefundSettlement:
    """A ``RefundSettlement``."""
    return RefundSettlement(
        refund_id=refund_id,
        status=RefundStatus(body["outcome"]),
        reference=body.get("reference"),
        note=body.get("note"),
    )


def settled_refund(refund: Refund) -> tuple[int, dict[str, str], dict[str, Any]]:
    """Status, headers and body of the answer to ``settle_refund``."""
    return 200, {}, refund_document(refund)


def refund_filter_of(query: Mapping[str, Any]) -> RefundFilter:
    """The filters of ``list_all_refunds``."""
    return RefundFilter(
        statuses=query.get("status"),
        gateway=query.get("gateway"),
        created_from=query_time(query, "created_from"),
        created_to=query_time(query, "created_to"),
    )


def created_refund(refund: Refund) -> tuple[int, dict[str, str], dict[str, Any]]:
    """Status, headers and body of the answer to ``refund_payment``."""
    return 201, {"Location": f"{_PATH}/{refund.payment_id}/refunds"}, refund_document(refund)


def refund_row_document(row: Row[Any]) -> dict[str, Any]:
    """A ``Refund`` of a list."""
    return refund_document(refund_of(row))


def refund_document(refund: Refund) -> dict[str, Any]:
    """A ``Refund``."""
    return _REFUND(refund)
