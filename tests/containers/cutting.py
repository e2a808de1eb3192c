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
from tests.faults.clients.shop import Shop, until_answered
from tests.faults.judging.batch_oracle import judge_files
from tests.faults.judging.evidence import Scene
from tests.faults.judging.oracle import Finding
from tests.faults.judging.settling import settle
from tests.faults.processes.databases import Urls

_END: Final = ("COMPLETED", "CANCELLED", "UNDONE", "FAILED")
_AWAY_SECONDS: Final = 10.0
_LONGEST_SECONDS: Final = 400.0
_UNUSED_KEY: Final = "whsec_c2VjcmV0LXRoYXQtbm9ib2R5LXVzZXM="
"""Nobody speaks for the gateway here."""

Cut = Callable[[Engine], None]
CUTS: Final[Mapping[str, Cut]] = {
    "nothing": lambda engine: None,
    "order killed": lambda engine: engine.kill("order"),
    "payment killed": lambda engine: engine.kill("payment"),
    "notification killed": lambda engine: engine.kill("notification"),
    "PostgreSQL killed": lambda engine: engine.kill("postgres"),
    "PostgreSQL restarted": lambda engine: _restart(engine, "postgres"),
    "payment cut off": lambda engine: engine.cut_off("payment", _AWAY_SECONDS),
    "PostgreSQL cut off": lambda engine: engine.cut_off("postgres", _AWAY_SECONDS),
}


@dataclass(frozen=True, slots=True)
class Survived:
    """An import, what was done to it, and what was found; times in seconds."""

    cut: str
    rows: int
    seconds: float
    findings: list[Finding]


class Cutting:
    """Imports files into running containers, one after the other."""

    def __init__(self, engine: Engine, folder: Path, urls: Urls, rows: int) -> None:
        self._engine = engine
        self._folder = folder
        self._urls = urls
        self._rows = rows
        self._chance = random.Random(1)
        self._files: list[AskedFile] = []
        self._known: set[Finding] = set()

    def survive(self, cut: str) -> Survived:
        """Import a file, cut it off in the middle, wait until nothing is owed, compare all."""
        file = file_of(self._rows, self._chance)
        self._files.append(file)
        started = time.monotonic()
        asyncio.run(self._import(file, CUTS[cut]))
        seconds = time.monotonic() - started
        findings = [each for each in self._judge() if each not in self._known]
        self._known.update(findings)
        return Survived(cut, self._rows, seconds, findings)

    async def _import(self, file: AskedFile, cut: Cut) -> None:
        shop = Shop(ORIGINS, token(self._engine), _UNUSED_KEY, self._folder)
        desk, scene = Desk(shop), Scene(self._folder, self._urls)
        await until_answered(lambda: desk.upload(file))
        until("the import does not begin", 60, lambda: self._is_under_way(scene, file))
        cut(self._engine)
        until("the services are not ready again", READY_SECONDS, ready)
        until("the import does not end", _LONGEST_SECONDS, lambda: self._has_ended(scene, file))
        await settle(scene)
        await until_answered(lambda: desk.certify(file))
        await shop.close()

    def _is_under_way(self, scene: Scene, file: AskedFile) -> bool:
        batch = scene.find_batch(file.batch_id)
        return batch is not None and int(batch["rows_processed"]) > self._rows / 3

    @staticmethod
    def _has_ended(scene: Scene, file: AskedFile) -> bool:
        batch = scene.find_batch(file.batch_id)
        return batch is not None and batch["status"] in _END

    def _judge(self) -> list[Finding]:
        """By the databases, and a copy of the gateway's ledger and of the mail."""
        copy = self._folder / f"data-{len(self._files)}"
        self._engine.run("cp", f"{self._engine.container('payment')}:/data", str(copy))
        return judge_files(self._files, Scene(copy, self._urls).collect())


def _restart(engine: Engine, service: str) -> None:
    engine.run("restart", engine.container(service))
