from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.erasure_status import ErasureStatus, check_erasure_status

if TYPE_CHECKING:
    from ..models.erased_place import ErasedPlace
    from ..models.left_place import LeftPlace


T = TypeVar("T", bound="Erasure")


@_attrs_define
class Erasure:
    """The erasure of a customer. It does not hold anything that it erased.

    Attributes:
        id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        status (ErasureStatus): The status of an erasure. It ends COMPLETED; what it waits for is in `error`.
        error (None | str): What it is waiting for, in the language that `Accept-Language` prefers; foreign words as
            they were said.
        customer_key (str): A hash of the e-mail address, or of the telephone number if there was none, under a key of
            this installation. Erasures of the same customer have the same.
        orders (int): Orders erased so far.
        payments (int): Payments erased so far.
        messages (int): Messages erased so far.
        files (int): Uploaded files deleted so far.
        erased (list[ErasedPlace]): How much was erased where.
        left (list[LeftPlace]): What others keep: payments at a gateway that has no way to erase them, and messages that
            a mail or SMS provider has sent. Erase them there.
        created_by (str): Who gave the command.
        version (int): Increases by one with each change.
        created_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        updated_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        finished_at (datetime.datetime | None): RFC 3339 in UTC; null if it has not happened. Example:
            2026-11-20T09:30:00.000Z.
    """

    id: UUID
    status: ErasureStatus
    error: None | str
    customer_key: str
    orders: int
    payments: int
    messages: int
    files: int
    erased: list[ErasedPlace]
    left: list[LeftPlace]
    created_by: str
    version: int
    created_at: datetime.datetime
    updated_at: datetime.datetime
    finished_at: datetime.datetime | None

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        status: str = self.status

        error: None | str
        error = self.error

        customer_key = self.customer_key

        orders = self.orders

        payments = self.payments

        messages = self.messages

        files = self.files

        erased = []
        for erased_item_data in self.erased:
            erased_item = erased_item_data.to_dict()
            erased.append(erased_item)

        left = []
        for left_item_data in self.left:
            left_item = left_item_data.to_dict()
            left.append(left_item)

        created_by = self.created_by

        version = self.version

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        finished_at: None | str
        if isinstance(self.finished_at, datetime.datetime):
            finished_at = self.finished_at.isoformat()
        else:
            finished_at = self.finished_at

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "status": status,
                "error": error,
                "customer_key": customer_key,
                "orders": orders,
                "payments": payments,
                "messages": messages,
                "files": files,
                "erased": erased,
                "left": left,
                "created_by": created_by,
                "version": version,
                "created_at": created_at,
                "updated_at": updated_at,
                "finished_at": finished_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.erased_place import ErasedPlace  # noqa: PLC0415
        from ..models.left_place import LeftPlace  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        status = check_erasure_status(d.pop("status"))

        def _parse_error(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        error = _parse_error(d.pop("error"))

        customer_key = d.pop("customer_key")

        orders = d.pop("orders")

        payments = d.pop("payments")

        messages = d.pop("messages")

        files = d.pop("files")

        erased = []
        _erased = d.pop("erased")
        for erased_item_data in _erased:
            erased_item = ErasedPlace.from_dict(erased_item_data)

            erased.append(erased_item)

        left = []
        _left = d.pop("left")
        for left_item_data in _left:
            left_item = LeftPlace.from_dict(left_item_data)

            left.append(left_item)

        created_by = d.pop("created_by")

        version = d.pop("version")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        def _parse_finished_at(data: object) -> datetime.datetime | None:
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

        finished_at = _parse_finished_at(d.pop("finished_at"))

        erasure = cls(
            id=id,
            status=status,
            error=error,
            customer_key=customer_key,
            orders=orders,
            payments=payments,
            messages=messages,
            files=files,
            erased=erased,
            left=left,
            created_by=created_by,
            version=version,
            created_at=created_at,
            updated_at=updated_at,
            finished_at=finished_at,
        )

        return erasure
