"""A program with one job on the durable engine, for tests to start, kill and start again.

    python -m tests.service.chassis.engine_host DATABASE_URL SUBJECT DIE_AT|HANGING|SLOW

The job adds one to a row of ``counted`` in each portion, until it has come to ten, and prints a
line before and after. At portion ``DIE_AT`` (0: never) it kills its process after the commit,
before the engine knows. It ends when standard input does.
"""

import asyncio
import os
import signal
import sys
from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import Connection, text

from services.chassis.database import open_database
from services.chassis.durable import DurableEngine
from services.chassis.jobs import Job, Schedule
from services.chassis.telemetry import configure_logging

LAST = 10
HANGING, SLOW = -1, -2


def say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


class Held:
    """No leases of our own: what a dead process had in hand is only told."""

    async def holders(self) -> set[str]:
        return set()

    async def release(self, slots: Collection[str]) -> None:
        say("released", *sorted(slots))


async def serve(url: str, subject: str, die_at: int) -> None:
    database = open_database(url)

    async def due() -> Sequence[str]:
        def unfinished(connection: Connection) -> Sequence[str]:
            statement = text("SELECT name FROM counted WHERE name = :name AND n < :last")
            return list(connection.execute(statement, {"name": subject, "last": LAST}).scalars())

        return await database.read(unfinished)

    async def portion(name: str) -> bool:
        def count(connection: Connection) -> int:
            changed = connection.execute(
                text("UPDATE counted SET n = n + 1 WHERE name = :name AND n < :last RETURNING n"),
                {"name": name, "last": LAST},
            ).scalar()
            return LAST if changed is None else int(changed)

        number = await database.write(count)
        say("portion", number)
        if number == die_at:
            os.kill(os.getpid(), signal.SIGKILL)
        await asyncio.sleep({HANGING: 3_600, SLOW: 0.3}.get(die_at, 0))
        return number < LAST

    async def tick(meant_for: datetime) -> None:
        say("tick", meant_for.isoformat())

    engine = DurableEngine("order", url)
    say("slot", engine.slot)
    schedules = [Schedule("tick", "* * * * * *", tick)] if subject == "tick" else []
    async with engine.running([Job("count", portion, due, once=True)], schedules, [Held()]):
        say("running")
        if subject not in ("none", "tick"):
            await engine.start("count", subject)
            await engine.start("count", subject)
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    await database.close()


if __name__ == "__main__":
    configure_logging("order", "WARNING")
    asyncio.run(serve(sys.argv[1], sys.argv[2], int(sys.argv[3])))
