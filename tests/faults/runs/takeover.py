"""Kills of worker processes on PostgreSQL while a file is imported: another goes on with it."""

import asyncio
import random
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field

import psutil

from services.chassis.base.settings import SERVICES, Service
from tests.faults.clients.desk import Desk
from tests.faults.clients.files import file_of
from tests.faults.clients.shop import until_answered
from tests.faults.judging.batch_oracle import judge_files
from tests.faults.judging.evidence import Scene
from tests.faults.judging.oracle import Finding
from tests.faults.judging.settling import settle
from tests.faults.processes.product import Product, workers_of

_LOOK_EVERY_SECONDS = 0.05
_LONGEST_SECONDS = 300.0
_STANDS_STILL_SECONDS = 2.0
_WORKERS = 2


@dataclass(slots=True)
class Takeover:
    """What an import came to whose workers were killed; times in seconds."""

    rows: int
    findings: list[Finding] = field(default_factory=list)
    seconds_until_on: dict[str, float] = field(default_factory=dict)
    """From each kill to the next chunk of orders, by the service and the worker killed."""
    seconds_to_settle: float = 0.0

    @property
    def kills(self) -> int:
        return len(self.seconds_until_on)


async def import_while_workers_die(product: Product, scene: Scene, rows: int) -> Takeover:
    """Kill one worker of each service, then the other of those that the import's worker calls.

    The other worker of the order service has to go on with the import.
    """
    file = file_of(rows, random.Random(rows))
    shop, takeover = product.shop(), Takeover(rows)
    desk = Desk(shop)
    victims = list(_in_turn(product))
    await until_answered(lambda: desk.upload(file))

    def position() -> int:
        batch = scene.find_batch(file.batch_id)
        assert batch is not None
        return int(batch["position"]) if batch["status"] != "COMPLETED" else rows + 1

    async with asyncio.timeout(_LONGEST_SECONDS):
        while position() == 0:  # noqa: ASYNC110 - told by the database
            await asyncio.sleep(_LOOK_EVERY_SECONDS)
        for service, chosen in victims:
            worker = chosen
            if service == "order":
                worker = await _at_the_import(workers_of(product, service), position)
            before, killed_at = position(), time.monotonic()
            if before > rows:
                break  # it was too quick for us
            with _nobody_new(worker) if service == "order" else nullcontext():
                worker.kill()
                while position() == before:  # noqa: ASYNC110 - told by the database
                    await asyncio.sleep(_LOOK_EVERY_SECONDS)
            is_first = f"{service} 1" not in takeover.seconds_until_on
            name = f"{service} {1 if is_first else 2}"
            takeover.seconds_until_on[name] = time.monotonic() - killed_at
    takeover.seconds_to_settle = await settle(scene)
    await until_answered(lambda: desk.certify(file))
    await shop.close()
    takeover.findings = judge_files([file], scene.collect())
    return takeover


async def _at_the_import(
    workers: Sequence[psutil.Process], position: Callable[[], int]
) -> psutil.Process:
    """The worker without which the import stands still; it is left suspended."""
    for worker in workers:
        worker.suspend()
        before, stands_since = position(), time.monotonic()
        while position() == before:
            await asyncio.sleep(_LOOK_EVERY_SECONDS)
            if time.monotonic() - stands_since > _STANDS_STILL_SECONDS:
                return worker
        worker.resume()
    raise AssertionError("the import went on without each of its workers")


@contextmanager
def _nobody_new(worker: psutil.Process) -> Iterator[None]:
    """Nobody is started in the place of ``worker`` meanwhile, and takes its slot and its import."""
    parent = worker.parent()
    assert parent is not None
    parent.suspend()
    try:
        yield
    finally:
        parent.resume()


def _in_turn(product: Product) -> Iterator[tuple[Service, psutil.Process]]:
    """A worker of each service, then the other one; but for orders, where nobody would be left."""
    workers = {service: workers_of(product, service) for service in SERVICES}
    for number in range(_WORKERS):
        for service in SERVICES:
            if service != "order" or number == 0:
                yield service, workers[service][number]
