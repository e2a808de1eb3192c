"""A program with one job on the durable engine, for tests to start, kill and start again.

    python -m tests.service.chassis.jobs.engine_host DATABASE_URL SUBJECT DIE_AT|MODE

The job adds one to a row of ``counted`` in each portion, until it has come to ten, and prints a
line. ``SUBJECT`` is added and the job asked for, twice; every row that is not at ten, and no other
process's, is due. At
portion ``DIE_AT`` (0: never) it kills its process after the commit, before the engine knows. With
SLOW one subject has its turn at a time, and a portion takes a while. With CROWDED one has its turn
at a time, too, there are two more subjects, and nobody looks for any within a minute. It ends when
standard input does.
"""

import asyncio
import os
import signal
import sys
from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import Connection, text

from services.chassis.jobs import dbos_engine
from services.chassis.jobs.contract import Job, Queue, Schedule
from services.chassis.jobs.dbos_engine import DurableEngine
from services.chassis.storage.database import Database
from services.chassis.storage.opening import open_database
from services.chassis.telemetry.logs import configure_logging

LAST = 10
HANGING, SLOW, CROWDED = -1, -2, -3


def say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


class Held:
    """The rows that a process has in hand; what a dead one had is told, and let go of."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def holders(self) -> set[str]:
        statement = text("SELECT DISTINCT held_by FROM counted WHERE held_by IS NOT NULL")
        return await self._database.read(lambda c: set(c.execute(statement).scalars()))

    async def release(self, slots: Collection[str]) -> None:
        say("released", *sorted(slots))
        statement = text("UPDATE counted SET held_by = NULL WHERE held_by = :slot")
        slots_held = [{"slot": slot} for slot in slots]
        await self._database.write(lambda connection: connection.execute(statement, slots_held))


async def add(database: Database, subject: str, slot: str) -> None:
    """Make ``subject`` one to be counted by this process, where it is none yet."""
    statement = text("INSERT INTO counted VALUES (:name, 0, :slot) ON CONFLICT DO NOTHING")
    values = {"name": subject, "slot": slot}
    await database.write(lambda connection: connection.execute(statement, values))


def count(connection: Connection, name: str) -> int | None:
    """Add one; None where nothing is left to count."""
    changed = connection.execute(
        text("UPDATE counted SET n = n + 1 WHERE name = :name AND n < :last RETURNING n"),
        {"name": name, "last": LAST},
    ).scalar()
    return None if changed is None else int(changed)


async def ask_for(database: Database, engine: DurableEngine, name: str) -> None:
    await add(database, name, engine.slot)
    await engine.start("count", name)
    await engine.start("count", name)


def subjects_of(subject: str, mode: int) -> Sequence[str]:
    if subject in ("none", "tick"):
        return ()
    return (subject, "b", "c") if mode == CROWDED else (subject,)


def queue_for(mode: int) -> Queue:
    at_once = 1 if mode in (SLOW, CROWDED) else 4
    return Queue("counting", at_once, look_every=60.0 if mode == CROWDED else 0.1)


async def serve(url: str, subject: str, die_at: int) -> None:
    database = open_database(url)

    async def due() -> Sequence[str]:
        def unfinished(connection: Connection) -> Sequence[str]:
            statement = text(
                "SELECT name FROM counted "
                "WHERE n < :last AND (held_by IS NULL OR held_by = :slot) ORDER BY name"
            )
            values = {"last": LAST, "slot": engine.slot}
            return list(connection.execute(statement, values).scalars())

        return await database.read(unfinished)

    async def portion(name: str) -> bool:
        number = await database.write(lambda connection: count(connection, name))
        if number is None:  # asked for once more, with nothing left to do
            return False
        say("portion" if name == "a" else name, number)
        if number == die_at:
            os.kill(os.getpid(), signal.SIGKILL)
        await asyncio.sleep({HANGING: 3_600, SLOW: 0.3}.get(die_at, 0))
        return number < LAST

    async def tick(meant_for: datetime) -> None:
        say("tick", meant_for.isoformat())

    dbos_engine._LOST_AFTER_SECONDS = 1.0
    engine = DurableEngine("order", url)
    say("slot", engine.slot)
    schedules = [Schedule("tick", "* * * * * *", tick)] if subject == "tick" else []
    job = Job("count", portion, due, queue_for(die_at))
    async with engine.running([job], schedules, [Held(database)]):
        say("running")
        for name in subjects_of(subject, die_at):
            await ask_for(database, engine, name)
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    await database.close()


if __name__ == "__main__":
    configure_logging("order", "WARNING")
    asyncio.run(serve(sys.argv[1], sys.argv[2], int(sys.argv[3])))
