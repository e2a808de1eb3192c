from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.gateway_event_outcome import GatewayEventOutcome, check_gateway_event_outcome
from ..models.gateway_event_record_currency_type_1 import (
    GatewayEventRecordCurrencyType1,
    check_gateway_event_record_currency_type_1,
)
from ..models.gateway_event_record_currency_type_2_type_1 import (
    GatewayEventRecordCurrencyType2Type1,
    check_gateway_event_record_currency_type_2_type_1,
)
from ..models.gateway_event_record_currency_type_3_type_1 import (
    GatewayEventRecordCurrencyType3Type1,
    check_gateway_event_record_currency_type_3_type_1,
)

T = TypeVar("T", bound="GatewayEventRecord")


@_attrs_define
class GatewayEventRecord:
    """An event as it was received from the gateway, and its outcome.

    Attributes:
        id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        source (str): The gateway that the payment went to; `external` if the money does not pass through one. Example:
            simulator.
        event_id (str): The gateway's own id of the event, unique for each source.
        type_ (str): What happened, and to what; for an unknown type, in the gateway's words. Example:
            payment.completed.
        order_id (None | UUID): The order that the event names; null if an event of an unknown type names none.
        gateway_reference (None | str): The gateway's own id for the payment; null if an event of an unknown type names
            none.
        refund_reference (None | str): The gateway's own id for the refund.
        amount (int | None): How many yen were captured or refunded, or should have been; null for an unknown type.
        currency (GatewayEventRecordCurrencyType1 | GatewayEventRecordCurrencyType2Type1 |
            GatewayEventRecordCurrencyType3Type1 | None): The currency of `amount`; null for an unknown type.
        failure_code (None | str): Why it failed, for programs.
        failure_message (None | str): Why it failed, for a person to read.
        occurred_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        received_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        outcome (GatewayEventOutcome): The outcome of an event.
        outcome_reason (None | str): Why the event had no effect, for a person to read; null if it took effect.
        replayed_at (datetime.datetime | None): When somebody last replayed it; null if nobody did.
        replayed_by (None | str): Who last replayed it; null if nobody did.
        payment_id (None | UUID): The payment that the event turned out to be about.
    """

    id: UUID
    source: str
    event_id: str
    type_: str
    order_id: None | UUID
    gateway_reference: None | str
    refund_reference: None | str
    amount: int | None
    currency: (
        GatewayEventRecordCurrencyType1
        | GatewayEventRecordCurrencyType2Type1
        | GatewayEventRecordCurrencyType3Type1
        | None
    )
    failure_code: None | str
    failure_message: None | str
    occurred_at: datetime.datetime
    received_at: datetime.datetime
    outcome: GatewayEventOutcome
    outcome_reason: None | str
    replayed_at: datetime.datetime | None
    replayed_by: None | str
    payment_id: None | UUID

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        source = self.source

        event_id = self.event_id

        type_ = self.type_

        order_id: None | str
        if isinstance(self.order_id, UUID):
            order_id = str(self.order_id)
        else:
            order_id = self.order_id

        gateway_reference: None | str
        gateway_reference = self.gateway_reference

        refund_reference: None | str
        refund_reference = self.refund_reference

        amount: int | None
        amount = self.amount

        currency: None | str
        if isinstance(self.currency, str):
            currency = self.currency
        elif isinstance(self.currency, str):
            currency = self.currency
        elif isinstance(self.currency, str):
            currency = self.currency
        else:
            currency = self.currency

        failure_code: None | str
        failure_code = self.failure_code

        failure_message: None | str
        failure_message = self.failure_message

        occurred_at = self.occurred_at.isoformat()

        received_at = self.received_at.isoformat()

        outcome: str = self.outcome

        outcome_reason: None | str
        outcome_reason = self.outcome_reason

        replayed_at: None | str
        if isinstance(self.replayed_at, datetime.datetime):
            replayed_at = self.replayed_at.isoformat()
        else:
            replayed_at = self.replayed_at

        replayed_by: None | str
        replayed_by = self.replayed_by

        payment_id: None | str
        if isinstance(self.payment_id, UUID):
            payment_id = str(self.payment_id)
        else:
            payment_id = self.payment_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "source": source,
                "event_id": event_id,
                "type": type_,
                "order_id": order_id,
                "gateway_reference": gateway_reference,
                "refund_reference": refund_reference,
                "amount": amount,
                "currency": currency,
                "failure_code": failure_code,
                "failure_message": failure_message,
                "occurred_at": occurred_at,
                "received_at": received_at,
                "outcome": outcome,
                "outcome_reason": outcome_reason,
                "replayed_at": replayed_at,
                "replayed_by": replayed_by,
                "payment_id": payment_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        source = d.pop("source")

        event_id = d.pop("event_id")

        type_ = d.pop("type")

        def _parse_order_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                order_id_type_0 = UUID(data)

                return order_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        order_id = _parse_order_id(d.pop("order_id"))

        def _parse_gateway_reference(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        gateway_reference = _parse_gateway_reference(d.pop("gateway_reference"))

        def _parse_refund_reference(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        refund_reference = _parse_refund_reference(d.pop("refund_reference"))

        def _parse_amount(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        amount = _parse_amount(d.pop("amount"))

        def _parse_currency(
            data: object,
        ) -> (
            GatewayEventRecordCurrencyType1
            | GatewayEventRecordCurrencyType2Type1
            | GatewayEventRecordCurrencyType3Type1
            | None
        ):
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                currency_type_1 = check_gateway_event_record_currency_type_1(data)

                return currency_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, str):
                    raise TypeError()
                currency_type_2_type_1 = check_gateway_event_record_currency_type_2_type_1(data)

                return currency_type_2_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, str):
                    raise TypeError()
                currency_type_3_type_1 = check_gateway_event_record_currency_type_3_type_1(data)

                return currency_type_3_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(
                GatewayEventRecordCurrencyType1
                | GatewayEventRecordCurrencyType2Type1
                | GatewayEventRecordCurrencyType3Type1
                | None,
                data,
            )

        currency = _parse_currency(d.pop("currency"))

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

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        received_at = datetime.datetime.fromisoformat(d.pop("received_at"))

        outcome = check_gateway_event_outcome(d.pop("outcome"))

        def _parse_outcome_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        outcome_reason = _parse_outcome_reason(d.pop("outcome_reason"))

        def _parse_replayed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                replayed_at_type_0 = datetime.datetime.fromisoformat(data)

                return replayed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        replayed_at = _parse_replayed_at(d.pop("replayed_at"))

        def _parse_replayed_by(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        replayed_by = _parse_replayed_by(d.pop("replayed_by"))

        def _parse_payment_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                payment_id_type_0 = UUID(data)

                return payment_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        payment_id = _parse_payment_id(d.pop("payment_id"))

        gateway_event_record = cls(
            id=id,
            source=source,
            event_id=event_id,
            type_=type_,
            order_id=order_id,
            gateway_reference=gateway_reference,
            refund_reference=refund_reference,
            amount=amount,
            currency=currency,
            failure_code=failure_code,
            failure_message=failure_message,
            occurred_at=occurred_at,
            received_at=received_at,
            outcome=outcome,
            outcome_reason=outcome_reason,
            replayed_at=replayed_at,
            replayed_by=replayed_by,
            payment_id=payment_id,
        )

        return gateway_event_record
