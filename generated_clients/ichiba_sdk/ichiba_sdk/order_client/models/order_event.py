from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.order_event_type import OrderEventType, check_order_event_type
from ..models.order_status_or_null_type_1 import OrderStatusOrNullType1, check_order_status_or_null_type_1
from ..models.order_status_or_null_type_2_type_1 import (
    OrderStatusOrNullType2Type1,
    check_order_status_or_null_type_2_type_1,
)
from ..models.order_status_or_null_type_3_type_1 import (
    OrderStatusOrNullType3Type1,
    check_order_status_or_null_type_3_type_1,
)

if TYPE_CHECKING:
    from ..models.order_event_data import OrderEventData


T = TypeVar("T", bound="OrderEvent")


@_attrs_define
class OrderEvent:
    """One thing that happened to an order.

    Attributes:
        id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        type_ (OrderEventType): The type of the event. Some are events of the state machine and change the status. The
            others do not: they say that the order was placed or changed, or record a call to another service with its
            answer (`…_accepted`, `…_refused`) or without one (`…_unanswered`).
        actor (str): The subject of the token whose command this was, or whose command led to it, however long ago. The
            name of a service if nobody gave a command. Example: shop-backend.
        cause (None | str): The id of the request or event that caused this; null if there was neither.
        from_status (None | OrderStatusOrNullType1 | OrderStatusOrNullType2Type1 | OrderStatusOrNullType3Type1): A
            status of an order, or null.
        to_status (None | OrderStatusOrNullType1 | OrderStatusOrNullType2Type1 | OrderStatusOrNullType3Type1): A status
            of an order, or null.
        data (OrderEventData): Further details. The fields depend on the type.
    """

    id: UUID
    order_id: UUID
    at: datetime.datetime
    type_: OrderEventType
    actor: str
    cause: None | str
    from_status: None | OrderStatusOrNullType1 | OrderStatusOrNullType2Type1 | OrderStatusOrNullType3Type1
    to_status: None | OrderStatusOrNullType1 | OrderStatusOrNullType2Type1 | OrderStatusOrNullType3Type1
    data: OrderEventData

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        order_id = str(self.order_id)

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
                "order_id": order_id,
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
        from ..models.order_event_data import OrderEventData  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        order_id = UUID(d.pop("order_id"))

        at = datetime.datetime.fromisoformat(d.pop("at"))

        type_ = check_order_event_type(d.pop("type"))

        actor = d.pop("actor")

        def _parse_cause(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        cause = _parse_cause(d.pop("cause"))

        def _parse_from_status(
            data: object,
        ) -> None | OrderStatusOrNullType1 | OrderStatusOrNullType2Type1 | OrderStatusOrNullType3Type1:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_order_status_or_null_type_1 = check_order_status_or_null_type_1(data)

                return componentsschemas_order_status_or_null_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_order_status_or_null_type_2_type_1 = check_order_status_or_null_type_2_type_1(data)

                return componentsschemas_order_status_or_null_type_2_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_order_status_or_null_type_3_type_1 = check_order_status_or_null_type_3_type_1(data)

                return componentsschemas_order_status_or_null_type_3_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | OrderStatusOrNullType1 | OrderStatusOrNullType2Type1 | OrderStatusOrNullType3Type1, data)

        from_status = _parse_from_status(d.pop("from_status"))

        def _parse_to_status(
            data: object,
        ) -> None | OrderStatusOrNullType1 | OrderStatusOrNullType2Type1 | OrderStatusOrNullType3Type1:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_order_status_or_null_type_1 = check_order_status_or_null_type_1(data)

                return componentsschemas_order_status_or_null_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_order_status_or_null_type_2_type_1 = check_order_status_or_null_type_2_type_1(data)

                return componentsschemas_order_status_or_null_type_2_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_order_status_or_null_type_3_type_1 = check_order_status_or_null_type_3_type_1(data)

                return componentsschemas_order_status_or_null_type_3_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | OrderStatusOrNullType1 | OrderStatusOrNullType2Type1 | OrderStatusOrNullType3Type1, data)

        to_status = _parse_to_status(d.pop("to_status"))

        data = OrderEventData.from_dict(d.pop("data"))

        order_event = cls(
            id=id,
            order_id=order_id,
            at=at,
            type_=type_,
            actor=actor,
            cause=cause,
            from_status=from_status,
            to_status=to_status,
            data=data,
        )

        return order_event
