"""A retention table: each kind of thing that a service deletes by itself, as data.

Everything else is kept. A contract test sees to it that each table of a service is in one of the
two lists, and that what is kept for ever says why.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Table, TextClause

from services.chassis.base.sentences import Sentence
from services.chassis.base.settings import Settings


@dataclass(frozen=True, slots=True)
class AgedRows:
    """Rows of a table that are deleted, or emptied, once they are old enough.

    Attributes:
        table: the table; nothing refers to the rows of one that is deleted from.
        age: the column that says since when.
        index: the index that leads to the oldest rows, for a test to look at; None: there are few.
        only: further conditions, which say that a row is needed no longer. What is the condition of
            a partial index has to stand in them with its values, not with parameters.
        left_as: the values that a row is left with instead of being deleted; ``only`` must then
            leave out the rows that have them already.
        emptied_at: the column that says when a row was emptied.
    """

    table: Table
    age: ColumnElement[Any]
    index: str | None = None
    only: Sequence[ColumnElement[bool] | TextClause] = ()
    left_as: Mapping[str, Any] = field(default_factory=dict)
    emptied_at: str | None = None


@dataclass(frozen=True, slots=True)
class AgedFiles:
    """Files below the data directory that are deleted when nobody has written to them for long."""

    folder: str
    patterns: Sequence[str]

    def older_than(self, data_dir: Path, before: datetime) -> list[Path]:
        """The files that were last written before then, oldest first."""
        found = [
            (path.stat().st_mtime, path)
            for pattern in self.patterns
            for path in (data_dir / self.folder).glob(pattern)
            if path.is_file()
        ]
        return [path for at, path in sorted(found) if at < before.timestamp()]


@dataclass(frozen=True, slots=True)
class Kept:
    """One line of a retention table.

    Attributes:
        kind: a stable name.
        what: what is deleted and how its age is counted, in plain words.
        setting: the field of ``Settings`` that says for how many days it is kept.
        rows: what the sweep deletes, in this order.
        files: likewise, of the data directory.
        tables: others that a job of the service's own deletes from.
    """

    kind: str
    what: Sentence
    setting: str
    rows: Sequence[AgedRows] = ()
    files: Sequence[AgedFiles] = ()
    tables: Sequence[Table] = ()

    def days(self, settings: Settings) -> int:
        """For how many days it is kept."""
        days: int = getattr(settings, self.setting)
        return days

    def before(self, settings: Settings, now: datetime) -> datetime:
        """What is older than this is deleted."""
        return now - timedelta(days=self.days(settings))

    def all_tables(self) -> set[str]:
        """The names of all tables from which rows of this kind disappear, or are emptied."""
        return {table.name for table in (*self.tables, *(rows.table for rows in self.rows))}


@dataclass(frozen=True, slots=True)
class Keeping:
    """What a service keeps for how long: its retention table, and its settings for operators.

    Attributes:
        kinds: what it deletes by itself.
        for_ever: the tables that it never deletes from, each with the reason.
        shown: the fields of ``Settings`` that matter to this service.
        folders: its folders in the data directory.
    """

    kinds: Sequence[Kept]
    for_ever: Mapping[str, str]
    shown: Sequence[str]
    folders: Sequence[str] = ()

    def tables(self) -> list[str]:
        """The names of all tables of the service, by name."""
        swept = {name for kept in self.kinds for name in kept.all_tables()}
        return sorted(swept | set(self.for_ever))
