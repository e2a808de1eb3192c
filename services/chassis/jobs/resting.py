"""The rest of a subject that failed, in its row: how often in a row, and until when.

Kept over restarts: a subject that always fails is tried no oftener for a service that starts anew.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any, Final

from sqlalchemy import Column, ColumnElement, Integer, Table, or_, select, update

from services.chassis.jobs.contract import NEVER_SO_FAR, rest_seconds
from services.chassis.storage.columns import UtcDateTime
from services.chassis.storage.units import Unit

RESTED: Final[Mapping[str, Any]] = MappingProxyType({"faults": 0, "not_before": None})
"""What a row has once its subject has come forward."""


def rest_columns() -> tuple[Column[Any], Column[Any]]:
    """The columns that say so, of the table of a job's subjects."""
    return (
        Column("faults", Integer, nullable=False, server_default="0"),
        Column("not_before", UtcDateTime),
    )


def is_rested(table: Table, now: datetime) -> ColumnElement[bool]:
    """Which rows may be tried ``now``."""
    until = table.c.not_before
    return or_(until.is_(None), until <= now, until > now + NEVER_SO_FAR)


def let_rest(unit: Unit, table: Table, row_id: str) -> None:
    """Note one more failure of a subject, which rests the longer for it."""
    is_it = table.c.id == row_id
    faults = unit.connection.execute(select(table.c.faults).where(is_it)).scalar()
    if faults is None:  # it is gone
        return
    until = unit.now + timedelta(seconds=rest_seconds(faults + 1))
    values = {"faults": faults + 1, "not_before": until}
    unit.connection.execute(update(table).where(is_it).values(**values))
