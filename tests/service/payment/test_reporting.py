"""Looking payments up, in pages and in sums."""

from datetime import timedelta

import pytest

from services.chassis.base.ids import new_id
from tests.service.payment.conftest import PAYMENTS, Till, assert_problem


async def listed(till: Till, **query: object) -> list[dict[str, object]]:
    reply = await till.api.get(PAYMENTS, params=query)  # type: ignore[arg-type]
    assert reply.status_code == 200, reply.text
    items: list[dict[str, object]] = reply.json()["items"]
    return items


async def test_filters(till: Till) -> None:
    batch_id = new_id()
    first = await till.take(amount=1000, batch_id=batch_id)
    till.clock.advance(seconds=10)
    second = await till.take(amount=2000, token="tok_declined")
    ids = [first["id"], second["id"]]
    cases: list[tuple[dict[str, object], list[str]]] = [
        ({}, ids[::-1]),
        ({"sort": "created_at"}, ids),
        ({"sort": "amount"}, ids),
        ({"sort": "-amount"}, ids[::-1]),
        ({"status": "FAILED"}, ids[1:]),
        ({"status": ["FAILED", "COMPLETED"]}, ids[::-1]),
        ({"order_id": first["order_id"]}, ids[:1]),
        ({"batch_id": batch_id}, ids[:1]),
        ({"min_amount": 1001}, ids[1:]),
        ({"max_amount": 1000}, ids[:1]),
        ({"created_from": "2026-11-20T09:30:05Z"}, ids[1:]),
        ({"created_to": "2026-11-20T09:30:05Z"}, ids[:1]),
        ({"min_amount": 3000, "max_amount": 1}, []),
    ]
    for query, expected in cases:
        assert [item["id"] for item in await listed(till, **query)] == expected, query


@pytest.mark.parametrize("sort", ["created_at", "-created_at", "amount", "-amount"])
async def test_pages_hold_every_payment_once(till: Till, sort: str) -> None:
    made = [(await till.take(amount=100 * (1 + n % 2)))["id"] for n in range(5)]
    query: dict[str, str] = {"sort": sort, "limit": "2"}
    found: list[str] = []
    while True:
        page = (await till.api.get(PAYMENTS, params=query)).json()
        assert page["total"] == 5
        found += [item["id"] for item in page["items"]]
        if page["next_cursor"] is None:
            break
        query["cursor"] = page["next_cursor"]
    assert sorted(found) == sorted(made)
    other = await till.api.get(PAYMENTS, params=query | {"status": "FAILED"})
    assert_problem(other, 400, "invalid_cursor")


async def test_a_time_that_no_clock_shows_is_refused(till: Till) -> None:
    for wrong in ("2016-12-31T23:59:60Z", "2026-02-30T00:00:00Z"):
        reply = await till.api.get(PAYMENTS, params={"created_from": wrong})
        assert_problem(reply, 422, "validation_failed")


async def test_what_is_not_there(till: Till) -> None:
    assert_problem(await till.api.get(f"{PAYMENTS}/{new_id()}"), 404, "payment_not_found")
    assert_problem(await till.api.get(f"{PAYMENTS}/order/{new_id()}"), 404, "payment_not_found")


async def test_stats_add_up(till: Till) -> None:
    await till.take(amount=9999)
    till.clock.advance(days=2)
    await till.take(amount=1000)
    till.clock.advance(days=1)
    refunded = await till.take(amount=5000, method="konbini")
    await till.refund(refunded["id"], 1200)
    await till.take(amount=700, token="tok_declined")
    stats = (await till.api.get(f"{PAYMENTS}/stats", params={"days": 2})).json()
    assert (stats["captured_amount"], stats["refunded_amount"]) == (6000, 1200)
    assert {s["status"]: (s["count"], s["amount"]) for s in stats["by_status"]} == {
        "PENDING": (0, 0),
        "COMPLETED": (1, 1000),
        "FAILED": (1, 700),
        "UNKNOWN": (0, 0),
        "PARTIALLY_REFUNDED": (1, 5000),
        "REFUNDED": (0, 0),
    }
    assert [(m["method"], m["amount"]) for m in stats["by_method"]] == [
        ("card", 1000),
        ("konbini", 5000),
        ("bank_transfer", 0),
        ("cash_on_delivery", 0),
        ("invoice", 0),
        ("external", 0),
    ]
    assert stats["by_day"] == [
        {
            "date": "2026-11-22",
            "count": 1,
            "amount": 1000,
            "refunded_amount": 0,
            "net_amount": 1000,
        },
        {
            "date": "2026-11-23",
            "count": 1,
            "amount": 5000,
            "refunded_amount": 1200,
            "net_amount": 3800,
        },
    ]
    assert stats["net_amount"] == 4800
    far_east = (await till.api.get(f"{PAYMENTS}/stats?days=1&time_zone=Etc/GMT-14")).json()
    assert [day["date"] for day in far_east["by_day"]] == [
        (till.clock.now + timedelta(hours=14)).date().isoformat()
    ]
    wrong = await till.api.get(f"{PAYMENTS}/stats?time_zone=Asia/Edo")
    assert_problem(wrong, 400, "unknown_time_zone")


async def test_health(till: Till) -> None:
    assert (await till.api.get("/health/live")).json() == {"status": "ok"}
    assert (await till.api.get("/metrics")).status_code == 200
