from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.difference_kind import DifferenceKind, check_difference_kind
from ..models.remedy import Remedy, check_remedy

if TYPE_CHECKING:
    from ..models.gateway_side_type_0 import GatewaySideType0
    from ..models.order_side_type_0 import OrderSideType0
    from ..models.payment_side_type_0 import PaymentSideType0


T = TypeVar("T", bound="Difference")


@_attrs_define
class Difference:
    """A point on which the sides disagree, with what each of them said and what can be done about it.

    Attributes:
        id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        reconciliation_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        kind (DifferenceKind): payment_not_applied: the payment is captured, but the order is waiting or failed.
            payment_failure_not_applied: the payment failed, but the order is waiting. payment_refund_not_applied: the
            payment is refunded in full, but the order does not say so. order_without_payment: the order is waiting, and its
            payment was never requested. order_paid_without_capture: the order is paid, but the payment is not captured.
            order_amount_differs: the order and the payment have different amounts. cancelled_order_not_refunded: the order
            is cancelled, but the money was not refunded. payment_without_order: the payment is for an order that does not
            exist. payment_undecided: the outcome of the payment has been unknown for too long. payment_overdue: the order
            is paid after shipping, and nothing has been received for 30 days since it was placed. payment_disputed: the
            customer's bank disputes the payment; `payment_side` says by when evidence is due. payment_not_at_gateway: the
            payment is captured here but not at the gateway. gateway_amount_differs: the payment and the capture have
            different amounts. refund_not_recorded: the gateway refunded more than is recorded here. refund_not_at_gateway:
            the gateway refunded less than is recorded here. failed_payment_captured: the payment failed here but is
            captured at the gateway. unknown_charge: the gateway has a capture that belongs to no payment. duplicate_charge:
            the same, for an order that is already paid by another capture. sums_differ: the sums that are kept for
            `get_order_stats` are not those of a day's orders; `remedy_effect` says by how much, and the difference has no
            sides.
        order_id (None | UUID): A UUID version 7, or null if there is none.
        payment_id (None | UUID): A UUID version 7, or null if there is none.
        gateway (None | str): The gateway of the payment or capture; `external` if others take the money. null if it is
            about neither, or if it is about a capture and was found by a version that looked at one gateway only. Example:
            simulator.
        gateway_reference (None | str): The gateway's own id for the capture.
        order_side (None | OrderSideType0): The order as it was when the difference was found; null if there is none.
        payment_side (None | PaymentSideType0): The payment as it was when the difference was found; null if there is
            none.
        gateway_side (GatewaySideType0 | None): The capture as the gateway had it when the difference was found; null if
            it had none.
        since (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        age_seconds (int): Seconds since the last change on any side, up to now or to the moment the remedy was applied.
            Example: 51000.
        remedy (Remedy): What `apply_remedy` does. apply_payment_status: sets the order's status to match its payment.
            refund_payment: refunds what is left of the payment. refund_charge: refunds a capture that belongs to no
            payment. ask_gateway_again: asks the gateway and records its answer. contact_support: nothing; a person has to
            find out what happened.
        remedy_effect (str): What applying the remedy does, for a person to read.
        applied_at (datetime.datetime | None): RFC 3339 in UTC; null if it has not happened. Example:
            2026-11-20T09:30:00.000Z.
        applied_by (None | str): Who applied the remedy.
    """

    id: UUID
    reconciliation_id: UUID
    kind: DifferenceKind
    order_id: None | UUID
    payment_id: None | UUID
    gateway: None | str
    gateway_reference: None | str
    order_side: None | OrderSideType0
    payment_side: None | PaymentSideType0
    gateway_side: GatewaySideType0 | None
    since: datetime.datetime
    age_seconds: int
    remedy: Remedy
    remedy_effect: str
    applied_at: datetime.datetime | None
    applied_by: None | str

    def to_dict(self) -> dict[str, Any]:
        from ..models.gateway_side_type_0 import GatewaySideType0  # noqa: PLC0415
        from ..models.order_side_type_0 import OrderSideType0  # noqa: PLC0415
        from ..models.payment_side_type_0 import PaymentSideType0  # noqa: PLC0415

        id = str(self.id)

        reconciliation_id = str(self.reconciliation_id)

        kind: str = self.kind

        order_id: None | str
        if isinstance(self.order_id, UUID):
            order_id = str(self.order_id)
        else:
            order_id = self.order_id

        payment_id: None | str
        if isinstance(self.payment_id, UUID):
            payment_id = str(self.payment_id)
        else:
            payment_id = self.payment_id

        gateway: None | str
        gateway = self.gateway

        gateway_reference: None | str
        gateway_reference = self.gateway_reference

        order_side: dict[str, Any] | None
        if isinstance(self.order_side, OrderSideType0):
            order_side = self.order_side.to_dict()
        else:
            order_side = self.order_side

        payment_side: dict[str, Any] | None
        if isinstance(self.payment_side, PaymentSideType0):
            payment_side = self.payment_side.to_dict()
        else:
            payment_side = self.payment_side

        gateway_side: dict[str, Any] | None
        if isinstance(self.gateway_side, GatewaySideType0):
            gateway_side = self.gateway_side.to_dict()
        else:
            gateway_side = self.gateway_side

        since = self.since.isoformat()

        age_seconds = self.age_seconds

        remedy: str = self.remedy

        remedy_effect = self.remedy_effect

        applied_at: None | str
        if isinstance(self.applied_at, datetime.datetime):
            applied_at = self.applied_at.isoformat()
        else:
            applied_at = self.applied_at

        applied_by: None | str
        applied_by = self.applied_by

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "reconciliation_id": reconciliation_id,
                "kind": kind,
                "order_id": order_id,
                "payment_id": payment_id,
                "gateway": gateway,
                "gateway_reference": gateway_reference,
                "order_side": order_side,
                "payment_side": payment_side,
                "gateway_side": gateway_side,
                "since": since,
                "age_seconds": age_seconds,
                "remedy": remedy,
                "remedy_effect": remedy_effect,
                "applied_at": applied_at,
                "applied_by": applied_by,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.gateway_side_type_0 import GatewaySideType0  # noqa: PLC0415
        from ..models.order_side_type_0 import OrderSideType0  # noqa: PLC0415
        from ..models.payment_side_type_0 import PaymentSideType0  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        reconciliation_id = UUID(d.pop("reconciliation_id"))

        kind = check_difference_kind(d.pop("kind"))

        def _parse_order_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_id_or_null_type_0 = UUID(data)

                return componentsschemas_id_or_null_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        order_id = _parse_order_id(d.pop("order_id"))

        def _parse_payment_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_id_or_null_type_0 = UUID(data)

                return componentsschemas_id_or_null_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        payment_id = _parse_payment_id(d.pop("payment_id"))

        def _parse_gateway(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        gateway = _parse_gateway(d.pop("gateway"))

        def _parse_gateway_reference(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        gateway_reference = _parse_gateway_reference(d.pop("gateway_reference"))

        def _parse_order_side(data: object) -> None | OrderSideType0:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_order_side_type_0 = OrderSideType0.from_dict(data)

                return componentsschemas_order_side_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | OrderSideType0, data)

        order_side = _parse_order_side(d.pop("order_side"))

        def _parse_payment_side(data: object) -> None | PaymentSideType0:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_payment_side_type_0 = PaymentSideType0.from_dict(data)

                return componentsschemas_payment_side_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PaymentSideType0, data)

        payment_side = _parse_payment_side(d.pop("payment_side"))

        def _parse_gateway_side(data: object) -> GatewaySideType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_gateway_side_type_0 = GatewaySideType0.from_dict(data)

                return componentsschemas_gateway_side_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(GatewaySideType0 | None, data)

        gateway_side = _parse_gateway_side(d.pop("gateway_side"))

        since = datetime.datetime.fromisoformat(d.pop("since"))

        age_seconds = d.pop("age_seconds")

        remedy = check_remedy(d.pop("remedy"))

        remedy_effect = d.pop("remedy_effect")

        def _parse_applied_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_time_or_null_type_0 = datetime.datetime.fromisoformat(data)

                return componentsschemas_time_or_null_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        applied_at = _parse_applied_at(d.pop("applied_at"))

        def _parse_applied_by(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        applied_by = _parse_applied_by(d.pop("applied_by"))

        difference = cls(
            id=id,
            reconciliation_id=reconciliation_id,
            kind=kind,
            order_id=order_id,
            payment_id=payment_id,
            gateway=gateway,
            gateway_reference=gateway_reference,
            order_side=order_side,
            payment_side=payment_side,
            gateway_side=gateway_side,
            since=since,
            age_seconds=age_seconds,
            remedy=remedy,
            remedy_effect=remedy_effect,
            applied_at=applied_at,
            applied_by=applied_by,
        )

        return difference
