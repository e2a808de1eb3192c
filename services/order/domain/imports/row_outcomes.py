"""What came of each row of a batch's file."""

from dataclasses import dataclass
from enum import StrEnum


class RowOutcome(StrEnum):
    """What came of a row."""

    CREATED = "created"
    FAILED = "failed"
    DUPLICATE = "duplicate"
    SKIPPED = "skipped"


class UndoOutcome(StrEnum):
    """What undoing the batch came to for a row's order."""

    UNDONE = "UNDONE"
    KEPT = "KEPT"


@dataclass(frozen=True, slots=True)
class CellChange:
    """What was understood of a cell that was not written as it should be."""

    column: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class BatchRow:
    """What came of a row, numbered as in the file; ``amount`` in yen, where it is known."""

    row: int
    outcome: RowOutcome
    code: str | None = None
    pointer: str | None = None
    detail: str | None = None
    suggestion: str | None = None
    changes: tuple[CellChange, ...] = ()
    external_id: str | None = None
    order_id: str | None = None
    amount: int | None = None
    content_hash: str | None = None
    """in a dry run, of the order whose first row it is"""
    source: str | None = None
    """likewise: whose number ``external_id`` is"""
    stated_total: int | None = None
    """of the order whose first row it is, in yen, where the file has such totals"""
    undo: UndoOutcome | None = None
    undo_detail: str | None = None
