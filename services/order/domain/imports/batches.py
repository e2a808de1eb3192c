"""Batches: many orders from one file, and what may be done with them."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from services.chassis.base.problems import Conflict, NotFound
from services.chassis.base.state_machine import IllegalTransition
from services.order.domain import texts
from services.order.domain.states_gen import BATCH_STATES, BatchEvent, BatchStatus


class ErrorPolicy(StrEnum):
    """What a wrong row means for the others."""

    REJECT_FAILED_ROWS = "REJECT_FAILED_ROWS"
    REJECT_EVERYTHING = "REJECT_EVERYTHING"


class Notify(StrEnum):
    """What the customers are told: of each order, once for all of them, or nothing."""

    EACH = "EACH"
    DIGEST = "DIGEST"
    NONE = "NONE"


class BatchKind(StrEnum):
    """What a file is about: orders to place, or parcels of orders that are there."""

    ORDERS = "orders"
    PARCELS = "parcels"


class BatchFormat(StrEnum):
    """What the stored file is: CSV or a workbook, as it came, or one ``OrderCreate`` a line."""

    CSV = "csv"
    JSON = "json"
    XLSX = "xlsx"


class BatchAction(StrEnum):
    """What a person can do with a batch."""

    CONFIRM = "confirm"
    PAUSE = "pause"
    RESUME = "resume"
    CANCEL = "cancel"
    UNDO = "undo"


DRY: Final = 0
"""``run`` of a look at the file, which makes no order."""
REAL: Final = 1
"""``run`` of the import."""

WORKING: Final = frozenset(
    {BatchStatus.QUEUED, BatchStatus.VALIDATING, BatchStatus.RUNNING, BatchStatus.UNDOING}
)
"""Statuses in which a batch goes on by itself."""
SETTLED: Final = frozenset(
    {
        BatchStatus.VALIDATED,
        BatchStatus.COMPLETED,
        BatchStatus.CANCELLED,
        BatchStatus.FAILED,
        BatchStatus.UNDONE,
    }
)
"""Statuses that only a person moves a batch out of, if anybody does; PAUSED is a pause, no end."""
CUT_SHORT: Final = frozenset({BatchStatus.CANCELLED, BatchStatus.FAILED})
"""Statuses in which an import has ended before its last row; the orders that it has made stay."""
ENDED: Final = SETTLED - {BatchStatus.VALIDATED}
"""Statuses in which a batch has a ``finished_at``."""


@dataclass(frozen=True, slots=True)
class ParcelCounts:
    """What became of a file of parcels, or would: two sums of orders, then rows by their code."""

    orders_shipped: int = 0
    orders_changed: int = 0
    parcels_shipped: int = 0
    parcels_changed: int = 0
    same_already: int = 0
    no_number: int = 0
    order_not_found: int = 0
    ambiguous_order: int = 0
    not_shippable: int = 0
    others: int = 0

    def plus(self, other: "ParcelCounts") -> "ParcelCounts":
        """Both together."""
        names = [each.name for each in fields(self)]
        return ParcelCounts(*(getattr(self, name) + getattr(other, name) for name in names))


@dataclass(frozen=True, slots=True)
class Batch:
    """A batch as it stands, which is its row; amounts in yen, ``version`` grows with each change.

    ``run`` says what ``position`` (the last row that has been consumed), the counts of rows and
    the rows themselves belong to: DRY, or REAL. ``resume_to`` is where a PAUSED one goes on.
    ``profile`` names how a file of another system is read; None: it has our own columns.
    ``profile_text`` is that profile in JSON, as it was when the batch was made. ``sheet`` is the
    sheet of a workbook that is read.
    ``leased_by`` is the process that has it in hand. ``encoding`` is as it was asked for.
    ``active_milliseconds`` is how long the run has been worked on. ``undo_batch_id`` is what the
    notification service keeps the messages of its undoing as. ``commanded_by`` is who confirmed or
    undid it; None while it does what it was sent for. ``parcels`` counts what became of a batch of
    parcels; None: it is one of orders. The ``source`` of such a batch may be empty: it looks for
    orders of all sources.
    The five counts of orders that no gateway is asked for are None where an earlier version made
    the dry run, which did not count them.
    """

    id: str
    filename: str | None
    file_sha256: str
    file_bytes: int
    format: BatchFormat
    source: str
    dry_run: bool
    error_policy: ErrorPolicy
    notify: Notify
    encoding: str
    status: BatchStatus
    created_by: str
    created_at: datetime
    updated_at: datetime
    kind: BatchKind = BatchKind.ORDERS
    parcels: ParcelCounts | None = None
    profile: str | None = None
    profile_text: str | None = None
    sheet: str | None = None
    version: int = 1
    detected_encoding: str | None = None
    resume_to: BatchStatus | None = None
    run: int = DRY
    position: int = 0
    undo_position: str | None = None
    undo_batch_id: str | None = None
    rows_total: int | None = None
    rows_processed: int = 0
    rows_created: int = 0
    rows_failed: int = 0
    rows_duplicate: int = 0
    rows_skipped: int = 0
    orders_created: int = 0
    orders_paid: int = 0
    orders_payment_failed: int = 0
    orders_payment_pending: int = 0
    amount_total: int = 0
    amount_paid: int = 0
    orders_paid_elsewhere: int | None = 0
    amount_paid_elsewhere: int | None = 0
    orders_paid_after_shipping: int | None = 0
    amount_paid_after_shipping: int | None = 0
    orders_free: int | None = 0
    notifications_queued: int = 0
    notifications_sent: int = 0
    notices_position: str | None = None
    is_digested: bool = False
    notices_looked_at: datetime | None = None
    leased_by: str | None = None
    orders_undone: int = 0
    orders_kept: int = 0
    amount_undone: int = 0
    ignored_columns: tuple[str, ...] = ()
    error: str | None = None
    active_milliseconds: int = 0
    started_at: datetime | None = None
    finished_at: datetime | None = None
    commanded_by: str | None = None

    @property
    def principal(self) -> str:
        """In whose name it goes on."""
        return self.commanded_by or self.created_by

    @property
    def allowed_actions(self) -> tuple[BatchAction, ...]:
        """What a person can do with it now."""
        return tuple(action for action in BatchAction if _event_of(self, action) is not None)

    @property
    def has_rows_left(self) -> bool:
        """Whether the import has rows to consume; where it was cancelled, it consumes no more."""
        is_running = self.status is BatchStatus.RUNNING
        return is_running and self.rows_total is not None and self.rows_processed < self.rows_total

    @property
    def is_digest_owed(self) -> bool:
        """Whether it ended before customers were told of what they had ordered by then."""
        is_cut_short = self.run == REAL and self.status in CUT_SHORT
        is_untold = self.notify is Notify.DIGEST and not self.is_digested
        return is_cut_short and is_untold and self._to_tell_of > 0

    @property
    def _to_tell_of(self) -> int:
        """Orders of which a digest may tell; those paid after shipping are accepted at once."""
        return self.orders_paid + (self.orders_paid_after_shipping or 0)

    @property
    def eta_seconds(self) -> int | None:
        """Seconds until every row has its outcome, at the pace so far; None while nobody knows."""
        is_reading = self.status in (BatchStatus.VALIDATING, BatchStatus.RUNNING)
        if not is_reading or not self.rows_processed or self.rows_total is None:
            return None
        left = max(self.rows_total - self.rows_processed, 0)
        return -(-left * self.active_milliseconds // (self.rows_processed * 1000))


class BatchNotFound(NotFound):
    code = "batch_not_found"

    def __init__(self, batch_id: str) -> None:
        super().__init__(texts.BATCH_NOT_FOUND(batch_id=batch_id))


class BatchFileNotFound(NotFound):
    code = "batch_file_not_found"

    def __init__(self, batch_id: str) -> None:
        super().__init__(texts.BATCH_FILE_NOT_FOUND(batch_id=batch_id))


class ParcelsNotUndoable(Conflict):
    """What was handed over to a carrier is gone."""

    code = "parcels_not_undoable"

    def __init__(self) -> None:
        super().__init__(texts.PARCELS_NOT_UNDOABLE())


class FileChanged(Conflict):
    """The file is not the one that was looked at."""

    code = "file_changed"


class IllegalBatchAction(IllegalTransition):
    """The batch's status does not allow what was asked for."""

    def __init__(self, status: BatchStatus, action: BatchAction) -> None:
        event = _EVENTS[action][0]
        super().__init__(BATCH_STATES.noun, status, event, BATCH_STATES.effects[event]())


_EVENTS: Final[Mapping[BatchAction, tuple[BatchEvent, ...]]] = MappingProxyType(
    {
        BatchAction.CONFIRM: (BatchEvent.CONFIRMED,),
        BatchAction.PAUSE: (BatchEvent.PAUSED,),
        BatchAction.RESUME: (
            BatchEvent.QUEUEING_RESUMED,
            BatchEvent.VALIDATION_RESUMED,
            BatchEvent.RESUMED,
        ),
        BatchAction.CANCEL: (BatchEvent.CANCELLED,),
        BatchAction.UNDO: (BatchEvent.UNDO_STARTED,),
    }
)
assert {event for events in _EVENTS.values() for event in events} == BATCH_STATES.operator_events


_BETWEEN: Final[Mapping[tuple[BatchStatus, BatchStatus], BatchEvent]] = MappingProxyType(
    {(before, after): event for (before, event), after in BATCH_STATES.transitions.items()}
)
assert len(_BETWEEN) == len(BATCH_STATES.transitions)


def _event_of(batch: Batch, action: BatchAction) -> BatchEvent | None:
    """The event by which ``action`` moves ``batch``; None where it cannot."""
    if action is BatchAction.UNDO and batch.orders_created == 0:
        return None
    for event in _EVENTS[action]:
        target = BATCH_STATES.transitions.get((batch.status, event))
        if target is not None and (action is not BatchAction.RESUME or target == batch.resume_to):
            return event
    return None


def event_of(batch: Batch, action: BatchAction) -> BatchEvent:
    """The event by which ``action`` moves ``batch``.

    Raises:
        IllegalBatchAction: the action is not open to it now.
        ParcelsNotUndoable: it is a batch of parcels, which cannot be undone.
    """
    event = _event_of(batch, action)
    if event is None and action is BatchAction.UNDO and batch.kind is BatchKind.PARCELS:
        raise ParcelsNotUndoable
    if event is None:
        raise IllegalBatchAction(batch.status, action)
    return event


def find_event_between(before: BatchStatus, after: BatchStatus) -> BatchEvent | None:
    """The event that leads from one status to another; there is one at most."""
    return _BETWEEN.get((before, after))
