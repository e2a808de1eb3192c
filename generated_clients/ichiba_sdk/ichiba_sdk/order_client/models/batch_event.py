from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.batch_event_type import BatchEventType, check_batch_event_type
from ..models.batch_status_or_null_type_1 import BatchStatusOrNullType1, check_batch_status_or_null_type_1
from ..models.batch_status_or_null_type_2_type_1 import (
    BatchStatusOrNullType2Type1,
    check_batch_status_or_null_type_2_type_1,
)
from ..models.batch_status_or_null_type_3_type_1 import (
    BatchStatusOrNullType3Type1,
    check_batch_status_or_null_type_3_type_1,
)

if TYPE_CHECKING:
    from ..models.batch_event_data import BatchEventData


T = TypeVar("T", bound="BatchEvent")


@_attrs_define
class BatchEvent:
    """One thing that happened to a batch.

    Attributes:
        id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        batch_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        type_ (BatchEventType): The type of the event. Some are events of the state machine and change the status. The
            others do not: `created` says that the file was received, `payment_retried` that somebody requested the payment
            of one of its orders again, `delivery_replayed` that somebody retried a call that the service owed for the
            batch, and `customer_erased` that a customer was erased, and with the customer the file, if it still was there.
        actor (str): The subject of the token whose command this was, or whose command led to it. Example: mika.tanaka.
        cause (None | str): The id of the request that caused this; null if the service continued on its own.
        from_status (BatchStatusOrNullType1 | BatchStatusOrNullType2Type1 | BatchStatusOrNullType3Type1 | None): A
            status, or null if the event did not change it.
        to_status (BatchStatusOrNullType1 | BatchStatusOrNullType2Type1 | BatchStatusOrNullType3Type1 | None): A status,
            or null if the event did not change it.
        data (BatchEventData): Further details. The fields depend on the type.
    """

    id: UUID
    batch_id: UUID
    at: datetime.datetime
    type_: BatchEventType
    actor: str
    cause: None | str
    from_status: BatchStatusOrNullType1 | BatchStatusOrNullType2Type1 | BatchStatusOrNullType3Type1 | None
    to_status: BatchStatusOrNullType1 | BatchStatusOrNullType2Type1 | BatchStatusOrNullType3Type1 | None
    data: BatchEventData

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        batch_id = str(self.batch_id)

        at = self.at.isoformat()

        type_: str = self.type_

        actor = self.actor

        cause: None | str
        cause = self.cause

        from_status: None | str
        if isinstance(self.from_status, str):
            from_status = self.from_status
        elif isinstance(self.from_status, str):
            from_status = self.from_status
        elif isinstance(self.from_status, str):
            from_status = self.from_status
        else:
            from_status = self.from_status

        to_status: None | str
        if isinstance(self.to_status, str):
            to_status = self.to_status
        elif isinstance(self.to_status, str):
            to_status = self.to_status
        elif isinstance(self.to_status, str):
            to_status = self.to_status
        else:
            to_status = self.to_status

        data = self.data.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "batch_id": batch_id,
                "at": at,
                "type": type_,
                "actor": actor,
                "cause": cause,
                "from_status": from_status,
                "to_status": to_status,
                "data": data,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.batch_event_data import BatchEventData  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        batch_id = UUID(d.pop("batch_id"))

        at = datetime.datetime.fromisoformat(d.pop("at"))

        type_ = check_batch_event_type(d.pop("type"))

        actor = d.pop("actor")

        def _parse_cause(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        cause = _parse_cause(d.pop("cause"))

        def _parse_from_status(
            data: object,
        ) -> BatchStatusOrNullType1 | BatchStatusOrNullType2Type1 | BatchStatusOrNullType3Type1 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_batch_status_or_null_type_1 = check_batch_status_or_null_type_1(data)

                return componentsschemas_batch_status_or_null_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_batch_status_or_null_type_2_type_1 = check_batch_status_or_null_type_2_type_1(data)

                return componentsschemas_batch_status_or_null_type_2_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_batch_status_or_null_type_3_type_1 = check_batch_status_or_null_type_3_type_1(data)

                return componentsschemas_batch_status_or_null_type_3_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(BatchStatusOrNullType1 | BatchStatusOrNullType2Type1 | BatchStatusOrNullType3Type1 | None, data)

        from_status = _parse_from_status(d.pop("from_status"))

        def _parse_to_status(
            data: object,
        ) -> BatchStatusOrNullType1 | BatchStatusOrNullType2Type1 | BatchStatusOrNullType3Type1 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_batch_status_or_null_type_1 = check_batch_status_or_null_type_1(data)

                return componentsschemas_batch_status_or_null_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_batch_status_or_null_type_2_type_1 = check_batch_status_or_null_type_2_type_1(data)

                return componentsschemas_batch_status_or_null_type_2_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_batch_status_or_null_type_3_type_1 = check_batch_status_or_null_type_3_type_1(data)

                return componentsschemas_batch_status_or_null_type_3_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(BatchStatusOrNullType1 | BatchStatusOrNullType2Type1 | BatchStatusOrNullType3Type1 | None, data)

        to_status = _parse_to_status(d.pop("to_status"))

        data = BatchEventData.from_dict(d.pop("data"))

        batch_event = cls(
            id=id,
            batch_id=batch_id,
            at=at,
            type_=type_,
            actor=actor,
            cause=cause,
            from_status=from_status,
            to_status=to_status,
            data=data,
        )

        return batch_event
