"""Imports in containers that are cut off in the middle, and what became of every row."""

import asyncio
import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.containers.engine import Engine, until
from tests.containers.trying import ORIGINS, READY_SECONDS, ready, token
from tests.faults.clients.desk import Desk
from tests.faults.clients.files import AskedFile, file_of
from tests.faults.clients.journal import Asked
from tests.faults.clients.shop import Shop, until_answered
from tests.faults.judging.batch_oracle import judge_files
from tests.faults.judging.evidence import Scene
from tests.faults.judging.oracle import Finding
from tests.faults.judging.settling import settle
from tests.faults.processes.databases import Urls

_END: Final = ("COMPLETED", "CANCELLED", "UNDONE", "FAILED")
_BEGUN: Final = ("RUNNING", *_END)
_AWAY_SECONDS: Final = 10.0
_LONGEST_SECONDS: Final = 400.0
_UNUSED_KEY: Final = "whsec_c2VjcmV0LXRoYXQtbm9ib2R5LXVzZXM="
"""Nobody speaks for the gateway here."""

Cut = Callable[[Engine, AskedFile], None]
"""What is done to the containers while the file is imported; it is over when it returns."""
CUTS: Final[Mapping[str, Cut]] = {
    "nothing": lambda engine, file: None,
    "order killed": lambda engine, file: engine.kill("order"),
    "payment killed": lambda engine, file: engine.kill("payment"),
    "notification killed": lambda engine, file: engine.kill("notification"),
    "PostgreSQL killed": lambda engine, file: engine.kill("postgres"),
    "PostgreSQL restarted": lambda engine, file: engine.restart("postgres"),
    "payment cut off": lambda engine, file: engine.cut_off("payment", _AWAY_SECONDS),
    "PostgreSQL cut off": lambda engine, file: engine.cut_off("postgres", _AWAY_SECONDS),
}


@dataclass(frozen=True, slots=True)
class Survived:
    """An import, what was done to it after how many rows, and what was found; times in seconds."""

    cut: str
    rows: int
    cut_at: int
    seconds: float
    findings: list[Finding]


class Cutting:
    """Imports files into running containers, one after the other."""

    def __init__(
        self, engine: Engine, folder: Path, urls: Urls, rows: int, beside: list[Asked]
    ) -> None:
        self._engine = engine
        self._folder = folder
        self._urls = urls
        self._rows = rows
        self._chance = random.Random(1)
        self._beside = beside
        """Orders that come one by one meanwhile."""
        self._files: list[AskedFile] = []
        self._known: set[Finding] = set()

    def survive(self, name: str, cut: Cut) -> Survived:
        """Import a file, cut it off in the middle, wait until nothing is owed, compare all."""
        file = file_of(self._rows, self._chance)
        self._files.append(file)
        started = time.monotonic()
        cut_at = asyncio.run(self._import(file, cut))
        seconds = time.monotonic() - started
        findings = [each for each in self._judge() if each not in self._known]
        self._known.update(findings)
        return Survived(name, self._rows, cut_at, seconds, findings)

    async def _import(self, file: AskedFile, cut: Cut) -> int:
        """How many rows had been imported when it was cut off."""
        shop = Shop(ORIGINS, token(self._engine), _UNUSED_KEY, self._folder)
        desk, scene = Desk(shop), Scene(self._folder, self._urls)
        await until_answered(lambda: desk.upload(file))
        cut_at = self._under_way(scene, file)
        cut(self._engine, file)
        until("the services are not ready again", READY_SECONDS, ready)
        until("the import does not end", _LONGEST_SECONDS, lambda: self._has_ended(scene, file))
        await settle(scene)
        await until_answered(lambda: desk.certify(file))
        await shop.close()
        return cut_at

    def _under_way(self, scene: Scene, file: AskedFile) -> int:
        """Wait until the first rows have been imported; how many they are.

        Raises:
            RuntimeError: the import has ended meanwhile, and cannot be cut off any more.
        """
        seen: list[tuple[str, int]] = []

        def has_begun() -> bool:
            batch = scene.find_batch(file.batch_id)
            if batch is not None:
                seen.append((batch["status"], int(batch["rows_processed"])))
            return bool(seen) and seen[-1][0] in _BEGUN and seen[-1][1] > 0

        until("the import does not begin", 60, has_begun)
        status, rows = seen[-1]
        if status in _END:
            raise RuntimeError(f"{rows} rows are imported already: give it more (--rows)")
        return rows

    @staticmethod
    def _has_ended(scene: Scene, file: AskedFile) -> bool:
        batch = scene.find_batch(file.batch_id)
        return batch is not None and batch["status"] in _END

    def _judge(self) -> list[Finding]:
        """By the databases, and a copy of the gateway's ledger and of the mail."""
        copy = self._folder / f"data-{len(self._files)}"
        self._engine.run("cp", f"{self._engine.container('payment')}:/data", str(copy))
        evidence = Scene(copy, self._urls).collect()
        return judge_files(self._files, evidence, beside=self._beside)
