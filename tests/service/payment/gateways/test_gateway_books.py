"""What the gateway has on its books, and what is done about what stands only there."""

from typing import Any

import httpx
import pytest

from services.chassis.base.ids import new_id
from services.payment.domain.outcomes import Outcome
from tests.service.payment.conftest import PAYMENTS, Till, assert_problem

BOOKS = "/api/v1/gateway/payments"


async def _list(till: Till, **query: Any) -> list[dict[str, Any]]:
    """Every entry, in pages of two."""
    found: list[dict[str, Any]] = []
    cursor: dict[str, str] | None = {}
    while cursor is not None:
        reply = await till.api.get(BOOKS, params={"limit": 2, **query, **cursor})
        assert reply.status_code == 200, reply.text
        page = reply.json()
        assert page["total"] is None
        found += page["items"]
        cursor = {"cursor": page["next_cursor"]} if page["next_cursor"] else None
    return found


async def _inquire(till: Till, payment: dict[str, Any]) -> httpx.Response:
    return await till.api.post(f"{PAYMENTS}/{payment['id']}/inquiry")


async def _orphan(till: Till, amount: int = 5000) -> str:
    """A capture that no payment stands for."""
    captured = await till.gateway.capture(new_id(), new_id(), amount, "card", "tok_ok")
    assert captured.reference is not None
    return captured.reference


async def test_captures_and_refunds_are_listed_once_each(till: Till) -> None:
    taken = [await till.take() for _ in range(2)]
    declined = await till.take(token="tok_declined")
    await till.take(token="tok_error")
    refund = (await till.refund(taken[0]["id"], 1200)).json()

    entries = await _list(till)

    seen = [(e["kind"], e["own_id"], e["order_id"], e["amount"], e["status"]) for e in entries]
    assert seen == [
        *(("CAPTURE", p["id"], p["order_id"], 5000, "COMPLETED") for p in taken),
        ("CAPTURE", declined["id"], declined["order_id"], 5000, "FAILED"),
        ("REFUND", refund["id"], taken[0]["order_id"], 1200, "COMPLETED"),
    ]
    assert entries[-1]["capture_reference"] == taken[0]["gateway_reference"]
    assert await _list(till, created_to=entries[0]["created_at"]) == []
    assert await _list(till, created_from=entries[-1]["created_at"]) == entries[-1:]


async def test_a_cursor_of_another_period_is_refused(till: Till) -> None:
    for _ in range(2):
        await till.take()
    page = (await till.api.get(BOOKS, params={"limit": 1})).json()
    query = {"cursor": page["next_cursor"], "created_from": "2026-01-01T00:00:00Z"}
    assert_problem(await till.api.get(BOOKS, params=query), 400, "invalid_cursor")


async def test_one_capture_is_told_with_its_refunds(till: Till) -> None:
    payment = await till.take()
    await till.refund(payment["id"], 1200)
    path = f"{BOOKS}/{payment['gateway_reference']}"
    found = (await till.api.get(path, params={"gateway": "simulator"})).json()
    assert (found["own_id"], found["amount"], found["refunded_amount"]) == (
        payment["id"],
        5000,
        1200,
    )
    assert [refund["amount"] for refund in found["refunds"]] == [1200]
    assert_problem(await till.api.get(f"{BOOKS}/sim_x"), 404, "gateway_payment_not_found")
    other = await till.api.get(path, params={"gateway": "stripe"})
    assert_problem(other, 409, "gateway_not_in_use")


async def test_a_gateway_that_does_not_answer_is_503(till: Till) -> None:
    payment = await till.take()
    till.gateway.is_deaf = True
    path = f"{BOOKS}/{payment['gateway_reference']}"
    for reply in (
        await till.api.get(BOOKS),
        await till.api.get(path),
        await till.api.post(f"{path}/refund"),
        await _inquire(till, payment),
    ):
        assert_problem(reply, 503, "gateway_unavailable")
        assert int(reply.headers["retry-after"]) >= 1


async def test_a_capture_that_no_payment_stands_for_is_given_back_once(till: Till) -> None:
    reference = await _orphan(till)
    for _ in range(2):
        reply = await till.api.post(f"{BOOKS}/{reference}/refund")
        assert (reply.status_code, reply.json()["refunded_amount"]) == (200, 5000), reply.text
    [_, refund] = await _list(till)
    assert (refund["kind"], refund["amount"]) == ("REFUND", 5000)


async def test_what_a_payment_stands_for_is_left_to_its_refund(till: Till) -> None:
    payment = await till.take()
    refused = await till.api.post(f"{BOOKS}/{payment['gateway_reference']}/refund")
    assert_problem(refused, 409, "gateway_payment_is_known")
    assert [entry["kind"] for entry in await _list(till)] == ["CAPTURE"]


async def test_of_a_capture_that_took_nothing_nothing_is_given_back(till: Till) -> None:
    declined = await till.take(token="tok_declined")
    refused = await till.api.post(f"{BOOKS}/{declined['gateway_reference']}/refund")
    assert_problem(refused, 409, "gateway_refund_failed")


async def test_a_refund_that_the_gateway_declines_is_told(till: Till) -> None:
    reference = await _orphan(till)
    till.gateway.refuses_refunds = True
    assert_problem(await till.api.post(f"{BOOKS}/{reference}/refund"), 409, "gateway_refund_failed")


async def test_an_inquiry_settles_a_payment_whose_answer_was_lost(till: Till) -> None:
    payment = await till.take(token="tok_timeout")
    assert payment["status"] == "UNKNOWN"
    told = (await _inquire(till, payment)).json()
    assert told["status"] == "COMPLETED"
    assert till.orders.statuses(payment["order_id"]) == ["COMPLETED"]
    assert (await _inquire(till, payment)).json()["version"] == told["version"]


@pytest.mark.parametrize("minutes", [1, 3])
async def test_what_never_reached_the_gateway_has_failed_after_a_while(
    till: Till, minutes: int
) -> None:
    till.gateway.is_deaf = True
    payment = await till.take()
    till.gateway.is_deaf = False
    till.clock.advance(minutes=minutes)
    told = (await _inquire(till, payment)).json()
    assert told["status"] == ("UNKNOWN" if minutes == 1 else "FAILED")
    assert await _list(till) == []


async def test_an_undecided_payment_stays_so_while_the_gateway_waits(till: Till) -> None:
    payment = await till.take(token="tok_pending")
    told = (await _inquire(till, payment)).json()
    assert (told["status"], told["version"]) == ("PENDING", payment["version"])


async def test_an_inquiry_lets_what_waited_for_a_reference_take_effect(
    till: Till, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An event came first; as an earlier attempt has no reference, it may have been that one's."""
    till.gateway.is_deaf = True
    first = await till.take()
    await till.resolve(seconds=130)
    till.gateway.is_deaf = False
    await till.resolve(seconds=60)
    assert (await till.get(first["id"]))["failure_code"] == "not_received"
    till.gateway.is_mute = True
    payment = await till.take(order_id=first["order_id"], token="tok_pending")
    till.gateway.is_mute = False
    reference = f"sim_{payment['id'].replace('-', '')}"
    await till.tell("payment.completed", payment, gateway_reference=reference)
    assert (await till.get(payment["id"]))["status"] == "UNKNOWN"

    async def knows_no_more_yet(_key: str, _reference: str | None) -> Outcome:
        return Outcome.pending(reference)

    monkeypatch.setattr(till.gateway, "find_capture", knows_no_more_yet)
    told = (await _inquire(till, payment)).json()
    assert (told["status"], told["gateway_reference"]) == ("COMPLETED", reference)
    assert till.orders.statuses(first["order_id"]) == ["FAILED", "COMPLETED"]


async def test_an_inquiry_records_what_was_given_back_at_the_gateway_itself(till: Till) -> None:
    payment = await till.take()
    await till.refund(payment["id"], 1000)
    await till.gateway.refund(new_id(), payment["gateway_reference"], 1500)
    await _inquire(till, payment)
    told = (await _inquire(till, payment)).json()
    assert (told["status"], told["refunded_amount"]) == ("PARTIALLY_REFUNDED", 2500)
    assert sorted(refund["amount"] for refund in told["refunds"]) == [1000, 1500]
    assert till.orders.statuses(payment["order_id"])[-1] == "PARTIALLY_REFUNDED"


async def test_an_inquiry_ends_a_refund_whose_answer_was_lost(till: Till) -> None:
    payment = await till.take()
    till.gateway.is_mute = True
    lost = (await till.refund(payment["id"])).json()
    assert lost["status"] == "PENDING"
    till.gateway.is_mute = False
    told = (await _inquire(till, payment)).json()
    assert (told["status"], told["refunds"][0]["status"]) == ("REFUNDED", "COMPLETED")
    assert len(told["refunds"]) == 1


async def test_what_a_signed_event_tells_stands_on_the_simulators_books(till: Till) -> None:
    """Whoever signs events plays the gateway, whose books have to bear the events out."""
    waiting = await till.take(token="tok_pending")
    declined = await till.take(token="tok_pending")
    await till.tell("payment.completed", waiting)
    await till.tell("payment.failed", declined)
    for _ in range(2):
        await till.tell("refund.completed", waiting, refund_reference="re_outside", amount=800)

    entries = await _list(till)

    assert [(e["kind"], e["amount"], e["status"]) for e in entries] == [
        ("CAPTURE", 5000, "COMPLETED"),
        ("CAPTURE", 5000, "FAILED"),
        ("REFUND", 800, "COMPLETED"),
    ]
    assert entries[2]["capture_reference"] == waiting["gateway_reference"]


async def test_a_capture_that_only_an_event_tells_of_stands_on_the_simulators_books(
    till: Till,
) -> None:
    order_id = new_id()
    about = {"order_id": order_id, "amount": 5000, "gateway_reference": "sim_early"}
    await till.tell("payment.completed", about)
    payment = await till.take(order_id=order_id)
    assert (payment["status"], payment["gateway_reference"]) == ("COMPLETED", "sim_early")
    [entry] = await _list(till)
    assert (entry["gateway_reference"], entry["order_id"]) == ("sim_early", order_id)
