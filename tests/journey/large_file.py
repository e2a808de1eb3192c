"""Sends a file and saves one, in a process of its own, and prints by how much its memory grew.

    python -m tests.journey.large_file blocking|awaited URL FOLDER

`FOLDER/sent.csv` is sent, and `FOLDER/saved.csv` written. What is printed is JSON: `sent` and
`saved`, in bytes of memory at its peak, over what a small call had taken.
"""

import asyncio
import json
import re
import sys
from pathlib import Path

from ichiba_sdk import AsyncIchiba, Ichiba


def main() -> int:
    kind, url, folder = sys.argv[1:]
    ask = {"blocking": _blocking, "awaited": lambda *given: asyncio.run(_awaited(*given))}[kind]
    json.dump(ask(url, Path(folder)), sys.stdout)
    return 0


def _blocking(url: str, folder: Path) -> dict[str, int]:
    with Ichiba("token", order_url=url) as client:
        client.health.get_liveness()
        before = _peak_from_now()
        client.batches.create(folder / "sent.csv")
        sent = _peak() - before
        before = _peak_from_now()
        client.reports.export_orders(to=folder / "saved.csv")
        return {"sent": sent, "saved": _peak() - before}


async def _awaited(url: str, folder: Path) -> dict[str, int]:
    async with AsyncIchiba("token", order_url=url) as client:
        await client.health.get_liveness()
        before = _peak_from_now()
        await client.batches.create(folder / "sent.csv")
        sent = _peak() - before
        before = _peak_from_now()
        await client.reports.export_orders(to=folder / "saved.csv")
        return {"sent": sent, "saved": _peak() - before}


def _peak_from_now() -> int:
    """Forget the peak of before; what the process has now, in bytes."""
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    return _peak()


def _peak() -> int:
    """The most memory that the process has had at once (resident), in bytes."""
    told = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text(encoding="ascii"))
    assert told is not None
    return int(told[1]) * 1024


if __name__ == "__main__":
    sys.exit(main())
