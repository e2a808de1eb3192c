from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.currency import Currency, check_currency
from ..models.gateway_entry_kind import GatewayEntryKind, check_gateway_entry_kind
from ..models.gateway_entry_status import GatewayEntryStatus, check_gateway_entry_status

T = TypeVar("T", bound="GatewayEntry")


@_attrs_define
class GatewayEntry:
    """A capture or a refund, as the gateway has it.

    Attributes:
        kind (GatewayEntryKind): Whether the money was taken (`CAPTURE`) or returned (`REFUND`).
        gateway (str): The gateway that the payment went to; `external` if the money does not pass through one. Example:
            simulator.
        gateway_reference (str): The gateway's own id. Example: sim_re_019a2b401c20.
        capture_reference (str): The gateway's own id for the capture. Example: sim_019a2b3c6b70.
        own_id (None | str): The id of our payment or refund that requested it; null if this service did not request it.
            Example: 019a2b3c-6b70-7d81-a293-b4c5d6e7f809.
        requested_by (None | str): The subject of the token whose command led to this; null if the service acted on its
            own, or if the entry is older than this field. Example: mika.tanaka.
        order_id (None | UUID): The order that it was requested for; null if the gateway was told none. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        amount (int): Whole yen at the gateway. Charges that others made there may exceed our limits. Example: 5480.
        currency (Currency): The currency. Amounts are whole yen.
        status (GatewayEntryStatus): The status as the gateway reports it. Only a COMPLETED entry has moved money.
        created_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
    """

    kind: GatewayEntryKind
    gateway: str
    gateway_reference: str
    capture_reference: str
    own_id: None | str
    requested_by: None | str
    order_id: None | UUID
    amount: int
    currency: Currency
    status: GatewayEntryStatus
    created_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        kind: str = self.kind

        gateway = self.gateway

        gateway_reference = self.gateway_reference

        capture_reference = self.capture_reference

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

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "gateway": gateway,
                "gateway_reference": gateway_reference,
                "capture_reference": capture_reference,
                "own_id": own_id,
                "requested_by": requested_by,
                "order_id": order_id,
                "amount": amount,
                "currency": currency,
                "status": status,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = check_gateway_entry_kind(d.pop("kind"))

        gateway = d.pop("gateway")

        gateway_reference = d.pop("gateway_reference")

        capture_reference = d.pop("capture_reference")

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

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        gateway_entry = cls(
            kind=kind,
            gateway=gateway,
            gateway_reference=gateway_reference,
            capture_reference=capture_reference,
            own_id=own_id,
            requested_by=requested_by,
            order_id=order_id,
            amount=amount,
            currency=currency,
            status=status,
            created_at=created_at,
        )

        return gateway_entry
