"""Every gateway that is set up has its books looked at; a reference is of its gateway alone."""

import sqlite3
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from services.chassis.base.ids import new_id
from services.chassis.storage.opening import open_database
from services.payment.gateways.protocol import Gateway
from services.payment.gateways.simulator.gateway import SimulatedGateway
from services.payment.gateways.watched import WatchedGateway
from services.payment.tables import gateway_refunds
from tests.gateways.example_pay.adapter import ExamplePayGateway
from tests.gateways.servers import running
from tests.service.payment.conftest import PAYMENTS, OpenTill, Till, assert_problem
from tests.service.payment.fakes import OtherGateway, WaywardGateway

BOOKS = "/api/v1/gateway/payments"


@dataclass
class TwoBooks:
    """The service on the simulator, beside a gateway that was in use before, on its own ledger."""

    till: Till
    other: OtherGateway
    folder: Path

    async def list(self, **query: Any) -> list[dict[str, Any]]:
        """Every entry, in pages of one."""
        found: list[dict[str, Any]] = []
        cursor: dict[str, str] | None = {}
        while cursor is not None:
            reply = await self.page(limit=1, **query, **cursor)
            assert reply.status_code == 200, reply.text
            found += reply.json()["items"]
            following = reply.json()["next_cursor"]
            cursor = None if following is None else {"cursor": following}
        return found

    async def page(self, **query: Any) -> httpx.Response:
        return await self.till.api.get(BOOKS, params=query)

    async def refund(self, reference: str, **query: str) -> httpx.Response:
        return await self.till.api.post(f"{BOOKS}/{reference}/refund", params=query)

    def rename(self, gateway: Gateway, reference: str, new: str) -> None:
        """Have a capture stand under another reference, and no order, on a gateway's books."""
        connection = sqlite3.connect(self.folder / f"{gateway.name}.db", timeout=10)
        with connection:
            statement = "UPDATE movements SET reference = ?, order_id = NULL WHERE reference = ?"
            assert connection.execute(statement, (new, reference)).rowcount == 1
        connection.close()


async def _opened(folder: Path, name: str) -> SimulatedGateway:
    return await SimulatedGateway.open(open_database(f"sqlite:///{folder / name}.db"))


@pytest.fixture
async def books(open_till: OpenTill, tmp_path: Path) -> AsyncIterator[TwoBooks]:
    in_use = WaywardGateway(await _opened(tmp_path, "simulator"))
    other = OtherGateway(await _opened(tmp_path, "other"))
    async with open_till(in_use, other) as till:
        yield TwoBooks(till, other, tmp_path)


async def _orphan(gateway: Gateway, amount: int = 5000) -> str:
    """A capture that no payment stands for."""
    captured = await gateway.capture(new_id(), new_id(), amount, "card", "tok_ok")
    assert captured.reference is not None
    return captured.reference


def _named(entries: list[dict[str, Any]]) -> list[tuple[str, str, int]]:
    return [(each["gateway"], each["kind"], each["amount"]) for each in entries]


async def test_the_books_of_all_gateways_are_listed_once_each(books: TwoBooks) -> None:
    taken = await books.till.take(amount=1000)
    await books.till.refund(taken["id"], 300)
    for amount in (2000, 3000):
        await _orphan(books.other, amount)
    entries = await books.list()
    assert _named(entries) == [
        ("other", "CAPTURE", 2000),
        ("other", "CAPTURE", 3000),
        ("simulator", "CAPTURE", 1000),
        ("simulator", "REFUND", 300),
    ]
    assert await books.list(created_from=entries[1]["created_at"]) == [entries[1]]
    assert await books.list(created_to=entries[0]["created_at"]) == entries[2:]


async def test_a_cursor_leads_on_whatever_gateway_has_come_into_use(books: TwoBooks) -> None:
    await books.till.take(amount=1000)
    for amount in (2000, 3000):
        await _orphan(books.other, amount)
    first = (await books.page(limit=1)).json()
    gateways = books.till.service.gateways
    gateways.in_use = gateways.get("other")
    second = (await books.page(limit=1, cursor=first["next_cursor"])).json()
    third = (await books.page(limit=1, cursor=second["next_cursor"])).json()
    assert _named([*first["items"], *second["items"], *third["items"]]) == [
        ("other", "CAPTURE", 2000),
        ("other", "CAPTURE", 3000),
        ("simulator", "CAPTURE", 1000),
    ]


async def test_a_cursor_without_a_gateway_that_is_set_up_is_refused(books: TwoBooks) -> None:
    for amount in (1000, 2000):
        await _orphan(books.till.gateway, amount)
        await _orphan(books.other, amount)
    cursor = (await books.page(limit=1)).json()["next_cursor"]
    before = cursor.partition("-")[2]  # as it was when the list was of one gateway
    wrong_names = ("simulator", f"stripe-{before}", "-", f"-{before}")
    for wrong in (before, *wrong_names, f"simulator-{before}x"):
        assert_problem(await books.page(cursor=wrong), 400, "invalid_cursor")


async def test_a_gateway_whose_books_cannot_be_read_is_named(books: TwoBooks) -> None:
    await books.till.take(amount=1000)
    cursor = (await books.page()).json()["next_cursor"]
    books.other.is_deaf = True
    refused = await books.page()
    assert_problem(refused, 503, "gateway_unavailable")
    assert refused.json()["detail"] == (
        "The gateway other cannot be asked now: The gateway did not answer."
    )
    assert int(refused.headers["retry-after"]) >= 1
    rest = await books.page(cursor=cursor)
    assert _named(rest.json()["items"]) == [("simulator", "CAPTURE", 1000)]


async def test_one_reference_is_a_different_capture_at_each_gateway(books: TwoBooks) -> None:
    """A payment stands for that of its own gateway, and keeps no other from being given back."""
    payment = await books.till.take()
    reference = payment["gateway_reference"]
    books.rename(books.other, await _orphan(books.other, 700), reference)
    path = f"{BOOKS}/{reference}"
    for gateway, amount in (("simulator", 5000), ("other", 700)):
        found = (await books.till.api.get(path, params={"gateway": gateway})).json()
        assert (found["gateway"], found["amount"]) == (gateway, amount)

    for query in ({}, {"gateway": "simulator"}):
        assert_problem(await books.refund(reference, **query), 409, "gateway_payment_is_known")
    for _ in range(2):
        given = await books.refund(reference, gateway="other")
        assert (given.status_code, given.json()["refunded_amount"]) == (200, 700), given.text
        assert {each["gateway"] for each in given.json()["refunds"]} == {"other"}

    assert [e for e in _named(await books.list()) if e[1] == "REFUND"] == [("other", "REFUND", 700)]
    assert (await books.till.get(payment["id"]))["refunded_amount"] == 0


async def test_a_payment_of_an_earlier_gateway_stands_for_its_capture_there(
    books: TwoBooks,
) -> None:
    payment = await books.till.take()
    gateways = books.till.service.gateways
    gateways.in_use = gateways.get("other")
    reference = payment["gateway_reference"]
    refused = await books.refund(reference, gateway="simulator")
    assert_problem(refused, 409, "gateway_payment_is_known")
    assert_problem(await books.refund(reference), 404, "gateway_payment_not_found")


async def test_a_capture_with_the_id_of_a_payment_is_the_payments_on_whatever_books_it_stands(
    books: TwoBooks,
) -> None:
    """Two gateways may look at one account: what a payment stands for is nobody else's."""
    payment = await books.till.take()
    order_id, amount = payment["order_id"], payment["amount"]
    await books.other.capture(payment["id"], order_id, amount, "card", "tok_ok")
    refused = await books.refund(payment["gateway_reference"], gateway="other")
    assert_problem(refused, 409, "gateway_payment_is_known")
    assert payment["id"] in refused.json()["detail"]


async def test_who_had_either_of_two_alike_given_back_is_kept_for_each(books: TwoBooks) -> None:
    reference = await _orphan(books.till.gateway)
    books.rename(books.other, await _orphan(books.other), reference)
    for gateway in ("simulator", "other"):
        given = await books.refund(reference, gateway=gateway)
        assert given.status_code == 200, given.text
        assert [each["requested_by"] for each in given.json()["refunds"]] == ["test"]
    kept = await books.till.rows_of(gateway_refunds, gateway_refunds.c.gateway)
    assert [(row.gateway, row.gateway_reference, row.amount) for row in kept] == [
        ("other", reference, 5000),
        ("simulator", reference, 5000),
    ]


async def test_what_is_not_set_up_gives_nothing_back(books: TwoBooks) -> None:
    reference = await _orphan(books.till.gateway)
    refused = await books.refund(reference, gateway="stripe")
    assert_problem(refused, 409, "gateway_not_in_use")
    assert "stripe" in refused.json()["detail"]
    assert_problem(await books.refund(reference, gateway="external"), 409, "gateway_not_in_use")
    assert [each[1] for each in _named(await books.list())] == ["CAPTURE"]


class _Bookless:
    """A gateway that is asked for payments and refunds only."""

    name = "bookless"

    def __init__(self, gateway: SimulatedGateway) -> None:
        self.capture, self.refund = gateway.capture, gateway.refund
        self.find_capture, self.find_refund = gateway.find_capture, gateway.find_refund
        self.default_token, self.hear, self.close = (
            gateway.default_token,
            gateway.hear,
            gateway.close,
        )


async def test_a_gateway_that_keeps_no_books_is_left_out(
    open_till: OpenTill, tmp_path: Path
) -> None:
    bookless = _Bookless(await _opened(tmp_path, "bookless"))
    async with open_till(bookless, WaywardGateway(await _opened(tmp_path, "simulator"))) as till:
        payment = await till.take()
        assert (payment["gateway"], payment["status"]) == ("bookless", "COMPLETED")
        page = (await till.api.get(BOOKS)).json()
        assert (page["items"], page["next_cursor"]) == ([], None)
        path = f"{BOOKS}/{payment['gateway_reference']}"
        for reply in (await till.api.get(path), await till.api.post(f"{path}/refund")):
            assert_problem(reply, 409, "gateway_keeps_no_books")
        asked = await till.api.post(f"{PAYMENTS}/{payment['id']}/inquiry")
        assert (asked.status_code, asked.json()["status"]) == (200, "COMPLETED")
        del till.service.gateways._by_name["simulator"]
        page = (await till.api.get(BOOKS)).json()
        assert (page["items"], page["next_cursor"]) == ([], None)


async def test_an_adapter_from_outside_has_its_books_beside_the_simulators(
    books: TwoBooks,
) -> None:
    """The simulator is in use now, Example Pay was before; their references are alike."""
    async with running("example_pay_server.py") as url:
        outside = ExamplePayGateway("key", url)
        gateways = books.till.service.gateways
        gateways._by_name["example_pay"] = WatchedGateway(outside, 20)
        paid = await outside.capture(new_id(), new_id(), 900, "card", "card_good")
        assert paid.reference == "xp_1"
        books.rename(books.till.gateway, await _orphan(books.till.gateway, 5000), "xp_1")
        assert _named(await books.list()) == [
            ("example_pay", "CAPTURE", 900),
            ("simulator", "CAPTURE", 5000),
        ]
        given = await books.refund("xp_1", gateway="example_pay")
        assert (given.status_code, given.json()["refunded_amount"]) == (200, 900), given.text
        given = await books.refund("xp_1")
        assert (given.json()["gateway"], given.json()["refunded_amount"]) == ("simulator", 5000)
        await outside.close()
