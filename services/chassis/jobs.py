"""Work that goes on beside the requests and outlives the process: what a service has of it.

A job's state is rows of the service's own; the engine (``services.chassis.durable``) sees to it
that its portions are done one after the other, by somebody, until none is left.
"""

from collections.abc import Awaitable, Callable, Collection, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from services.chassis.settings import Service, Settings


@dataclass(frozen=True, slots=True)
class Job:
    """A kind of work that comes in portions.

    ``portion`` does one for a subject and answers whether there may be more at once. It commits
    what it did together with how far it came, because it may be cut off anywhere and done again.
    ``due`` answers the subjects that wait for a portion now. A ``once`` job is run a single time
    for each subject, whoever asks for it and however often.
    """

    name: str
    portion: Callable[[str], Awaitable[bool]]
    due: Callable[[], Awaitable[Sequence[str]]]
    once: bool = False


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
        """Have the job done for ``subject`` now, without waiting until it is found to be due."""

    async def check(self) -> tuple[str, str | None]:
        """Whether work goes on, as `/health/ready` tells it."""


OpenEngine = Callable[[Service, Settings], Engine]
"""Takes a slot on the service's database; see ``services.chassis.durable``."""
