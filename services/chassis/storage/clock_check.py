"""Is the clock behind what is written already?

Ids are UUIDs version 7, which begin with the time they were made at; so the greatest id of a table,
which its primary key finds at once, says how far the clock had come.
"""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlalchemy import Connection, String, column, func, inspect, select, table

TOLERANCE = timedelta(minutes=5)
"""As far as Standard Webhooks lets two clocks differ; no more than that is told."""

_ID_LENGTH = 36  # what only our own ids have


def lag(connection: Connection, now: datetime) -> timedelta | None:
    """How far ``now`` is behind the newest row, where that is more than can be tolerated."""
    newest = _newest_row(connection)
    if newest is None or newest - now <= TOLERANCE:
        return None
    return newest - now


def lag_in_words(behind: timedelta) -> str:
    """What is wrong with the clock, for a line in the log and for `ichiba doctor`."""
    rounded = timedelta(seconds=int(behind.total_seconds()))
    return f"the clock is {rounded} behind the newest row of the database"


MEND = (
    "set the clock right; until it has caught up, what is made now sorts before what was made "
    "before it"
)


def _newest_row(connection: Connection) -> datetime | None:
    times = (_time_of(_greatest_id(connection, name)) for name in _tables_with_ids(connection))
    return max((time for time in times if time is not None), default=None)


def _tables_with_ids(connection: Connection) -> list[str]:
    inspector = inspect(connection)
    # All tables at once: on PostgreSQL, to ask for each by itself takes longer than all the rest.
    keyed = [
        name
        for (_, name), key in inspector.get_multi_pk_constraint().items()
        if key["constrained_columns"] == ["id"]
    ]
    return [
        name
        for (_, name), columns in inspector.get_multi_columns(filter_names=keyed).items()
        if any(
            found["name"] == "id" and getattr(found["type"], "length", None) == _ID_LENGTH
            for found in columns
        )
    ]


def _greatest_id(connection: Connection, name: str) -> str | None:
    greatest = select(func.max(column("id", String))).select_from(table(name))
    found: str | None = connection.execute(greatest).scalar_one()
    return found


def _time_of(identifier: str | None) -> datetime | None:
    """When a UUID version 7 was made."""
    try:
        uuid = UUID(identifier or "")
        if uuid.version != 7:
            return None
        return datetime.fromtimestamp((uuid.int >> 80) / 1_000, UTC)
    except (ValueError, OverflowError):
        return None
