"""What a unit of work that writes is given: its transaction, its time, and whose doing it is."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from services.chassis.identity.principal import Cause


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of work.

    The clock is read once, before it begins: all that it writes bears the same time, and so does a
    unit that PostgreSQL broke off and that is run anew.
    """

    connection: Connection
    now: datetime
    cause: Cause
