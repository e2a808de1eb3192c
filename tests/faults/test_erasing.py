"""A customer is erased from three real services: nothing of them is left, and the yen balance."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.faults.judging.remains import find_remains
from tests.faults.processes.databases import postgres_urls, sqlite_urls
from tests.faults.processes.fleet import Fleet, running_fleet
from tests.faults.processes.killing import OWN_WORK, KillPlan
from tests.faults.runs.erasing import (
    CUSTOMER,
    EMAIL,
    OTHER_EMAIL,
    OTHER_NAME,
    TERMS,
    Clerk,
    accounts,
    live_through,
    own_file,
    reconcile,
)

pytestmark = [pytest.mark.slow, pytest.mark.timeout(400)]

Run = Callable[[Fleet, Clerk], Any]


@pytest.fixture(params=["sqlite", "postgresql"])
def with_fleet(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[Run], None]:
    """Runs something on three started services, on each kind of database."""

    async def main(fleet: Fleet, run: Run) -> None:
        await fleet.start_all()
        clerk = Clerk(fleet)
        try:
            await run(fleet, clerk)
        finally:
            await clerk.close()

    def with_services(run: Run) -> None:
        is_sqlite = request.param == "sqlite"
        urls = (
            sqlite_urls(tmp_path)
            if is_sqlite
            else postgres_urls(request.getfixturevalue("postgres_uri"))
        )
        with running_fleet(tmp_path, urls) as fleet:
            asyncio.run(main(fleet, run))

    return with_services


@pytest.mark.slow(8)
def test_nothing_of_an_erased_customer_is_left(
    tmp_path: Path, with_fleet: Callable[[Run], None]
) -> None:
    async def run(fleet: Fleet, clerk: Clerk) -> None:
        other = await clerk.place(
            "o-1",
            customer_name=OTHER_NAME,
            customer_email=OTHER_EMAIL,
            customer_phone=None,
            recipient=None,
            note=None,
            delivery_request=None,
        )
        await clerk.settle(other)
        batches = await live_through(clerk)
        theirs = await clerk.orders_of(EMAIL)
        others = await clerk.orders_of(OTHER_EMAIL)
        assert len(theirs) >= 8
        assert len(others) == 2
        assert find_remains(tmp_path, fleet.urls, TERMS)
        before = await accounts(clerk, batches)
        assert await reconcile(clerk) == []

        preview = await clerk.ask("order", "POST", "/customers/erase/preview", json=CUSTOMER)
        assert preview["can_be_erased"], preview
        assert preview["orders"] == len(theirs) + 1  # one of them gave no address
        erasure = await clerk.erase()

        assert erasure["error"] is None
        assert erasure["orders"] == preview["orders"]
        assert erasure["payments"] == preview["payments"]
        assert erasure["messages"] == preview["messages"]
        assert erasure["files"] == preview["files"] == 3
        assert find_remains(tmp_path, fleet.urls, TERMS) == []
        assert await accounts(clerk, batches) == before
        assert await reconcile(clerk) == []
        assert await clerk.orders_of(EMAIL) == []
        assert await clerk.orders_of(OTHER_EMAIL) == others
        for order in theirs:
            await _is_erased(clerk, order)
        await _asked_again(clerk, erasure)

        assert find_remains(tmp_path, fleet.urls, TERMS) == []

    with_fleet(run)


async def _is_erased(clerk: Clerk, order: Any) -> None:
    """It stays in every list and sum; nothing can be told to anybody any more."""
    path = f"/orders/{order['id']}"
    now = await clerk.ask("order", "GET", path)
    gone = (
        "customer_name",
        "customer_email",
        "customer_phone",
        "shipping_address",
        "recipient",
        "delivery_request",
        "note",
        "payment_error",
    )
    assert [now[name] for name in gone] == [None] * len(gone)
    assert now["erased_at"] is not None
    kept = {"status", "total_amount", "refunded_amount", "payment_id", "external_id", "source"}
    assert {name: now[name] for name in kept} == {name: order[name] for name in kept}
    events = await clerk.ask("order", "GET", f"{path}/events?limit=200")
    told = [each for each in events["items"] if each["type"] == "customer_erased"]
    assert [each["actor"] for each in told] == ["clerk"]
    if now["status"] == "SHIPPED":
        parcels = {"parcels": [{"tracking_number": "1"}], "notify": True}
        refused = await clerk.ask("order", "PUT", f"{path}/parcels", 409, json=parcels)
        assert refused["code"] == "customer_erased"
    messages = await clerk.ask("notification", "GET", f"/notifications/order/{order['id']}")
    for message in messages["items"]:
        assert message["recipient"] is None
        retried = f"/notifications/{message['id']}/retry"
        refused = await clerk.ask("notification", "POST", retried, 409)
        assert refused["code"] == "message_erased"


async def _asked_again(clerk: Clerk, erasure: Any) -> None:
    """Nothing more is erased; the address still is suppressed, and a new order another matter."""
    again = await clerk.erase()
    assert again["customer_key"] == erasure["customer_key"]
    assert (again["orders"], again["messages"], again["files"], again["erased"]) == (0, 0, 0, [])
    fresh = await clerk.settle(await clerk.place("k-9"))
    await clerk.quiet()
    told = await clerk.ask("notification", "GET", f"/notifications/order/{fresh['id']}")
    assert {each["status"] for each in told["items"]} == {"SUPPRESSED"}
    refused = await clerk.ask("order", "POST", "/customers/erase", 409, json=CUSTOMER)
    assert refused["code"] == "customer_not_finished"
    assert fresh["id"] in refused["detail"]
    preview = await clerk.ask("order", "POST", "/customers/erase/preview", json=CUSTOMER)
    assert [(each["reason"], each["order_id"]) for each in preview["in_the_way"]] == [
        ("not_shipped", fresh["id"])
    ]
    await clerk.finish_all(EMAIL)
    assert (await clerk.erase())["orders"] == 1


_PLACES = (3, 25, 45, 70, 110)
"""At which boundary of its own work each start of the order service is killed."""
_FEWEST_KILLS = 3


@pytest.mark.slow(12)
def test_an_erasure_goes_on_after_kills(tmp_path: Path, with_fleet: Callable[[Run], None]) -> None:
    async def run(fleet: Fleet, clerk: Clerk) -> None:
        batch_id = await clerk.upload(own_file(75).encode("cp932"), "own.csv", source="own")
        await clerk.finish_all(EMAIL)
        count = len(await clerk.orders_of(EMAIL))
        assert count == 150
        certificate = await clerk.ask("order", "GET", f"/batches/{batch_id}/certificate")
        armed, killed = tmp_path / "armed", 0
        begun: dict[str, Any] = {}
        for number, place in enumerate(_PLACES):
            plan = KillPlan(OWN_WORK, place, str(tmp_path / f"trace{number}"), armed_by=str(armed))
            await fleet.restart("order", plan)
            if number == 0:
                begun = await clerk.begin("erase-1")
                armed.touch()
            killed += await _is_killed(fleet, begun["id"], clerk)
            if number == 1:
                await fleet.restart("notification")
                await fleet.restart("payment")
        armed.unlink()
        assert killed >= _FEWEST_KILLS
        await fleet.hurry()
        erasure = await clerk.completed(begun["id"])

        assert erasure["orders"] == count
        assert erasure["payments"] >= count
        assert erasure["messages"] >= count
        assert find_remains(tmp_path, fleet.urls, TERMS) == []
        again = await clerk.ask("order", "GET", f"/batches/{batch_id}/certificate")
        assert {**again, "checked_at": None} == {**certificate, "checked_at": None}
        assert len(await clerk.orders_of(OTHER_EMAIL)) == 75

    with_fleet(run)


async def _is_killed(fleet: Fleet, erasure_id: str, clerk: Clerk) -> bool:
    """Whether the order service comes to its end before the erasure does."""
    path = f"/erasures/{erasure_id}"
    for _ in range(300):
        if fleet.is_dead("order"):
            return True
        with suppress(httpx.TransportError, AssertionError):
            if (await clerk.ask("order", "GET", path))["status"] == "COMPLETED":
                return False
        await asyncio.sleep(0.05)
    raise AssertionError("the order service was neither killed nor done")
