"""Work that goes on beside the requests and outlives the process: what a service has of it.

A job's state is rows of the service's own; the engine (``services.chassis.jobs.dbos_engine``) sees
to it that its portions are done one after the other, by somebody, until none is left. Each kind of
work has a queue of its own, so that none stands behind another.
"""

import random
from collections.abc import Awaitable, Callable, Collection, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from services.chassis.base.settings import Service, Settings
from services.chassis.jobs.untried import FindUntried, Untried

_LONGEST_REST_SECONDS = 60.0
NEVER_SO_FAR = timedelta(seconds=2 * _LONGEST_REST_SECONDS)
"""No subject rests for so long: such a time comes from a clock that was set back since."""


@dataclass(frozen=True, slots=True)
class Queue:
    """Where the turns of one kind of work wait, first in, first out.

    A process does ``at_once`` of them at the same time; the next begins as soon as one ends. Every
    ``look_every`` seconds it looks for what is due; what it puts into the queue itself is seen at
    once.
    """

    name: str
    at_once: int
    look_every: float = 1.0


OWED = Queue("owed", 8)
"""Calls owed for single orders, payments and messages: short, and somebody waits for them."""
OWED_IN_BULK = Queue("owed_in_bulk", 4)
"""Calls owed for batches."""
IMPORTS = Queue("imports", 2)
UNDOINGS = Queue("undoings", 2, look_every=2.0)
RECONCILIATIONS = Queue("reconciliations", 1, look_every=4.0)
ERASURES = Queue("erasures", 1, look_every=2.0)
COUNTINGS = Queue("countings", 4, look_every=2.0)
"""Looks at how far something is, which somebody may like to read."""
KEEPING_UP = Queue("keeping_up", 1, look_every=5.0)
"""What makes reading faster, and which nobody waits for."""
UPKEEP = Queue("upkeep", 2, look_every=5.0)
"""What schedules do: pruning, forgetting, beginning the nightly reconciliation."""


Due = Callable[[], Awaitable[Sequence[str]]]


@dataclass(frozen=True, slots=True)
class Job:
    """A kind of work that comes in portions.

    ``portion`` does one for a subject and answers whether there may be more at once. It commits
    what it did together with how far it came, because it may be cut off anywhere and done again.
    ``due`` answers the subjects that wait for a portion now. ``postpone`` writes down with the
    subject that a portion failed, why, and the time before which it is not due again; a job without
    it has subjects without rows, whose rests the process keeps in mind. ``find_untried`` is of jobs
    that make owed calls.
    """

    name: str
    portion: Callable[[str], Awaitable[bool]]
    due: Due
    queue: Queue
    postpone: Callable[[str, str], Awaitable[None]] | None = None
    find_untried: FindUntried | None = None


def rest_seconds(faults: int) -> float:
    """How long a subject rests after ``faults`` failed portions in a row: doubling, jittered."""
    ceiling = min(2.0 ** min(faults, 16), _LONGEST_REST_SECONDS)
    return ceiling * random.uniform(0.75, 1.0)  # noqa: S311 - jitter, not a secret


@dataclass(frozen=True, slots=True)
class Schedule:
    """Something done at times that ``cron`` gives (five fields, UTC), by one process.

    ``run`` is told the time it was meant for; a time that was missed is made up for at start
    where ``make_up`` says so. It may be done again after a kill.
    """

    name: str
    cron: str
    run: Callable[[datetime], Awaitable[None]]
    make_up: bool = False


class Leases(Protocol):
    """Rows that processes have in hand, marked with their slots."""

    async def holders(self) -> set[str]:
        """The slots that have something in hand."""

    async def release(self, slots: Collection[str]) -> None:
        """Make due what dead ``slots`` had in hand."""


class Engine(Protocol):
    """What does the jobs; ``slot`` names this process."""

    @property
    def slot(self) -> str: ...

    def running(
        self, jobs: Sequence[Job], schedules: Sequence[Schedule], leases: Sequence[Leases] = ()
    ) -> AbstractAsyncContextManager[None]:
        """Do the jobs until the block ends."""

    async def start(self, job: str, subject: str) -> None:
        """Have the job done for ``subject`` soon, without waiting until it is found to be due."""

    async def check(self) -> tuple[str, str | None]:
        """Whether work goes on, as `/health/ready` tells it."""

    async def find_untried(self) -> Untried | None:
        """The owed call that has waited longest although it could have been tried."""


OpenEngine = Callable[[Service, Settings], Engine]
"""Takes a slot on the service's database; see ``services.chassis.jobs.dbos_engine``."""
