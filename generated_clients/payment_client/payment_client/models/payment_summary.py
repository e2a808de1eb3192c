from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.currency import Currency, check_currency
from ..models.payment_method import PaymentMethod, check_payment_method
from ..models.payment_status import PaymentStatus, check_payment_status

T = TypeVar("T", bound="PaymentSummary")


@_attrs_define
class PaymentSummary:
    """A payment without its refunds and attempts.

    Attributes:
        id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        batch_id (None | UUID): The batch that the order was imported with; null if the order was placed on its own.
            Example: 019a2b3b-0000-7a10-8b20-3c4d5e6f7a80.
        amount (int): An amount in whole yen, within the limits of one payment. Example: 5480.
        currency (Currency): The currency. Amounts are whole yen.
        status (PaymentStatus): The status of a payment. PENDING: the gateway has not decided. COMPLETED: captured.
            FAILED: not captured, and it will not be. UNKNOWN: the gateway's answer was lost, and the gateway is being asked
            again. PARTIALLY_REFUNDED and REFUNDED: captured, and refunded in part or in full.
        method (PaymentMethod): How the customer pays: by card, at a convenience store, or by bank transfer.
        gateway (str): The gateway that the payment went to. Example: simulator.
        gateway_reference (None | str): The gateway's own id; null until the gateway has assigned one. Example:
            sim_019a2b3c6b70.
        failure_code (None | str): The gateway's code for why it failed, for programs; null if it did not fail. Example:
            card_declined.
        failure_message (None | str): Why it failed, for a person to read; null if it did not fail. Example: The card
            was declined..
        requested_by (None | str): The subject of the token whose command led to this; null if the service acted on its
            own, or if the entry is older than this field. Example: mika.tanaka.
        refunded_amount (int): How many yen were refunded so far, not counting refunds under way. Example: 1480.
        refundable_amount (int): How many yen can still be refunded: the captured amount less the refunds completed and
            under way; 0 if nothing was captured. Example: 4000.
        version (int): Increases with every change. The `ETag` is derived from it. Example: 2.
        created_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        updated_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
    """

    id: UUID
    order_id: UUID
    batch_id: None | UUID
    amount: int
    currency: Currency
    status: PaymentStatus
    method: PaymentMethod
    gateway: str
    gateway_reference: None | str
    failure_code: None | str
    failure_message: None | str
    requested_by: None | str
    refunded_amount: int
    refundable_amount: int
    version: int
    created_at: datetime.datetime
    updated_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        order_id = str(self.order_id)

        batch_id: None | str
        if isinstance(self.batch_id, UUID):
            batch_id = str(self.batch_id)
        else:
            batch_id = self.batch_id

        amount = self.amount

        currency: str = self.currency

        status: str = self.status

        method: str = self.method

        gateway = self.gateway

        gateway_reference: None | str
        gateway_reference = self.gateway_reference

        failure_code: None | str
        failure_code = self.failure_code

        failure_message: None | str
        failure_message = self.failure_message

        requested_by: None | str
        requested_by = self.requested_by

        refunded_amount = self.refunded_amount

        refundable_amount = self.refundable_amount

        version = self.version

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "order_id": order_id,
                "batch_id": batch_id,
                "amount": amount,
                "currency": currency,
                "status": status,
                "method": method,
                "gateway": gateway,
                "gateway_reference": gateway_reference,
                "failure_code": failure_code,
                "failure_message": failure_message,
                "requested_by": requested_by,
                "refunded_amount": refunded_amount,
                "refundable_amount": refundable_amount,
                "version": version,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        order_id = UUID(d.pop("order_id"))

        def _parse_batch_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_batch_id_type_0 = UUID(data)

                return componentsschemas_batch_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        batch_id = _parse_batch_id(d.pop("batch_id"))

        amount = d.pop("amount")

        currency = check_currency(d.pop("currency"))

        status = check_payment_status(d.pop("status"))

        method = check_payment_method(d.pop("method"))

        gateway = d.pop("gateway")

        def _parse_gateway_reference(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        gateway_reference = _parse_gateway_reference(d.pop("gateway_reference"))

        def _parse_failure_code(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        failure_code = _parse_failure_code(d.pop("failure_code"))

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

        refunded_amount = d.pop("refunded_amount")

        refundable_amount = d.pop("refundable_amount")

        version = d.pop("version")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        payment_summary = cls(
            id=id,
            order_id=order_id,
            batch_id=batch_id,
            amount=amount,
            currency=currency,
            status=status,
            method=method,
            gateway=gateway,
            gateway_reference=gateway_reference,
            failure_code=failure_code,
            failure_message=failure_message,
            requested_by=requested_by,
            refunded_amount=refunded_amount,
            refundable_amount=refundable_amount,
            version=version,
            created_at=created_at,
            updated_at=updated_at,
        )

        return payment_summary
