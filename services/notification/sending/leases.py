"""The messages that processes are sending; see ``services.chassis.jobs.contract.Leases``."""

from collections.abc import Callable, Collection
from datetime import datetime
from functools import partial

from services.chassis.storage.database import Database
from services.chassis.storage.units import unit_of_work
from services.chassis.telemetry.logs import log
from services.notification.repository import queue


class SendingLeases:
    """What a dead process was sending is sent by another."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    async def holders(self) -> set[str]:
        return await self._database.look(queue.senders)

    async def release(self, slots: Collection[str]) -> None:
        work = unit_of_work(partial(queue.release_dead, slots=slots), self._clock())
        while released := await self._database.write(work):
            log().warning("sending_taken_over", slots=sorted(slots), messages=released)
