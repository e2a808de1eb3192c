"""Payments that come as one request: each is taken, kept, answered and repeated by itself."""

import asyncio
import json
from typing import Any

import httpx

from services.payment.tables import payments
from tests.logs import Lines, log_lines
from tests.service.payment.conftest import PAYMENTS, Till, new_payment

__all__ = ["log_lines"]

EACH = f"{PAYMENTS}/each"


async def ask_each(till: Till, *requests: dict[str, Any]) -> list[dict[str, Any]]:
    """The lines, by the order of the requests."""
    reply = await till.api.post(EACH, json={"requests": requests})
    assert reply.status_code == 200, reply.text
    assert reply.headers["Content-Type"] == "application/x-ndjson"
    lines = [json.loads(line) for line in reply.text.splitlines()]
    assert sorted(line["index"] for line in lines) == list(range(len(requests)))
    return sorted(lines, key=lambda line: int(line["index"]))


def asked(key: str | None = None, **changes: Any) -> dict[str, Any]:
    request: dict[str, Any] = {"payment": new_payment(**changes)}
    return request if key is None else {**request, "idempotency_key": key}


async def test_each_is_answered_as_if_it_had_come_by_itself(till: Till) -> None:
    taken, declined, refused = await ask_each(
        till, asked(), asked(token="tok_declined"), asked(amount=5, method="konbini")
    )
    assert (taken["status"], taken["body"]["status"]) == (201, "COMPLETED")
    assert (declined["status"], declined["body"]["status"]) == (201, "FAILED")
    assert (refused["status"], refused["body"]["code"]) == (400, "amount_not_payable")
    alone = await till.api.get(f"{PAYMENTS}/{taken['body']['id']}")
    assert taken["body"] == alone.json()
    assert taken["headers"]["ETag"] == alone.headers["ETag"]
    assert taken["headers"]["Location"].endswith(taken["body"]["id"])


async def test_a_repetition_by_itself_and_one_among_others_find_the_same(till: Till) -> None:
    first, second = asked("k-1"), asked("k-2")
    one, two = await ask_each(till, first, second)
    alone = await till.api.post(PAYMENTS, json=first["payment"], headers={"Idempotency-Key": "k-1"})
    assert (alone.status_code, alone.json()) == (201, one["body"])
    assert alone.headers["Idempotent-Replayed"] == "true"
    again, new = await ask_each(till, second, asked("k-3"))
    assert again["body"] == two["body"]
    assert again["headers"]["Idempotent-Replayed"] == "true"
    assert "Idempotent-Replayed" not in new["headers"]
    other = {**second, "payment": {**second["payment"], "amount": 600}}
    (reused,) = await ask_each(till, other)
    assert (reused["status"], reused["body"]["code"]) == (409, "idempotency_key_reused")
    assert len(await till.rows(payments)) == 3


async def test_two_of_one_order_or_of_one_key_make_one_payment(till: Till) -> None:
    order = asked()
    statuses = sorted(line["status"] for line in await ask_each(till, order, order))
    assert statuses == [201, 409]
    keyed = asked("k-1")
    found = await ask_each(till, keyed, keyed)
    assert {line["status"] for line in found} <= {201, 409}
    assert len(await till.rows(payments)) == 2


async def test_a_slow_gateway_delays_only_what_it_is_asked_for(till: Till) -> None:
    till.gateway.gate = asyncio.Event()
    slow, quick = asked(), asked(method="invoice")
    under_way = asyncio.create_task(
        till.api.post(EACH, json={"requests": [slow, quick]}), name="each"
    )
    await till.gateway.entered.wait()
    methods: set[str] = set()
    async with asyncio.timeout(10):  # its unit may still be under way
        while methods != {"card", "invoice"}:
            found = await till.api.get(PAYMENTS, params={"status": "PENDING"})
            methods = {each["method"] for each in found.json()["items"]}
    till.gateway.gate.set()
    reply = await under_way
    assert [json.loads(line)["index"] for line in reply.text.splitlines()] == [1, 0]


async def test_one_whose_answer_is_lost_does_not_touch_another(till: Till) -> None:
    till.gateway.is_mute = True
    lost, by_hand = await ask_each(till, asked(), asked(method="cash_on_delivery"))
    assert (lost["status"], lost["body"]["status"]) == (201, "UNKNOWN")
    assert (by_hand["status"], by_hand["body"]["status"]) == (201, "PENDING")


async def test_each_has_its_own_ids_and_its_own_line_in_the_log(
    till: Till, log_lines: Lines
) -> None:
    trace = "4bf92f3577b34da6a3ce929d0e0e4736"
    one = {**asked(), "request_id": "r-1", "traceparent": f"00-{trace}-00f067aa0ba902b7-01"}
    two = {**asked(amount=5, method="konbini"), "request_id": "r-2"}
    _, refused = await ask_each(till, one, two)
    assert refused["body"]["request_id"] == "r-2"
    told = {line["request_id"]: line for line in log_lines.named("request")}
    assert (told["r-1"]["operation"], told["r-1"]["status"]) == ("create_payment", 201)
    assert told["r-1"]["trace_id"] == trace
    assert (told["r-2"]["operation"], told["r-2"]["status"]) == ("create_payment", 400)


async def test_an_invalid_body_refuses_the_whole_and_takes_nothing(till: Till) -> None:
    bad = asked()
    bad["payment"]["amount"] = "much"
    reply: httpx.Response = await till.api.post(EACH, json={"requests": [asked(), bad]})
    assert reply.status_code == 422
    assert reply.json()["errors"][0]["pointer"] == "/requests/1/payment/amount"
    assert await till.rows(payments) == []
