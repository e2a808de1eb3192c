from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.reconciliation_status import ReconciliationStatus, check_reconciliation_status
from ..models.reconciliation_trigger import ReconciliationTrigger, check_reconciliation_trigger

if TYPE_CHECKING:
    from ..models.difference import Difference
    from ..models.reconciliation_counts import ReconciliationCounts


T = TypeVar("T", bound="Reconciliation")


@_attrs_define
class Reconciliation:
    """A comparison of orders, payments and the gateways' lists, with what it found.

    Attributes:
        id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        from_ (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        to (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        trigger (ReconciliationTrigger): What started it.
        status (ReconciliationStatus): The status of a reconciliation. A FAILED reconciliation met an error that
            retrying would not fix; start another.
        error (None | str): Why it failed, or what it is waiting for while it is RUNNING; null if there is no error.
        counts (ReconciliationCounts): How much was compared so far, how many differences were found, and how many
            remedies have been applied.
        differences (list[Difference]): The first differences; `list_differences` returns all of them.
        created_by (None | str): Who started it; null for a nightly reconciliation, or if the entry is older than this
            field. Example: mika.tanaka.
        version (int): Increases with each page.
        created_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        updated_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        finished_at (datetime.datetime | None): RFC 3339 in UTC; null if it has not happened. Example:
            2026-11-20T09:30:00.000Z.
    """

    id: UUID
    from_: datetime.datetime
    to: datetime.datetime
    trigger: ReconciliationTrigger
    status: ReconciliationStatus
    error: None | str
    counts: ReconciliationCounts
    differences: list[Difference]
    created_by: None | str
    version: int
    created_at: datetime.datetime
    updated_at: datetime.datetime
    finished_at: datetime.datetime | None

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        from_ = self.from_.isoformat()

        to = self.to.isoformat()

        trigger: str = self.trigger

        status: str = self.status

        error: None | str
        error = self.error

        counts = self.counts.to_dict()

        differences = []
        for differences_item_data in self.differences:
            differences_item = differences_item_data.to_dict()
            differences.append(differences_item)

        created_by: None | str
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
                "from": from_,
                "to": to,
                "trigger": trigger,
                "status": status,
                "error": error,
                "counts": counts,
                "differences": differences,
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
        from ..models.difference import Difference  # noqa: PLC0415
        from ..models.reconciliation_counts import ReconciliationCounts  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        from_ = datetime.datetime.fromisoformat(d.pop("from"))

        to = datetime.datetime.fromisoformat(d.pop("to"))

        trigger = check_reconciliation_trigger(d.pop("trigger"))

        status = check_reconciliation_status(d.pop("status"))

        def _parse_error(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        error = _parse_error(d.pop("error"))

        counts = ReconciliationCounts.from_dict(d.pop("counts"))

        differences = []
        _differences = d.pop("differences")
        for differences_item_data in _differences:
            differences_item = Difference.from_dict(differences_item_data)

            differences.append(differences_item)

        def _parse_created_by(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        created_by = _parse_created_by(d.pop("created_by"))

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

        reconciliation = cls(
            id=id,
            from_=from_,
            to=to,
            trigger=trigger,
            status=status,
            error=error,
            counts=counts,
            differences=differences,
            created_by=created_by,
            version=version,
            created_at=created_at,
            updated_at=updated_at,
            finished_at=finished_at,
        )

        return reconciliation
