"""Sums for the dashboard."""

from typing import Any

import pytest

from tests.service.order.conftest import ORDERS, Shop, assert_problem, item

STATS = f"{ORDERS}/stats"


async def stats(shop: Shop, **query: Any) -> dict[str, Any]:
    reply = await shop.api.get(STATS, params=query)
    assert reply.status_code == 200, reply.text
    content: dict[str, Any] = reply.json()
    return content


async def test_every_status_and_every_day_is_there_when_nothing_is(shop: Shop) -> None:
    content = await stats(shop)
    assert content["currency"] == "JPY"
    assert [line["status"] for line in content["by_status"]] == [
        "PENDING",
        "PAYMENT_PROCESSING",
        "PAYMENT_FAILED",
        "ACCEPTED",
        "PAID",
        "SHIPPED",
        "DELIVERED",
        "CANCELLED",
        "REFUNDED",
    ]
    assert {(line["count"], line["amount"]) for line in content["by_status"]} == {(0, 0)}
    days = [line["date"] for line in content["by_day"]]
    assert (len(days), days[0], days[-1]) == (30, "2026-10-22", "2026-11-20")
    assert days == sorted(set(days))
    assert (content["total_count"], content["total_amount"]) == (0, 0)


async def test_counts_and_yen_by_status_and_day(shop: Shop) -> None:
    for price, outcome in ((500, "COMPLETED"), (300, "FAILED"), (200, "COMPLETED")):
        shop.payments.will_be(outcome)
        await shop.place(items=[item(unit_price=price)])
    shop.clock.advance(days=2)
    order = await shop.place(items=[item(unit_price=1000)])
    await shop.cancel(order["id"])
    content = await stats(shop, days=3)
    assert {
        line["status"]: (line["count"], line["amount"])
        for line in content["by_status"]
        if line["count"]
    } == {"PAID": (2, 700), "PAYMENT_FAILED": (1, 300), "CANCELLED": (1, 1000)}
    assert content["by_day"] == [
        {"date": "2026-11-20", "count": 3, "amount": 1000, "net_amount": 700},
        {"date": "2026-11-21", "count": 0, "amount": 0, "net_amount": 0},
        {"date": "2026-11-22", "count": 1, "amount": 1000, "net_amount": 0},
    ]
    assert (content["total_count"], content["total_amount"]) == (4, 2000)
    assert content["net_amount"] == 700


async def test_net_is_without_what_failed_was_cancelled_or_was_given_back(shop: Shop) -> None:
    paid, shipped, refunded, cancelled = [await shop.place() for _ in range(4)]
    await shop.order_in("PAYMENT_FAILED")
    await shop.order_in("PAYMENT_PROCESSING")
    await shop.set_status(shipped["id"], "SHIPPED")
    for order, amount in ((paid, 1000), (shipped, 300), (cancelled, 500)):
        await shop.tell(
            order["id"],
            payment_id=order["payment_id"],
            payment_status="PARTIALLY_REFUNDED",
            refunded_amount=amount,
        )
    await shop.tell(refunded["id"], payment_id=refunded["payment_id"], payment_status="REFUNDED")
    await shop.cancel(cancelled["id"])
    content = await stats(shop, days=1)
    net = {line["status"]: line["net_amount"] for line in content["by_status"] if line["count"]}
    assert net == {
        "PAYMENT_PROCESSING": 4800,
        "PAYMENT_FAILED": 0,
        "PAID": 3800,
        "SHIPPED": 4500,
        "CANCELLED": 0,
        "REFUNDED": 0,
    }
    [today] = content["by_day"]
    assert (today["count"], today["amount"], today["net_amount"]) == (6, 28_800, 13_100)
    assert (content["total_amount"], content["net_amount"]) == (28_800, 13_100)


async def test_days_are_those_of_utc(shop: Shop) -> None:
    shop.clock.now = shop.clock.now.replace(hour=23, minute=59, second=59, microsecond=999999)
    await shop.place()
    shop.clock.advance(seconds=0.000001)
    await shop.place()
    assert [(line["date"], line["count"]) for line in (await stats(shop, days=2))["by_day"]] == [
        ("2026-11-20", 1),
        ("2026-11-21", 1),
    ]
    assert (await stats(shop, days=1))["total_count"] == 1


async def test_days_are_those_of_the_time_zone_asked_for(shop: Shop) -> None:
    shop.clock.now = shop.clock.now.replace(hour=14, minute=59, second=59, microsecond=999999)
    await shop.place()
    shop.clock.advance(seconds=0.000001)
    await shop.place()
    tokyo = await stats(shop, days=2, time_zone="Asia/Tokyo")
    assert [(line["date"], line["count"]) for line in tokyo["by_day"]] == [
        ("2026-11-20", 1),
        ("2026-11-21", 1),
    ]
    assert (await stats(shop, days=1, time_zone="Asia/Tokyo"))["total_count"] == 1
    assert (await stats(shop, days=1))["total_count"] == 2


@pytest.mark.parametrize(
    ("name", "status", "code"),
    [
        ("Asia/Edo", 400, "unknown_time_zone"),
        ("America", 400, "unknown_time_zone"),
        ("../etc/passwd", 422, "validation_failed"),
        ("", 422, "validation_failed"),
    ],
)
async def test_what_is_no_time_zone_is_refused(
    shop: Shop, name: str, status: int, code: str
) -> None:
    reply = await shop.api.get(STATS, params={"time_zone": name})
    problem = assert_problem(reply, status, code)
    assert [fault["pointer"] for fault in problem["errors"]] == ["query/time_zone"]


async def test_what_is_older_is_left_out(shop: Shop) -> None:
    await shop.place()
    shop.clock.advance(days=90)
    content = await stats(shop, days=90)
    assert (content["total_count"], len(content["by_day"])) == (0, 90)


async def test_sums_beyond_what_one_payment_may_be(shop: Shop) -> None:
    for _ in range(3):
        most = [item(quantity=9999, unit_price=1_000_000)] * 100
        await shop.place(items=most, payment_method="invoice")
    assert (await stats(shop))["total_amount"] == 3 * 999_900_000_000


@pytest.mark.parametrize("days", ["0", "91", "-1", "x", "1.0", ""])
async def test_what_is_no_number_of_days_is_refused(shop: Shop, days: str) -> None:
    reply = await shop.api.get(STATS, params={"days": days})
    problem = assert_problem(reply, 422, "validation_failed")
    assert [fault["pointer"] for fault in problem["errors"]] == ["query/days"]
