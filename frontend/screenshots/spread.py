"""Spreads the orders that `ichiba demo` has placed just now over a month, as a shop's orders lie.

Its argument is the data directory. For pictures only: timelines, payments and messages stay.
"""

import random
import sqlite3
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

# How many days ago an order in this state was placed: at least, and at most.
_DAYS = {
    "PENDING": (0, 0),
    "PAYMENT_PROCESSING": (0, 3),
    "PAID": (0, 4),
    "SHIPPED": (1, 12),
}
_OTHERS = (3, 29)
_OPENS, _CLOSES = 7, 22  # o'clock in Japan
_FIRST_NUMBER = 20_117  # the shop's own, in the order of time


def main(folder: Path) -> None:
    now = datetime.now(UTC)
    chance = random.Random(1)  # noqa: S311 - made-up data, no secret
    with sqlite3.connect(folder / "order_service.db") as database:
        rows = database.execute("SELECT id, status FROM orders WHERE source = 'demo' ORDER BY id")
        placed = [(_some_time(chance, now, *_DAYS.get(row[1], _OTHERS)), row[0]) for row in rows]
        for number, (time, order_id) in enumerate(sorted(placed), _FIRST_NUMBER):
            created_at = time.replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"
            database.execute(
                "UPDATE orders SET created_at = ?, external_id = ? WHERE id = ?",
                (created_at, f"S-{number}", order_id),
            )


def _some_time(chance: random.Random, now: datetime, least: int, most: int) -> datetime:
    """A time in the shop's hours, not in the last minutes."""
    latest = now - timedelta(minutes=chance.randrange(5, 90))
    while True:
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(hours=9)
        day = midnight - timedelta(days=chance.randint(least, most))
        time = day + timedelta(minutes=chance.randrange(_OPENS * 60, _CLOSES * 60))
        if time <= latest:
            return time
        if least == most == 0:
            return latest


if __name__ == "__main__":
    main(Path(sys.argv[1]))
