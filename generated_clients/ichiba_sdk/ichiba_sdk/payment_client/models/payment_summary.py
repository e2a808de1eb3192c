from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.currency import Currency, check_currency
from ..models.payment_method import PaymentMethod, check_payment_method
from ..models.payment_status import PaymentStatus, check_payment_status
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.dispute import Dispute
    from ..models.next_action import NextAction
    from ..models.paid_elsewhere import PaidElsewhere


T = TypeVar("T", bound="PaymentSummary")


@_attrs_define
class PaymentSummary:
    """A payment without its refunds and attempts.

    Attributes:
        id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        batch_id (None | UUID): The batch that the order was imported with; null if the order was placed on its own.
            Example: 019a2b3b-0000-7a10-8b20-3c4d5e6f7a80.
        amount (int): An amount in whole yen: 100 to 1,000,000 by card, at a convenience store or by bank transfer, 1 to
            999,900,000,000 by every other method. Example: 5480.
        currency (Currency): The currency. Amounts are whole yen.
        status (PaymentStatus): The status of a payment. PENDING: the gateway has not decided, or the money that others
            collect was not recorded yet. COMPLETED: captured, or received by others. FAILED: not captured, and it will not
            be. UNKNOWN: the gateway's answer was lost, and the gateway is being asked again. PARTIALLY_REFUNDED and
            REFUNDED: captured, and refunded in part or in full.
        method (PaymentMethod): How the customer pays. `card`, `konbini` and `bank_transfer` go through the payment
            gateway. `cash_on_delivery` and `invoice` are paid after shipping, to the carrier or to the shop:
            `record_payment` reports what was received. `external` was paid to somebody else, such as a marketplace.
        gateway (str): The gateway that the payment went to; `external` if the money does not pass through one. Example:
            simulator.
        gateway_reference (None | str): The gateway's own id; null until the gateway has assigned one. For gateway
            `external`, what the money was received or refunded under. Example: sim_019a2b3c6b70.
        failure_code (None | str): The gateway's code for why it failed, for programs; null if it did not fail.
            `not_collected`: the money that others were to collect is no longer expected. `order_cancelled`: the order was
            cancelled before it was paid. `checkout_expired`: the customer did not pay on a link before the gateway's page
            closed. Example: card_declined.
        failure_message (None | str): Why it failed, for a person to read; null if it did not fail. Example: The card
            was declined..
        requested_by (None | str): The subject of the token whose command led to this; null if the service acted on its
            own, or if the entry is older than this field. Example: mika.tanaka.
        paid_elsewhere (None | PaidElsewhere): Who took the money of a payment by `external`; null for every other
            method.
        received_at (datetime.datetime | None): When the money was received, as far as somebody reported it
            (`record_payment`, `paid_elsewhere`); null for payments through the gateway. Example: 2026-11-27T06:00:00Z.
        refunded_amount (int): How many yen were refunded so far, not counting refunds under way. Example: 1480.
        refundable_amount (int): How many yen can still be refunded: the captured amount less the refunds completed and
            under way; 0 if nothing was captured. Example: 4000.
        version (int): Increases with every change. The `ETag` is derived from it. Example: 2.
        created_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        updated_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        next_action (NextAction | None | Unset): What the customer still has to do before the gateway decides; null if
            there is nothing to do, or if it is done.
        dispute (Dispute | None | Unset): The customer's bank takes the money back, or asks about it; null if nobody
            disputed the payment.
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
    paid_elsewhere: None | PaidElsewhere
    received_at: datetime.datetime | None
    refunded_amount: int
    refundable_amount: int
    version: int
    created_at: datetime.datetime
    updated_at: datetime.datetime
    next_action: NextAction | None | Unset = UNSET
    dispute: Dispute | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.dispute import Dispute  # noqa: PLC0415
        from ..models.next_action import NextAction  # noqa: PLC0415
        from ..models.paid_elsewhere import PaidElsewhere  # noqa: PLC0415

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

        paid_elsewhere: dict[str, Any] | None
        if isinstance(self.paid_elsewhere, PaidElsewhere):
            paid_elsewhere = self.paid_elsewhere.to_dict()
        else:
            paid_elsewhere = self.paid_elsewhere

        received_at: None | str
        if isinstance(self.received_at, datetime.datetime):
            received_at = self.received_at.isoformat()
        else:
            received_at = self.received_at

        refunded_amount = self.refunded_amount

        refundable_amount = self.refundable_amount

        version = self.version

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        next_action: dict[str, Any] | None | Unset
        if isinstance(self.next_action, Unset):
            next_action = UNSET
        elif isinstance(self.next_action, NextAction):
            next_action = self.next_action.to_dict()
        else:
            next_action = self.next_action

        dispute: dict[str, Any] | None | Unset
        if isinstance(self.dispute, Unset):
            dispute = UNSET
        elif isinstance(self.dispute, Dispute):
            dispute = self.dispute.to_dict()
        else:
            dispute = self.dispute

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
                "paid_elsewhere": paid_elsewhere,
                "received_at": received_at,
                "refunded_amount": refunded_amount,
                "refundable_amount": refundable_amount,
                "version": version,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )
        if next_action is not UNSET:
            field_dict["next_action"] = next_action
        if dispute is not UNSET:
            field_dict["dispute"] = dispute

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.dispute import Dispute  # noqa: PLC0415
        from ..models.next_action import NextAction  # noqa: PLC0415
        from ..models.paid_elsewhere import PaidElsewhere  # noqa: PLC0415

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

        def _parse_paid_elsewhere(data: object) -> None | PaidElsewhere:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_paid_elsewhere_type_0 = PaidElsewhere.from_dict(data)

                return componentsschemas_paid_elsewhere_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PaidElsewhere, data)

        paid_elsewhere = _parse_paid_elsewhere(d.pop("paid_elsewhere"))

        def _parse_received_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_received_at_type_0 = datetime.datetime.fromisoformat(data)

                return componentsschemas_received_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        received_at = _parse_received_at(d.pop("received_at"))

        refunded_amount = d.pop("refunded_amount")

        refundable_amount = d.pop("refundable_amount")

        version = d.pop("version")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        def _parse_next_action(data: object) -> NextAction | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_next_action_type_0 = NextAction.from_dict(data)

                return componentsschemas_next_action_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(NextAction | None | Unset, data)

        next_action = _parse_next_action(d.pop("next_action", UNSET))

        def _parse_dispute(data: object) -> Dispute | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_dispute_type_0 = Dispute.from_dict(data)

                return componentsschemas_dispute_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Dispute | None | Unset, data)

        dispute = _parse_dispute(d.pop("dispute", UNSET))

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
            paid_elsewhere=paid_elsewhere,
            received_at=received_at,
            refunded_amount=refunded_amount,
            refundable_amount=refundable_amount,
            version=version,
            created_at=created_at,
            updated_at=updated_at,
            next_action=next_action,
            dispute=dispute,
        )

        return payment_summary
