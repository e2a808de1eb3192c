"""Taking payments: each token, one live payment per order, keys, crashes between the units."""

import asyncio

import pytest
from sqlalchemy import Connection, insert
from sqlalchemy.exc import IntegrityError

from services.chassis.base.ids import new_id
from services.payment.tables import gateway_events, payments
from tests.service.payment.conftest import PAYMENTS, Till, assert_problem, new_payment
from tests.service.payment.fakes import Crash


@pytest.mark.parametrize(
    ("means", "status", "code", "outcome"),
    [
        ("tok_ok", "COMPLETED", None, "completed"),
        ("tok_declined", "FAILED", "card_declined", "failed"),
        ("tok_insufficient_funds", "FAILED", "insufficient_funds", "failed"),
        ("tok_pending", "PENDING", None, "pending"),
        ("tok_timeout", "UNKNOWN", None, "unknown"),
        ("tok_error", "FAILED", "gateway_error", "failed"),
        ("tok_made_up", "FAILED", "invalid_token", "failed"),
    ],
)
async def test_the_token_decides(
    till: Till, means: str, status: str, code: str | None, outcome: str
) -> None:
    payment = await till.take(token=means)
    assert (payment["status"], payment["failure_code"]) == (status, code)
    assert (payment["failure_message"] is None) == (code is None)
    assert [(a["operation"], a["outcome"]) for a in payment["attempts"]] == [("capture", outcome)]
    assert payment["refundable_amount"] == (5000 if status == "COMPLETED" else 0)
    assert await till.get(payment["id"]) == payment
    latest = await till.api.get(f"{PAYMENTS}/order/{payment['order_id']}")
    assert latest.json() == payment
    assert latest.headers["ETag"] == '"2"'
    [row] = await till.rows(payments)
    assert row.token is None
    assert till.gateway.calls == ["capture"]


async def test_a_created_payment_says_where_it_stands(till: Till) -> None:
    reply = await till.ask(batch_id=(batch_id := new_id()))
    payment = reply.json()
    assert reply.headers["Location"] == f"{PAYMENTS}/{payment['id']}"
    assert reply.headers["ETag"] == f'"{payment["version"]}"'
    assert payment["batch_id"] == batch_id


@pytest.mark.parametrize("amount", [0, -5000, 999_900_000_001, 500.5, "5000", None])
async def test_what_is_no_amount_is_refused(till: Till, amount: object) -> None:
    assert_problem(await till.ask(amount=amount), 422, "validation_failed")
    assert await till.rows(payments) == []
    assert till.gateway.calls == []


@pytest.mark.parametrize("amount", [99, 1_000_001])
async def test_amounts_out_of_bounds_are_refused(till: Till, amount: int) -> None:
    assert_problem(await till.ask(amount=amount), 400, "amount_not_payable")
    assert await till.rows(payments) == []
    assert till.gateway.calls == []


@pytest.mark.parametrize("amount", [100, 1_000_000])
async def test_amounts_at_the_bounds_are_taken(till: Till, amount: int) -> None:
    assert (await till.take(amount=amount))["status"] == "COMPLETED"


@pytest.mark.parametrize(
    "wrong",
    [
        {"amount": 99},
        {"amount": 1_000_001},
        {"status": "PAID"},
        {"currency": "USD"},
        {"reserved_amount": 5001},
        {"refunded_amount": 1},
        {"refunded_amount": 5000, "status": "PARTIALLY_REFUNDED"},
        {"status": "PENDING", "reserved_amount": 1},
    ],
)
async def test_the_database_itself_holds_the_rules_of_money(
    till: Till, wrong: dict[str, object]
) -> None:
    await till.take()
    [row] = await till.rows(payments)
    values = {**row._mapping, "id": new_id(), "order_id": new_id(), **wrong}

    def work(connection: Connection) -> None:
        connection.execute(insert(payments), values)

    with pytest.raises(IntegrityError):
        await till.service.database.write(work)


async def test_an_order_has_one_payment_that_did_not_fail(till: Till) -> None:
    payment = await till.take(token="tok_pending")
    again = await till.ask(order_id=payment["order_id"])
    assert_problem(again, 409, "payment_already_exists")
    assert till.gateway.calls == ["capture"]


async def test_of_many_at_once_one_is_made(till: Till) -> None:
    order_id = new_id()
    replies = await asyncio.gather(*(till.ask(order_id=order_id) for _ in range(20)))
    assert sorted(reply.status_code for reply in replies) == [201] + [409] * 19
    assert till.gateway.calls == ["capture"]


async def test_an_order_whose_payment_failed_can_be_paid_again(till: Till) -> None:
    failed = await till.take(token="tok_declined")
    paid = await till.take(order_id=failed["order_id"])
    assert paid["status"] == "COMPLETED"
    latest = await till.api.get(f"{PAYMENTS}/order/{failed['order_id']}")
    assert latest.json()["id"] == paid["id"]


async def test_a_repeated_key_answers_the_same_and_charges_nothing(till: Till) -> None:
    body = new_payment(token="tok_timeout")
    first = await till.ask("k1", **body)
    till.clock.advance(seconds=3)
    await till.resolve()
    second = await till.ask("k1", **body)
    assert (second.status_code, second.json()) == (201, first.json())
    assert second.headers["Idempotent-Replayed"] == "true"
    assert second.headers["Location"] == first.headers["Location"]
    other = await till.ask("k1", **(body | {"amount": 600}))
    assert_problem(other, 409, "idempotency_key_reused")
    assert till.gateway.calls.count("capture") == 1


async def test_a_refused_request_leaves_its_key_free(till: Till) -> None:
    payment = await till.take()
    refused = await till.ask("k1", order_id=payment["order_id"])
    assert_problem(refused, 409, "payment_already_exists")
    assert (await till.ask("k1", order_id=new_id())).status_code == 201


async def test_a_key_whose_first_request_is_under_way_is_in_flight(till: Till) -> None:
    till.gateway.gate = asyncio.Event()
    body = new_payment()
    first = asyncio.create_task(till.ask("k1", **body))
    await till.gateway.entered.wait()
    assert_problem(await till.ask("k1", **body), 409, "idempotency_key_in_flight")
    till.gateway.gate.set()
    assert (await first).status_code == 201


@pytest.mark.parametrize("captured", [False, True])
async def test_a_repetition_goes_on_where_a_crash_cut_off(till: Till, captured: bool) -> None:
    till.gateway.crashes_before, till.gateway.crashes_after = not captured, captured
    body = new_payment()
    with pytest.raises(Crash):
        await till.ask("k1", **body)
    till.gateway.crashes_before = till.gateway.crashes_after = False
    assert_problem(await till.ask("k1", **body), 409, "idempotency_key_in_flight")
    till.clock.advance(seconds=61)
    reply = await till.ask("k1", **body)
    assert (reply.status_code, reply.json()["status"]) == (201, "COMPLETED")
    assert (await till.ask("k1", **body)).json() == reply.json()
    assert len(await till.rows(payments)) == 1
    assert await till.resolve(seconds=120) == 0


async def test_an_event_that_came_early_is_applied_and_nothing_is_charged(till: Till) -> None:
    early = new_payment(token="tok_pending")
    assert (await till.tell("payment.completed", early)).status_code == 200
    payment = await till.take(**early)
    assert (payment["status"], payment["gateway_reference"]) == ("COMPLETED", "sim_of_the_event")
    assert payment["attempts"] == []
    assert till.gateway.calls == []
    [event] = await till.rows(gateway_events)
    assert (event.outcome, event.payment_id) == ("applied", payment["id"])


async def test_an_early_failure_fails_one_payment_only(till: Till) -> None:
    early = new_payment()
    await till.tell("payment.failed", early, failure_code="expired", failure_message="Too late.")
    payment = await till.take(**early)
    assert (payment["status"], payment["failure_code"]) == ("FAILED", "expired")
    assert (await till.take(order_id=early["order_id"]))["status"] == "COMPLETED"


async def test_an_early_event_of_another_amount_is_not_applied(till: Till) -> None:
    early = new_payment(token="tok_pending")
    await till.tell("payment.completed", early, amount=4000)
    assert (await till.take(**early))["status"] == "PENDING"
    [event] = await till.rows(gateway_events)
    assert event.outcome == "mismatched"
