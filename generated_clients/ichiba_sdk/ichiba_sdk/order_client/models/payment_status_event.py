from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.payment_status_event_payment_status import (
    PaymentStatusEventPaymentStatus,
    check_payment_status_event_payment_status,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.failed_refund import FailedRefund
    from ..models.next_action import NextAction


T = TypeVar("T", bound="PaymentStatusEvent")


@_attrs_define
class PaymentStatusEvent:
    """The outcome of a payment.

    Attributes:
        event_id (str): The id of the event, the same on each delivery of it. Example:
            evt_019a2b3c-7a10-7c44-9d2e-5f6071829304.
        payment_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        payment_status (PaymentStatusEventPaymentStatus): PENDING and UNKNOWN are told only when `next_action` has
            changed. Example: COMPLETED.
        amount (int): The amount of the payment in yen. Example: 4800.
        occurred_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        version (int | Unset): The version of the payment that this event reports. The newest version counts, whatever
            order the events arrive in. Without a version, events are ordered by the statuses that a payment goes through:
            undecided, decided, refunded. Example: 2.
        failure_message (None | str | Unset): Why the payment failed, for a person to read; null or left out if it did
            not fail. Example: The card was declined..
        failure_code (None | str | Unset): The gateway's code for why the payment failed; null or left out if it did not
            fail. Example: card_declined.
        refunded_amount (int | Unset): How many yen of the payment have been refunded so far. If left out, the event
            does not say. Example: 0.
        failed_refund (FailedRefund | Unset): A refund that was accepted as PENDING and failed later, so its money was
            not returned.
        next_action (NextAction | None | Unset): What the customer still has to do before the gateway decides; null if
            there is nothing to do, or if it is done.
    """

    event_id: str
    payment_id: UUID
    payment_status: PaymentStatusEventPaymentStatus
    amount: int
    occurred_at: datetime.datetime
    version: int | Unset = UNSET
    failure_message: None | str | Unset = UNSET
    failure_code: None | str | Unset = UNSET
    refunded_amount: int | Unset = UNSET
    failed_refund: FailedRefund | Unset = UNSET
    next_action: NextAction | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.next_action import NextAction  # noqa: PLC0415

        event_id = self.event_id

        payment_id = str(self.payment_id)

        payment_status: str = self.payment_status

        amount = self.amount

        occurred_at = self.occurred_at.isoformat()

        version = self.version

        failure_message: None | str | Unset
        if isinstance(self.failure_message, Unset):
            failure_message = UNSET
        else:
            failure_message = self.failure_message

        failure_code: None | str | Unset
        if isinstance(self.failure_code, Unset):
            failure_code = UNSET
        else:
            failure_code = self.failure_code

        refunded_amount = self.refunded_amount

        failed_refund: dict[str, Any] | Unset = UNSET
        if not isinstance(self.failed_refund, Unset):
            failed_refund = self.failed_refund.to_dict()

        next_action: dict[str, Any] | None | Unset
        if isinstance(self.next_action, Unset):
            next_action = UNSET
        elif isinstance(self.next_action, NextAction):
            next_action = self.next_action.to_dict()
        else:
            next_action = self.next_action

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "event_id": event_id,
                "payment_id": payment_id,
                "payment_status": payment_status,
                "amount": amount,
                "occurred_at": occurred_at,
            }
        )
        if version is not UNSET:
            field_dict["version"] = version
        if failure_message is not UNSET:
            field_dict["failure_message"] = failure_message
        if failure_code is not UNSET:
            field_dict["failure_code"] = failure_code
        if refunded_amount is not UNSET:
            field_dict["refunded_amount"] = refunded_amount
        if failed_refund is not UNSET:
            field_dict["failed_refund"] = failed_refund
        if next_action is not UNSET:
            field_dict["next_action"] = next_action

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.failed_refund import FailedRefund  # noqa: PLC0415
        from ..models.next_action import NextAction  # noqa: PLC0415

        d = dict(src_dict)
        event_id = d.pop("event_id")

        payment_id = UUID(d.pop("payment_id"))

        payment_status = check_payment_status_event_payment_status(d.pop("payment_status"))

        amount = d.pop("amount")

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        version = d.pop("version", UNSET)

        def _parse_failure_message(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        failure_message = _parse_failure_message(d.pop("failure_message", UNSET))

        def _parse_failure_code(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        failure_code = _parse_failure_code(d.pop("failure_code", UNSET))

        refunded_amount = d.pop("refunded_amount", UNSET)

        _failed_refund = d.pop("failed_refund", UNSET)
        failed_refund: FailedRefund | Unset
        if isinstance(_failed_refund, Unset):
            failed_refund = UNSET
        else:
            failed_refund = FailedRefund.from_dict(_failed_refund)

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

        payment_status_event = cls(
            event_id=event_id,
            payment_id=payment_id,
            payment_status=payment_status,
            amount=amount,
            occurred_at=occurred_at,
            version=version,
            failure_message=failure_message,
            failure_code=failure_code,
            refunded_amount=refunded_amount,
            failed_refund=failed_refund,
            next_action=next_action,
        )

        return payment_status_event
