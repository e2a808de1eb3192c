"""What a unit of work that writes is given: its transaction, its time, and whose doing it is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from sqlalchemy import Connection

from services.chassis.identity.principal import BY_ITSELF, Cause
from services.chassis.storage.database import Work

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of work.

    The clock is read once, before it begins: all that it writes bears the same time, and so does a
    unit that PostgreSQL broke off and that is run anew.
    """

    connection: Connection
    now: datetime
    cause: Cause


def unit_of_work(work: Callable[[Unit], T], now: datetime, cause: Cause = BY_ITSELF) -> Work[T]:
    """``work`` at ``now``, as ``Database.write`` takes it."""
    return lambda connection: work(Unit(connection, now, cause))
