from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.currency import Currency, check_currency
from ..models.refund_status import RefundStatus, check_refund_status

T = TypeVar("T", bound="Refund")


@_attrs_define
class Refund:
    """Money that was refunded, or is being refunded, for one payment.

    Attributes:
        id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        payment_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        amount (int): An amount in whole yen, within the limits of one refund. Example: 1480.
        currency (Currency): The currency. Amounts are whole yen.
        status (RefundStatus): The status of a refund. A PENDING refund counts as refunded until it fails. A COMPLETED
            one can fail later, if the customer's bank sends the money back: it can be refunded again then.
        reason (None | str): Why it was refunded; null if no reason was given. Example: One tea bowl arrived broken.
        gateway_reference (None | str): The gateway's own id; null until the gateway has assigned one. For gateway
            `external`, what the money was received or refunded under. Example: sim_019a2b3c6b70.
        failure_message (None | str): Why it failed, for a person to read; null if it did not fail. Example: The card
            was declined..
        requested_by (None | str): The subject of the token whose command led to this; null if the service acted on its
            own, or if the entry is older than this field. Example: mika.tanaka.
        created_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        updated_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
    """

    id: UUID
    payment_id: UUID
    order_id: UUID
    amount: int
    currency: Currency
    status: RefundStatus
    reason: None | str
    gateway_reference: None | str
    failure_message: None | str
    requested_by: None | str
    created_at: datetime.datetime
    updated_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        payment_id = str(self.payment_id)

        order_id = str(self.order_id)

        amount = self.amount

        currency: str = self.currency

        status: str = self.status

        reason: None | str
        reason = self.reason

        gateway_reference: None | str
        gateway_reference = self.gateway_reference

        failure_message: None | str
        failure_message = self.failure_message

        requested_by: None | str
        requested_by = self.requested_by

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "payment_id": payment_id,
                "order_id": order_id,
                "amount": amount,
                "currency": currency,
                "status": status,
                "reason": reason,
                "gateway_reference": gateway_reference,
                "failure_message": failure_message,
                "requested_by": requested_by,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        payment_id = UUID(d.pop("payment_id"))

        order_id = UUID(d.pop("order_id"))

        amount = d.pop("amount")

        currency = check_currency(d.pop("currency"))

        status = check_refund_status(d.pop("status"))

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        def _parse_gateway_reference(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        gateway_reference = _parse_gateway_reference(d.pop("gateway_reference"))

        def _parse_failure_message(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        failure_message = _parse_failure_message(d.pop("failure_message"))

        def _parse_requested_by(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        requested_by = _parse_requested_by(d.pop("requested_by"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        refund = cls(
            id=id,
            payment_id=payment_id,
            order_id=order_id,
            amount=amount,
            currency=currency,
            status=status,
            reason=reason,
            gateway_reference=gateway_reference,
            failure_message=failure_message,
            requested_by=requested_by,
            created_at=created_at,
            updated_at=updated_at,
        )

        return refund
