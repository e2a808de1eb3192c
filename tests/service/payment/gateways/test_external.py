"""Payments that others take: recorded without a gateway, and decided by what a person reports."""

import asyncio
from typing import Any

import httpx
import pytest

from services.chassis.base.ids import new_id
from services.payment.tables import gateway_events, payment_attempts, payments
from tests.service.payment.conftest import PAYMENTS, Till, assert_problem, new_payment

LATER = ("cash_on_delivery", "invoice")
MALL = {"provider": "Rakuten", "reference": "123456-1", "paid_at": "2026-11-20T08:12:00Z"}
RECEIPT = {"received_at": "2026-11-27T06:00:00Z", "reference": "Y-42", "note": "代引入金"}


def elsewhere(**changes: Any) -> dict[str, Any]:
    """The body of a payment that somebody else has taken."""
    made = {"order_id": new_id(), "amount": 5000, "method": "external", "paid_elsewhere": MALL}
    return made | changes


async def take(till: Till, body: dict[str, Any]) -> dict[str, Any]:
    reply = await till.api.post(PAYMENTS, json=body)
    assert reply.status_code == 201, reply.text
    payment: dict[str, Any] = reply.json()
    return payment


async def take_later(till: Till, method: str = "invoice", **changes: Any) -> dict[str, Any]:
    return await take(till, {"order_id": new_id(), "amount": 5000, "method": method} | changes)


async def record(
    till: Till, payment: dict[str, Any], key: str | None = None, **changes: Any
) -> httpx.Response:
    headers = {"Idempotency-Key": key} if key else {}
    path = f"{PAYMENTS}/{payment['id']}/record"
    return await till.api.post(path, json=RECEIPT | changes, headers=headers)


async def close(till: Till, payment: dict[str, Any]) -> dict[str, Any]:
    reply = await till.api.post(f"{PAYMENTS}/order/{payment['order_id']}/close")
    [latest] = reply.json()["latest_payment"]
    told: dict[str, Any] = latest
    return told


async def test_what_was_paid_elsewhere_is_completed_at_once(till: Till) -> None:
    payment = await take(till, elsewhere(amount=999_900_000_000))
    assert (payment["status"], payment["gateway"]) == ("COMPLETED", "external")
    assert (payment["paid_elsewhere"], payment["received_at"]) == (MALL, MALL["paid_at"])
    assert (payment["refundable_amount"], payment["attempts"]) == (999_900_000_000, [])
    assert await till.get(payment["id"]) == payment
    assert till.gateway.calls == []
    assert await till.resolve(minutes=60) == 0


@pytest.mark.parametrize("left_out", [{}, {"reference": None, "paid_at": None}])
async def test_only_who_took_it_has_to_be_known(till: Till, left_out: dict[str, None]) -> None:
    payment = await take(till, elsewhere(amount=1, paid_elsewhere={"provider": "楽天"} | left_out))
    assert payment["paid_elsewhere"] == {"provider": "楽天", "reference": None, "paid_at": None}
    assert payment["received_at"] is None


@pytest.mark.parametrize("method", LATER)
async def test_what_is_paid_later_waits_and_nobody_is_asked(till: Till, method: str) -> None:
    payment = await take_later(till, method, amount=50)
    assert (payment["status"], payment["gateway"]) == ("PENDING", "external")
    assert (payment["paid_elsewhere"], payment["received_at"]) == (None, None)
    assert await till.resolve(days=30) == 0
    inquiry = await till.api.post(f"{PAYMENTS}/{payment['id']}/inquiry")
    assert_problem(inquiry, 409, "gateway_not_in_use")
    assert till.gateway.calls == []
    [row] = await till.rows(payments)
    assert (row.inquire_at, row.token) == (None, None)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (new_payment(amount=99), "amount_not_payable"),
        (new_payment(amount=1_000_001, method="konbini"), "amount_not_payable"),
        (new_payment(amount=1, method="bank_transfer"), "amount_not_payable"),
        (new_payment(paid_elsewhere=MALL), "paid_elsewhere_not_allowed"),
        (new_payment(method="invoice", paid_elsewhere=MALL), "paid_elsewhere_not_allowed"),
        (new_payment(method="external"), "paid_elsewhere_missing"),
    ],
)
async def test_what_does_not_fit_its_method_is_refused(
    till: Till, body: dict[str, Any], code: str
) -> None:
    reply = await till.api.post(PAYMENTS, json=body, headers={"Idempotency-Key": "k"})
    assert_problem(reply, 400, code)
    assert await till.rows(payments) == []
    assert (await till.ask("k")).status_code == 201  # the refused request has left no key behind


async def test_a_key_answers_as_before(till: Till) -> None:
    for body in (elsewhere(), new_payment(method="invoice")):
        first = await till.api.post(PAYMENTS, json=body, headers={"Idempotency-Key": new_id()})
        key = first.request.headers["Idempotency-Key"]
        again = await till.api.post(PAYMENTS, json=body, headers={"Idempotency-Key": key})
        assert (again.status_code, again.content) == (201, first.content)
        assert again.headers["Idempotent-Replayed"] == "true"
        assert_problem(await till.api.post(PAYMENTS, json=body), 409, "payment_already_exists")


# -------------------------------------------------------------------------------------- received


@pytest.mark.parametrize("method", LATER)
async def test_received_money_completes_the_payment_and_the_order_hears(
    till: Till, method: str
) -> None:
    payment = await take_later(till, method)
    till.clock.advance(days=7)
    reply = await record(till, payment, amount=5000)
    assert reply.status_code == 200, reply.text
    done = reply.json()
    assert (done["status"], done["received_at"], done["gateway_reference"]) == (
        "COMPLETED",
        "2026-11-27T06:00:00Z",
        "Y-42",
    )
    [attempt] = done["attempts"]
    assert attempt["requested_by"] == "test"
    assert (attempt["operation"], attempt["outcome"], attempt["detail"]) == (
        "record",
        "completed",
        "代引入金",
    )
    assert (done["failure_message"], done["refundable_amount"]) == (None, 5000)
    assert await till.get(payment["id"]) == done
    assert reply.headers["ETag"] == f'"{done["version"]}"'
    await till.settle()
    [(_, _, told)] = till.orders.told
    assert (told["payment_status"], told["version"]) == ("COMPLETED", done["version"])


async def test_the_same_receipt_changes_nothing_and_another_is_refused(till: Till) -> None:
    payment = await take_later(till)
    first = await record(till, payment, "k1")
    for again in (await record(till, payment), await record(till, payment, "k1")):
        assert (again.status_code, again.json()) == (200, first.json())
    assert_problem(await record(till, payment, note="x"), 409, "payment_already_recorded")
    assert_problem(await record(till, payment, "k1", note="x"), 409, "idempotency_key_reused")
    later = await record(till, payment, received_at="2026-11-28T06:00:00Z")
    assert_problem(later, 409, "payment_already_recorded")
    await till.settle()
    assert till.orders.statuses(payment["order_id"]) == ["COMPLETED"]
    assert len(await till.rows(payment_attempts)) == 1


async def test_what_cannot_be_recorded(till: Till) -> None:
    card, paid, later = await till.take(), await take(till, elsewhere()), await take_later(till)
    assert_problem(await record(till, card), 409, "payment_made_by_gateway")
    pending = await till.take(token="tok_pending")
    assert_problem(await record(till, pending), 409, "payment_made_by_gateway")
    assert_problem(await record(till, paid), 409, "payment_already_recorded")
    assert_problem(await record(till, later, amount=4999), 409, "amount_differs")
    assert_problem(await record(till, {"id": new_id()}), 404, "payment_not_found")
    assert (await till.get(later["id"])) == later
    assert till.orders.told == []


async def test_many_receipts_at_once_are_recorded_once(till: Till) -> None:
    payment = await take_later(till)
    notes = [f"note {n % 2}" for n in range(10)]
    replies = await asyncio.gather(*(record(till, payment, note=note) for note in notes))
    assert sorted(reply.status_code for reply in replies) == [200] * 5 + [409] * 5
    await till.settle()
    assert till.orders.statuses(payment["order_id"]) == ["COMPLETED"]


# ---------------------------------------------------------------------------------------- given up


async def test_a_closed_order_waits_for_no_money(till: Till) -> None:
    payment = await take_later(till)
    told = await close(till, payment)
    assert (told["id"], told["status"], told["failure_code"]) == (
        payment["id"],
        "FAILED",
        "not_collected",
    )
    assert told == await close(till, payment)
    [attempt] = (await till.get(payment["id"]))["attempts"]
    assert (attempt["operation"], attempt["code"], attempt["requested_by"]) == (
        "record",
        "not_collected",
        "test",
    )
    assert_problem(await record(till, payment), 409, "payment_already_recorded")
    assert_problem(await till.refund(payment["id"]), 409, "payment_not_refundable")
    await till.settle()
    assert till.orders.statuses(payment["order_id"]) == ["FAILED"]


@pytest.mark.parametrize("received", [True, False])
async def test_money_that_came_before_the_order_was_closed_stays(
    till: Till, received: bool
) -> None:
    payment = await take_later(till) if received else await take(till, elsewhere())
    if received:
        await record(till, payment)
    assert (await close(till, payment))["status"] == "COMPLETED"


async def test_closing_and_a_receipt_at_once_agree(till: Till) -> None:
    for _ in range(5):
        payment = await take_later(till)
        recorded, told = await asyncio.gather(record(till, payment), close(till, payment))
        stands = (await till.get(payment["id"]))["status"]
        assert (told["status"], recorded.status_code) == (
            stands,
            200 if stands == "COMPLETED" else 409,
        )


async def test_a_refund_asked_for_gives_the_payment_up(till: Till) -> None:
    payment = await take_later(till)
    assert_problem(await till.refund(payment["id"], key="k"), 409, "payment_not_refundable")
    assert (await till.get(payment["id"]))["failure_code"] == "not_collected"
    assert_problem(await till.refund(payment["id"], key="k"), 409, "payment_not_refundable")
    await till.settle()
    assert till.orders.statuses(payment["order_id"]) == ["FAILED"]
    # The order may be paid otherwise now.
    assert (await till.ask(order_id=payment["order_id"])).status_code == 201


async def test_a_refund_and_a_receipt_at_once_agree(till: Till) -> None:
    for _ in range(5):
        payment = await take_later(till)
        recorded, refunded = await asyncio.gather(record(till, payment), till.refund(payment["id"]))
        stands = (await till.get(payment["id"]))["status"]
        assert (recorded.status_code, refunded.status_code) == (
            (200, 201) if stands == "COMPLETED" else (409, 409)
        )


# ----------------------------------------------------------------------------------------- beside


@pytest.mark.parametrize("method", [*LATER, "external"])
@pytest.mark.parametrize("reference", ["sim_1", "123456-1"])
async def test_the_gateway_says_nothing_about_it(till: Till, method: str, reference: str) -> None:
    """Not even under the same reference."""
    paid = {"paid_elsewhere": MALL} if method == "external" else {}
    payment = await take_later(till, method, **paid)
    for kind in ("payment.completed", "payment.failed", "refund.completed"):
        await till.tell(kind, payment, gateway_reference=reference)
    assert await till.get(payment["id"]) == payment
    assert sorted(row.outcome for row in await till.rows(gateway_events)) == [
        "conflicting",
        "conflicting",
        "ignored",
    ]
    assert till.orders.told == []


async def test_an_event_that_came_first_is_not_its_either(till: Till) -> None:
    body = elsewhere()
    await till.tell("payment.completed", body)
    payment = await take(till, body)
    assert (payment["status"], payment["gateway_reference"]) == ("COMPLETED", "123456-1")
    [event] = await till.rows(gateway_events)
    assert event.outcome == "conflicting"


async def test_a_capture_of_the_same_reference_can_be_refunded_at_the_gateway(till: Till) -> None:
    order_id = new_id()
    captured = await till.gateway.capture(new_id(), order_id, 5000, "card", "tok_ok")
    paid = elsewhere(order_id=order_id, paid_elsewhere=MALL | {"reference": captured.reference})
    await take(till, paid)
    reply = await till.api.post(f"/api/v1/gateway/payments/{captured.reference}/refund")
    assert (reply.status_code, reply.json()["refunded_amount"]) == (200, 5000)


async def test_the_gateways_books_do_not_have_it(till: Till) -> None:
    await take(till, elsewhere())
    await take_later(till)
    assert (await till.api.get("/api/v1/gateway/payments")).json()["items"] == []
    params = {"gateway": "external"}
    reply = await till.api.get("/api/v1/gateway/payments/123456-1", params=params)
    assert_problem(reply, 409, "gateway_not_in_use")


async def test_what_is_overdue_is_listed(till: Till) -> None:
    overdue = [(await take_later(till, method))["id"] for method in LATER]
    received = await take_later(till)
    await record(till, received)
    paid, card = await take(till, elsewhere()), await till.take(token="tok_pending")
    till.clock.advance(days=20)
    new = await take_later(till)
    cases: list[tuple[dict[str, Any], list[str]]] = [
        (
            {"gateway": "external", "status": "PENDING", "created_to": "2026-12-01T00:00:00Z"},
            overdue,
        ),
        ({"gateway": "external", "status": "PENDING"}, [*overdue, new["id"]]),
        ({"method": "invoice"}, [overdue[1], received["id"], new["id"]]),
        ({"method": ["card", "external"]}, [paid["id"], card["id"]]),
        ({"gateway": "simulator"}, [card["id"]]),
    ]
    for query, expected in cases:
        reply = await till.api.get(PAYMENTS, params=query | {"sort": "created_at"})
        assert sorted(item["id"] for item in reply.json()["items"]) == sorted(expected), query


async def test_sums_count_what_was_received(till: Till) -> None:
    await take(till, elsewhere(amount=2_000_000))
    await take_later(till, "cash_on_delivery")
    await record(till, await take_later(till, "invoice"))
    stats = (await till.api.get(f"{PAYMENTS}/stats")).json()
    by_method = {each["method"]: each["amount"] for each in stats["by_method"]}
    assert by_method == {
        "card": 0,
        "konbini": 0,
        "bank_transfer": 0,
        "cash_on_delivery": 0,
        "invoice": 5000,
        "external": 2_000_000,
    }
    assert stats["captured_amount"] == 2_005_000


async def test_a_batch_takes_all_methods(till: Till) -> None:
    batch_id = new_id()
    items = [
        new_payment(),
        elsewhere(amount=5_000_000),
        new_payment(method="cash_on_delivery"),
        new_payment(method="invoice", token="tok_ok"),
        elsewhere(paid_elsewhere=None) | {"method": "external"},
        new_payment(method="konbini", amount=1_000_001),
        new_payment(paid_elsewhere=MALL),
    ]
    del items[4]["paid_elsewhere"]
    body = {"batch_id": batch_id, "payments": items}
    for status in ("CREATED", "EXISTING"):
        reply = await till.api.post(f"{PAYMENTS}/batch", json=body)
        assert reply.status_code == 207, reply.text
        results = reply.json()["results"]
        assert [each["status"] for each in results] == [status] * 4 + ["REFUSED"] * 3
        assert [each["payment"]["status"] for each in results[:4]] == [
            "COMPLETED",
            "COMPLETED",
            "PENDING",
            "PENDING",
        ]
        assert [each["problem"]["code"] for each in results[4:]] == [
            "paid_elsewhere_missing",
            "amount_not_payable",
            "paid_elsewhere_not_allowed",
        ]
        assert {each["problem"]["status"] for each in results[4:]} == {400}
        assert results[1]["payment"]["paid_elsewhere"] == MALL
    assert till.gateway.calls == ["capture"]
    assert await till.resolve(days=30) == 0
    sums = (await till.api.get(f"{PAYMENTS}/batch/{batch_id}")).json()
    assert (sums["count"], sums["captured_amount"]) == (4, 5_005_000)
