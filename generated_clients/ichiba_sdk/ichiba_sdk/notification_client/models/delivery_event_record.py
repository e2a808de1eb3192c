from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.delivery_event_outcome import DeliveryEventOutcome, check_delivery_event_outcome
from ..models.delivery_event_record_bounce_type_type_1 import (
    DeliveryEventRecordBounceTypeType1,
    check_delivery_event_record_bounce_type_type_1,
)
from ..models.delivery_event_record_bounce_type_type_2_type_1 import (
    DeliveryEventRecordBounceTypeType2Type1,
    check_delivery_event_record_bounce_type_type_2_type_1,
)
from ..models.delivery_event_record_bounce_type_type_3_type_1 import (
    DeliveryEventRecordBounceTypeType3Type1,
    check_delivery_event_record_bounce_type_type_3_type_1,
)
from ..models.delivery_event_record_source import DeliveryEventRecordSource, check_delivery_event_record_source

T = TypeVar("T", bound="DeliveryEventRecord")


@_attrs_define
class DeliveryEventRecord:
    """An event as a provider reported it, and its outcome.

    Attributes:
        id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        source (DeliveryEventRecordSource): The channel whose provider reported it; EMAIL if an event of an unknown type
            does not say.
        event_id (str): The provider's own id of the event, unique for each source.
        type_ (str): What was reported; for an unknown type, in the provider's words. Example: message.bounced.
        notification_id (None | UUID): A UUID version 7, or null. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        recipient (None | str): The recipient; null if a report of an unknown type names none.
        bounce_type (DeliveryEventRecordBounceTypeType1 | DeliveryEventRecordBounceTypeType2Type1 |
            DeliveryEventRecordBounceTypeType3Type1 | None): The type of a bounce; null for any other event.
        reason (None | str): What the receiving side said.
        occurred_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        received_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        outcome (DeliveryEventOutcome): The outcome of an event.
        outcome_reason (None | str): Why the event did not change the message, for a person to read; null if it did.
    """

    id: UUID
    source: DeliveryEventRecordSource
    event_id: str
    type_: str
    notification_id: None | UUID
    recipient: None | str
    bounce_type: (
        DeliveryEventRecordBounceTypeType1
        | DeliveryEventRecordBounceTypeType2Type1
        | DeliveryEventRecordBounceTypeType3Type1
        | None
    )
    reason: None | str
    occurred_at: datetime.datetime
    received_at: datetime.datetime
    outcome: DeliveryEventOutcome
    outcome_reason: None | str

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        source: str = self.source

        event_id = self.event_id

        type_ = self.type_

        notification_id: None | str
        if isinstance(self.notification_id, UUID):
            notification_id = str(self.notification_id)
        else:
            notification_id = self.notification_id

        recipient: None | str
        recipient = self.recipient

        bounce_type: None | str
        if isinstance(self.bounce_type, str):
            bounce_type = self.bounce_type
        elif isinstance(self.bounce_type, str):
            bounce_type = self.bounce_type
        elif isinstance(self.bounce_type, str):
            bounce_type = self.bounce_type
        else:
            bounce_type = self.bounce_type

        reason: None | str
        reason = self.reason

        occurred_at = self.occurred_at.isoformat()

        received_at = self.received_at.isoformat()

        outcome: str = self.outcome

        outcome_reason: None | str
        outcome_reason = self.outcome_reason

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "source": source,
                "event_id": event_id,
                "type": type_,
                "notification_id": notification_id,
                "recipient": recipient,
                "bounce_type": bounce_type,
                "reason": reason,
                "occurred_at": occurred_at,
                "received_at": received_at,
                "outcome": outcome,
                "outcome_reason": outcome_reason,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        source = check_delivery_event_record_source(d.pop("source"))

        event_id = d.pop("event_id")

        type_ = d.pop("type")

        def _parse_notification_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_nullable_id_type_0 = UUID(data)

                return componentsschemas_nullable_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        notification_id = _parse_notification_id(d.pop("notification_id"))

        def _parse_recipient(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        recipient = _parse_recipient(d.pop("recipient"))

        def _parse_bounce_type(
            data: object,
        ) -> (
            DeliveryEventRecordBounceTypeType1
            | DeliveryEventRecordBounceTypeType2Type1
            | DeliveryEventRecordBounceTypeType3Type1
            | None
        ):
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                bounce_type_type_1 = check_delivery_event_record_bounce_type_type_1(data)

                return bounce_type_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, str):
                    raise TypeError()
                bounce_type_type_2_type_1 = check_delivery_event_record_bounce_type_type_2_type_1(data)

                return bounce_type_type_2_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, str):
                    raise TypeError()
                bounce_type_type_3_type_1 = check_delivery_event_record_bounce_type_type_3_type_1(data)

                return bounce_type_type_3_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(
                DeliveryEventRecordBounceTypeType1
                | DeliveryEventRecordBounceTypeType2Type1
                | DeliveryEventRecordBounceTypeType3Type1
                | None,
                data,
            )

        bounce_type = _parse_bounce_type(d.pop("bounce_type"))

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        received_at = datetime.datetime.fromisoformat(d.pop("received_at"))

        outcome = check_delivery_event_outcome(d.pop("outcome"))

        def _parse_outcome_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        outcome_reason = _parse_outcome_reason(d.pop("outcome_reason"))

        delivery_event_record = cls(
            id=id,
            source=source,
            event_id=event_id,
            type_=type_,
            notification_id=notification_id,
            recipient=recipient,
            bounce_type=bounce_type,
            reason=reason,
            occurred_at=occurred_at,
            received_at=received_at,
            outcome=outcome,
            outcome_reason=outcome_reason,
        )

        return delivery_event_record
