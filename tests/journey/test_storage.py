"""The disk of a running product fills up, a file is locked or goes away: 503, and nothing is lost.

Whatever was answered with 201 is paid for once and confirmed once; whatever was answered with 503
is made once by its repetition under the same key.
"""

import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.faulty_storage import FullDisk, full_disk
from tests.journey import orders
from tests.journey.system import System, eventually, running_system

_KIBIBYTES = 24 * 1024


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[FullDisk]:
    with full_disk(tmp_path / "disk", _KIBIBYTES) as made:
        if made.is_of_this_process:
            pytest.fail("no disk of its own can be mounted here: run these as root, or deselect")
        yield made


@pytest.fixture
def own_system(disk: FullDisk) -> Iterator[System]:
    """A product of the test's own, with its data and its log on a small disk."""
    with running_system(disk.folder) as running:
        yield running


def _try(system: System, key: str) -> httpx.Response:
    reply = system.order.post(
        "/api/v1/orders", json=orders.NEW_ORDER, headers={"Idempotency-Key": key}
    )
    if reply.status_code != 201:
        assert (reply.status_code, reply.json()["code"]) == (503, "database_unavailable")
        assert int(reply.headers["Retry-After"]) >= 1
    return reply


def _database_of(system: System, service: str) -> dict[str, Any]:
    """What readiness says of the service's database."""
    reply = getattr(system, service).get("/health/ready")
    [found] = [check for check in reply.json()["checks"] if check["name"] == "database"]
    assert (reply.status_code == 503) == (found["status"] == "failed")
    return dict(found)


def _all_is_right(system: System, keys: list[str]) -> None:
    """Each key has one order; each order one payment, one message, one mail."""
    made = {key: eventually(lambda key=key: _try(system, key), _is_made).json() for key in keys}  # type: ignore[misc]
    assert len({order["id"] for order in made.values()}) == len(keys)
    listed = system.order.get("/api/v1/orders", params={"limit": 200}).json()
    assert {each["id"] for each in listed["items"]} == {order["id"] for order in made.values()}
    for order in made.values():
        orders.wait_for_status(system, order["id"], "PAID")
        assert len(orders.payments(system, order["id"])) == 1
        assert orders.event_types(system, order["id"]).count("payment_completed") == 1
        mails = eventually(lambda order=order: system.mails(order["id"]), len)  # type: ignore[misc]
        assert len(mails) == 1


def _is_made(reply: httpx.Response) -> bool:
    return reply.status_code == 201


def _keys(number: int) -> list[str]:
    return [str(uuid.uuid4()) for _ in range(number)]


def test_a_full_disk_is_503_until_there_is_room_again(own_system: System, disk: FullDisk) -> None:
    keys = _keys(12)
    assert _is_made(_try(own_system, keys[0]))
    disk.fill()
    replies = [_try(own_system, key) for key in keys[1:]]
    assert {reply.status_code for reply in replies} == {503}

    def look(service: str) -> dict[str, Any]:
        disk.fill()  # others give room back: a log that was written into the database is one
        return _database_of(own_system, service)

    for service in ("order", "payment", "notification"):
        # One whose log was begun anew can write until that is as long as before, and says so.
        found = eventually(partial(look, service), _has_failed)
        assert "its disk is full" in found["detail"]
    disk.free()
    for service in ("order", "payment", "notification"):
        eventually(lambda service=service: _database_of(own_system, service)["status"], _is_ok)  # type: ignore[misc]
    _all_is_right(own_system, keys)


def _has_failed(check: dict[str, Any]) -> bool:
    return bool(check["status"] == "failed")


def _is_ok(status: str) -> bool:
    return status == "ok"


@pytest.mark.parametrize("service", ["payment", "notification"])
def test_a_peer_whose_file_is_locked_is_waited_for(own_system: System, service: str) -> None:
    keys = _keys(2)
    file = own_system.data_dir / f"{service}_service.db"
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        replies = [_try(own_system, key) for key in keys]
        assert {reply.status_code for reply in replies} == {201}
        assert _database_of(own_system, service)["status"] == "failed"
        other.execute("COMMIT")
    _all_is_right(own_system, keys)


@pytest.mark.parametrize("service", ["order", "payment"])
def test_a_file_that_goes_away_takes_nothing_until_it_is_back(
    own_system: System, service: str
) -> None:
    keys = _keys(4)
    assert _is_made(_try(own_system, keys[0]))
    file = own_system.data_dir / f"{service}_service.db"
    aside = file.with_suffix(".aside")
    file.rename(aside)
    replies = [_try(own_system, key) for key in keys[1:]]
    assert {_is_made(reply) for reply in replies} == {service != "order"}
    found = _database_of(own_system, service)
    assert "was moved, deleted, replaced or emptied" in found["detail"]
    aside.rename(file)
    _all_is_right(own_system, keys)
