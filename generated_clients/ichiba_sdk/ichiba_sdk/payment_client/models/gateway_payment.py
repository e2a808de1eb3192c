from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.currency import Currency, check_currency
from ..models.gateway_entry_status import GatewayEntryStatus, check_gateway_entry_status

if TYPE_CHECKING:
    from ..models.gateway_entry import GatewayEntry


T = TypeVar("T", bound="GatewayPayment")


@_attrs_define
class GatewayPayment:
    """A capture with its refunds, as the gateway has them.

    Attributes:
        gateway (str): The gateway that the payment went to; `external` if the money does not pass through one. Example:
            simulator.
        gateway_reference (str): The gateway's own id. Example: sim_019a2b3c6b70.
        own_id (None | str): The id of our payment or refund that requested it; null if this service did not request it.
            Example: 019a2b3c-6b70-7d81-a293-b4c5d6e7f809.
        requested_by (None | str): The subject of the token whose command led to this; null if the service acted on its
            own, or if the entry is older than this field. Example: mika.tanaka.
        order_id (None | UUID): The order that it was requested for; null if the gateway was told none. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        amount (int): Whole yen at the gateway. Charges that others made there may exceed our limits. Example: 5480.
        currency (Currency): The currency. Amounts are whole yen.
        status (GatewayEntryStatus): The status as the gateway reports it. Only a COMPLETED entry has moved money.
        refunded_amount (int): Whole yen at the gateway. Charges that others made there may exceed our limits. Example:
            5480.
        refunds (list[GatewayEntry]): Every refund of the capture, oldest first.
        created_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
    """

    gateway: str
    gateway_reference: str
    own_id: None | str
    requested_by: None | str
    order_id: None | UUID
    amount: int
    currency: Currency
    status: GatewayEntryStatus
    refunded_amount: int
    refunds: list[GatewayEntry]
    created_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        gateway = self.gateway

        gateway_reference = self.gateway_reference

        own_id: None | str
        own_id = self.own_id

        requested_by: None | str
        requested_by = self.requested_by

        order_id: None | str
        if isinstance(self.order_id, UUID):
            order_id = str(self.order_id)
        else:
            order_id = self.order_id

        amount = self.amount

        currency: str = self.currency

        status: str = self.status

        refunded_amount = self.refunded_amount

        refunds = []
        for refunds_item_data in self.refunds:
            refunds_item = refunds_item_data.to_dict()
            refunds.append(refunds_item)

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "gateway": gateway,
                "gateway_reference": gateway_reference,
                "own_id": own_id,
                "requested_by": requested_by,
                "order_id": order_id,
                "amount": amount,
                "currency": currency,
                "status": status,
                "refunded_amount": refunded_amount,
                "refunds": refunds,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.gateway_entry import GatewayEntry  # noqa: PLC0415

        d = dict(src_dict)
        gateway = d.pop("gateway")

        gateway_reference = d.pop("gateway_reference")

        def _parse_own_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        own_id = _parse_own_id(d.pop("own_id"))

        def _parse_requested_by(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        requested_by = _parse_requested_by(d.pop("requested_by"))

        def _parse_order_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_gateway_order_id_type_0 = UUID(data)

                return componentsschemas_gateway_order_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        order_id = _parse_order_id(d.pop("order_id"))

        amount = d.pop("amount")

        currency = check_currency(d.pop("currency"))

        status = check_gateway_entry_status(d.pop("status"))

        refunded_amount = d.pop("refunded_amount")

        refunds = []
        _refunds = d.pop("refunds")
        for refunds_item_data in _refunds:
            refunds_item = GatewayEntry.from_dict(refunds_item_data)

            refunds.append(refunds_item)

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        gateway_payment = cls(
            gateway=gateway,
            gateway_reference=gateway_reference,
            own_id=own_id,
            requested_by=requested_by,
            order_id=order_id,
            amount=amount,
            currency=currency,
            status=status,
            refunded_amount=refunded_amount,
            refunds=refunds,
            created_at=created_at,
        )

        return gateway_payment
