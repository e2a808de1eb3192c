"""After a shop has changed its gateway, the books of both are compared, each with its own payments.

References are of one gateway alone: here the same one stands on both books wherever that can be.
"""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from services.chassis.base.ids import new_id
from services.chassis.peers.peer import PeerUnavailable
from services.chassis.storage.opening import open_database
from services.order.tables import differences
from services.payment.gateways.simulator.gateway import SimulatedGateway
from services.payment.gateways.watched import WatchedGateway
from tests.gateways.example_pay.adapter import ExamplePayGateway
from tests.gateways.servers import running
from tests.service.payment.fakes import OtherGateway
from tests.service.reconciliation.conftest import OpenHouse
from tests.service.reconciliation.house import AMOUNT, RECONCILIATIONS, House


@dataclass
class Moved:
    """A house that has moved from one gateway to another: ``other`` was in use at first."""

    house: House
    other: OtherGateway
    ledger: Path

    def use(self, name: str) -> None:
        """New payments go to that gateway from now on."""
        gateways = self.house.payment_service.gateways
        gateways.in_use = gateways.get(name)

    async def place(self, gateway: str) -> tuple[dict[str, Any], dict[str, Any]]:
        """An order that was paid through that gateway, and its payment."""
        self.use(gateway)
        order = await self.house.place()
        payment = await self.house.payment(order["id"])
        assert (payment["gateway"], payment["status"]) == (gateway, "COMPLETED")
        self.use("simulator")
        return order, payment

    async def rename(self, payment: dict[str, Any], reference: str) -> None:
        """Have a payment of the other gateway go by another reference, here and on its books."""
        await self.house.falsify_payment(payment["id"], gateway_reference=reference)
        self.falsify("UPDATE movements SET reference = ? WHERE key = ?", reference, payment["id"])

    def falsify(self, statement: str, *values: Any) -> None:
        """Change what the other gateway has on its books."""
        connection = sqlite3.connect(self.ledger, timeout=10)
        with connection:
            assert connection.execute(statement, values).rowcount == 1
        connection.close()

    def given_back(self) -> dict[str, list[tuple[str, int]]]:
        """The refunds on the books of each gateway: of which capture, and how much."""
        found = {}
        for name, ledger in (("simulator", self.house.ledger), ("other", self.ledger)):
            connection = sqlite3.connect(ledger, timeout=10)
            rows = connection.execute(
                "SELECT capture_reference, amount FROM movements WHERE kind = 'refund'"
            )
            found[name] = rows.fetchall()
            connection.close()
        return found


@pytest.fixture
async def moved(open_house: OpenHouse, tmp_path: Path) -> AsyncIterator[Moved]:
    ledger = tmp_path / "gateway_other.db"
    books = await SimulatedGateway.open(open_database(f"sqlite:///{ledger}"))
    other = OtherGateway(books)
    async with open_house(other) as house:
        yield Moved(house, other, ledger)


async def _capture(gateway: Any, order_id: str, amount: int = AMOUNT) -> str:
    """A capture that no payment stands for, though we asked for it."""
    captured = await gateway.capture(new_id(), order_id, amount, "card", "tok_ok")
    assert captured.reference is not None
    return str(captured.reference)


def _named(found: list[dict[str, Any]]) -> list[tuple[str, str, str | None]]:
    return sorted((each["kind"], each["gateway"], each["gateway_reference"]) for each in found)


async def test_where_all_agree_nothing_is_found_though_references_are_alike(moved: Moved) -> None:
    _, payment = await moved.place("simulator")
    order, earlier = await moved.place("other")
    await moved.rename(earlier, payment["gateway_reference"])
    await moved.house.refund(earlier["id"], 800)
    found = await moved.house.finish(await moved.house.started())
    assert (found["differences"], found["counts"]["gateway_entries"]) == ([], 3)
    assert (await moved.house.get(order["id"]))["status"] == "PAID"


async def test_suspects_of_one_name_at_two_gateways_are_two_and_each_goes_back(
    moved: Moved,
) -> None:
    reference = await _capture(moved.house.gateway, new_id())
    mine = await _capture(moved.other, new_id(), 700)
    moved.falsify("UPDATE movements SET reference = ? WHERE reference = ?", reference, mine)

    found = await moved.house.differences()

    assert _named(found) == [
        ("unknown_charge", "other", reference),
        ("unknown_charge", "simulator", reference),
    ]
    by_gateway = {each["gateway"]: each for each in found}
    for _ in range(2):
        await moved.house.applied(by_gateway["other"])
    assert moved.given_back() == {"simulator": [], "other": [(reference, 700)]}
    await moved.house.applied(by_gateway["simulator"])
    assert moved.given_back() == {"simulator": [(reference, AMOUNT)], "other": [(reference, 700)]}
    assert await moved.house.differences() == []


async def test_captures_of_one_name_of_which_no_gateway_knows_the_order_are_two(
    moved: Moved,
) -> None:
    reference = await _capture(moved.house.gateway, new_id())
    mine = await _capture(moved.other, new_id(), 700)
    statement = "UPDATE movements SET reference = ?, order_id = NULL WHERE reference = ?"
    moved.falsify(statement, reference, mine)
    moved.house.falsify_ledger(statement, reference, reference)
    found = await moved.house.differences()
    amounts = {each["gateway"]: each["gateway_side"]["amount"] for each in found}
    assert amounts == {"simulator": AMOUNT, "other": 700}


async def test_a_second_capture_of_an_order_is_found_at_the_gateway_that_was_left(
    moved: Moved,
) -> None:
    """An order that was paid again at the new gateway, by the same name as at the old one."""
    order, payment = await moved.place("simulator")
    twice = await _capture(moved.other, order["id"])
    reference = payment["gateway_reference"]
    moved.falsify("UPDATE movements SET reference = ? WHERE reference = ?", reference, twice)
    found = await moved.house.the_difference()
    assert (found["kind"], found["gateway"]) == ("duplicate_charge", "other")
    await moved.house.applied(found)
    assert moved.given_back() == {"simulator": [], "other": [(reference, AMOUNT)]}
    now = await moved.house.payment(order["id"])
    assert (now["status"], now["refunded_amount"]) == ("COMPLETED", 0)
    assert await moved.house.differences() == []


async def test_a_failed_payment_of_the_earlier_gateway_that_was_captured_goes_back_there(
    moved: Moved,
) -> None:
    moved.use("other")
    order = await moved.house.place("tok_declined")
    failed = await moved.house.payment(order["id"])
    moved.falsify("UPDATE movements SET outcome = 'completed' WHERE key = ?", failed["id"])
    moved.use("simulator")
    _, payment = await moved.place("simulator")
    await moved.rename(failed, payment["gateway_reference"])
    found = await moved.house.the_difference()
    assert (found["kind"], found["gateway"]) == ("failed_payment_captured", "other")
    await moved.house.applied(found)
    assert moved.given_back()["other"] == [(payment["gateway_reference"], AMOUNT)]


async def test_what_only_the_earlier_gateway_gave_back_is_recorded(moved: Moved) -> None:
    _, payment = await moved.place("simulator")
    order, earlier = await moved.place("other")
    await moved.rename(earlier, payment["gateway_reference"])
    await moved.other.refund(new_id(), payment["gateway_reference"], 800)
    found = await moved.house.the_difference()
    assert (found["kind"], found["gateway"]) == ("refund_not_recorded", "other")
    assert found["payment_id"] == earlier["id"]
    await moved.house.applied(found)
    assert (await moved.house.payment(order["id"]))["refunded_amount"] == 800
    assert await moved.house.differences() == []


async def test_a_capture_by_the_same_name_at_another_gateway_is_not_that_of_the_payment(
    moved: Moved,
) -> None:
    """The payment's own gateway has lost it; the other has one of that name and amount."""
    order, payment = await moved.place("simulator")
    twin = await _capture(moved.other, order["id"])
    reference = payment["gateway_reference"]
    moved.falsify("UPDATE movements SET reference = ? WHERE reference = ?", reference, twin)
    moved.house.falsify_ledger("DELETE FROM movements WHERE key = ?", payment["id"])
    assert _named(await moved.house.differences()) == [
        ("duplicate_charge", "other", reference),
        ("payment_not_at_gateway", "simulator", None),
    ]


async def test_an_account_that_two_gateways_look_at_has_each_capture_once(moved: Moved) -> None:
    order, payment = await moved.place("simulator")
    seen = await moved.other.capture(payment["id"], order["id"], AMOUNT, "card", "tok_ok")
    assert seen.reference == payment["gateway_reference"]
    assert await moved.house.differences() == []


async def test_differences_are_listed_by_gateway(moved: Moved) -> None:
    for each in (moved.house.gateway, moved.other, moved.other):
        await _capture(each, new_id())
    reconciliation_id = (await moved.house.differences())[0]["reconciliation_id"]
    path = f"{RECONCILIATIONS}/{reconciliation_id}/differences"
    for gateway, count in (("other", 2), ("simulator", 1), ("stripe", 0)):
        wanted = {"gateway": gateway, "limit": "1"}
        page = (await moved.house.api.get(path, params=wanted)).json()
        assert page["total"] == count
        assert {found["gateway"] for found in page["items"]} <= {gateway}
        if page["next_cursor"] is not None:
            query = {"cursor": page["next_cursor"]}
            refused = await moved.house.api.get(path, params=query)
            assert (refused.status_code, refused.json()["code"]) == (400, "invalid_cursor")


async def _finished_in_the_end(house: House, reconciliation_id: str) -> dict[str, Any]:
    """A peer that asked for that is left alone for a while."""
    async with asyncio.timeout(10):
        while True:
            try:
                return await house.finish(reconciliation_id)
            except PeerUnavailable:
                await asyncio.sleep(0.2)


async def test_books_that_cannot_be_read_are_waited_for_by_name(moved: Moved) -> None:
    await _capture(moved.house.gateway, new_id())
    moved.other.is_deaf = True
    reconciliation_id = await moved.house.started()
    with pytest.raises(PeerUnavailable):
        await moved.house.finish(reconciliation_id)
    waiting = await moved.house.reconciliation(reconciliation_id)
    assert waiting["status"] == "RUNNING"
    assert waiting["error"] == (
        "payment: status 503: The gateway other cannot be asked now: The gateway did not answer."
    )
    moved.other.is_deaf = False
    found = await _finished_in_the_end(moved.house, reconciliation_id)
    assert [each["kind"] for each in found["differences"]] == ["unknown_charge"]


async def test_of_a_gateway_that_is_not_set_up_any_more_payments_are_not_compared(
    moved: Moved,
) -> None:
    order, _ = await moved.place("other")
    await moved.place("simulator")
    del moved.house.payment_service.gateways._by_name["other"]
    assert await moved.house.differences() == []
    await moved.house.falsify_order(order["id"], status="CANCELLED")
    found = await moved.house.the_difference()
    assert (found["kind"], found["gateway"]) == ("cancelled_order_not_refunded", "other")
    assert found["remedy"] == "contact_support"


async def test_what_was_found_before_differences_had_a_gateway_can_still_be_given_back(
    moved: Moved,
) -> None:
    """Then it is of the gateway in use; one of another key is not what was found."""
    reference = await _capture(moved.house.gateway, new_id())
    found = await moved.house.the_difference()
    before = {"gateway": None, "about": reference}
    statement = update(differences).where(differences.c.id == found["id"]).values(before)
    await moved.house.service.database.write(lambda connection: connection.execute(statement))
    twin = await _capture(moved.other, new_id())
    moved.falsify("UPDATE movements SET reference = ? WHERE reference = ?", reference, twin)

    moved.use("other")
    refused = await moved.house.apply(found)
    assert (refused.status_code, refused.json()["code"]) == (409, "remedy_out_of_date")
    moved.use("simulator")
    assert (await moved.house.applied(found))["gateway"] is None
    assert moved.given_back() == {"simulator": [(reference, AMOUNT)], "other": []}


async def test_suspects_at_the_simulator_and_at_an_adapter_from_outside(moved: Moved) -> None:
    async with running("example_pay_server.py") as url:
        outside = ExamplePayGateway("key", url)
        gateways = moved.house.payment_service.gateways
        gateways._by_name["example_pay"] = WatchedGateway(outside, 20)
        paid = await outside.capture(new_id(), new_id(), 900, "card", "card_good")
        assert paid.reference == "xp_1"
        mine = await _capture(moved.house.gateway, new_id())
        statement = "UPDATE movements SET reference = 'xp_1' WHERE reference = ?"
        moved.house.falsify_ledger(statement, mine)
        found = await moved.house.differences()
        assert _named(found) == [
            ("unknown_charge", "example_pay", "xp_1"),
            ("unknown_charge", "simulator", "xp_1"),
        ]
        for each in found:
            await moved.house.applied(each)
        charge = await outside.find_charge("xp_1")
        assert charge is not None
        assert charge.refunded_amount == 900
        assert moved.given_back()["simulator"] == [("xp_1", AMOUNT)]
        assert await moved.house.differences() == []
        await outside.close()
