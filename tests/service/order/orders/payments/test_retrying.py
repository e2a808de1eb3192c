"""Paying a PAYMENT_FAILED order again."""

import asyncio

import httpx
import pytest

from services.chassis.base.ids import new_id
from tests.service.order.conftest import ORDERS, Shop, assert_problem


async def retry(shop: Shop, order_id: str, **request: object) -> httpx.Response:
    return await shop.api.post(f"{ORDERS}/{order_id}/payment", **request)  # type: ignore[arg-type]


async def test_a_failed_order_is_paid_with_a_key_of_its_own(shop: Shop) -> None:
    shop.payments.will_be("FAILED", "The card was declined.")
    failed = await shop.place(payment_method="konbini", payment_token="tok_declined")
    reply = await retry(shop, failed["id"])
    order = reply.json()
    assert (reply.status_code, order["status"], order["payment_error"]) == (200, "PAID", None)
    assert reply.headers["etag"] == f'"{order["version"]}"'
    [first, second] = shop.payments.ledger
    assert order["payment_id"] == second.id
    [asked_first, asked_again] = shop.payments.asked
    assert asked_first.key == order["id"]
    assert asked_again.key not in (order["id"], "")
    assert (asked_again.method, asked_again.token) == ("konbini", None)
    assert (first.amount, second.amount) == (4800, 4800)
    assert shop.notifications.templates == ["PAYMENT_FAILED", "ORDER_CONFIRMATION"]


async def test_another_way_to_pay_is_kept_with_the_order(shop: Shop) -> None:
    failed = await shop.order_in("PAYMENT_FAILED")
    body = {"payment_method": "bank_transfer", "payment_token": "tok_pending"}
    shop.payments.will_be("PENDING")
    order = (await retry(shop, failed["id"], json=body)).json()
    assert (order["status"], order["payment_method"]) == ("PAYMENT_PROCESSING", "bank_transfer")
    assert (shop.payments.asked[-1].method, shop.payments.asked[-1].token) == (
        "bank_transfer",
        "tok_pending",
    )
    assert await shop.get(order["id"]) == order


async def test_its_timeline_tells_each_step(shop: Shop) -> None:
    failed = await shop.order_in("PAYMENT_FAILED")
    await retry(shop, failed["id"])
    events = (await shop.events(failed["id"]))[5:]
    assert [(e["type"], e["from_status"], e["to_status"]) for e in events] == [
        ("payment_retried", "PAYMENT_FAILED", "PAYMENT_PROCESSING"),
        ("payment_completed", "PAYMENT_PROCESSING", "PAID"),
        ("notice_requested", None, None),
        ("notice_accepted", None, None),
    ]
    assert events[0]["data"] == {"payment_method": "card"}


async def test_it_may_fail_again_and_be_paid_after_all(shop: Shop) -> None:
    failed = await shop.order_in("PAYMENT_FAILED")
    shop.payments.will_be("FAILED", "The card has expired.")
    again = (await retry(shop, failed["id"])).json()
    assert (again["status"], again["payment_error"]) == ("PAYMENT_FAILED", "The card has expired.")
    paid = (await retry(shop, failed["id"])).json()
    assert paid["status"] == "PAID"
    assert len({asked.key for asked in shop.payments.asked}) == 3
    assert shop.notifications.templates == [
        "PAYMENT_FAILED",
        "PAYMENT_FAILED",
        "ORDER_CONFIRMATION",
    ]


@pytest.mark.parametrize(
    "status", ["PAYMENT_PROCESSING", "PAID", "SHIPPED", "DELIVERED", "CANCELLED", "REFUNDED"]
)
async def test_no_other_order_can_be_paid_again(shop: Shop, status: str) -> None:
    order = await shop.order_in(status)
    calls, notices = list(shop.payments.calls), shop.notifications.calls
    problem = assert_problem(await retry(shop, order["id"]), 409, "illegal_transition")
    assert problem["detail"] == f"The order is {status} and cannot be paid again."
    assert await shop.get(order["id"]) == order
    assert shop.payments.calls == calls
    assert shop.notifications.calls == notices


async def test_an_order_that_is_not_there(shop: Shop) -> None:
    assert_problem(await retry(shop, new_id()), 404, "order_not_found")
    assert shop.payments.calls == []


async def test_two_at_once_ask_for_one_payment(shop: Shop) -> None:
    failed = await shop.order_in("PAYMENT_FAILED")
    replies = await asyncio.gather(*(retry(shop, failed["id"]) for _ in range(5)))
    assert sorted(reply.status_code for reply in replies) == [200, 409, 409, 409, 409]
    assert len(shop.payments.asked) == 2
    assert shop.notifications.templates == ["PAYMENT_FAILED", "ORDER_CONFIRMATION"]


async def test_a_repeated_request_is_replayed(shop: Shop) -> None:
    failed = await shop.order_in("PAYMENT_FAILED")
    key = {"Idempotency-Key": "retry-1"}
    first = await retry(shop, failed["id"], headers=key)
    again = await retry(shop, failed["id"], headers=key)
    assert (again.status_code, again.json()) == (200, first.json())
    assert again.headers["idempotent-replayed"] == "true"
    assert again.headers["etag"] == first.headers["etag"]
    assert len(shop.payments.asked) == 2


async def test_a_key_is_for_one_order(shop: Shop) -> None:
    one, other = [await shop.order_in("PAYMENT_FAILED") for _ in range(2)]
    key = {"Idempotency-Key": "retry-1"}
    await retry(shop, one["id"], headers=key)
    reply = await retry(shop, other["id"], headers=key)
    assert_problem(reply, 409, "idempotency_key_reused")
    assert (await shop.get(other["id"])) == other


async def test_it_is_finished_later_while_payments_are_down(shop: Shop) -> None:
    failed = await shop.order_in("PAYMENT_FAILED")
    shop.payments.down = True
    body = {"payment_token": "tok_second"}
    order = (await retry(shop, failed["id"], json=body)).json()
    assert (order["status"], order["payment_error"]) == ("PAYMENT_PROCESSING", None)
    shop.payments.down = False
    assert await shop.finish_owed() == 1
    assert (await shop.get(order["id"]))["status"] == "PAID"
    assert [asked.token for asked in shop.payments.asked] == [None, "tok_second"]
    assert shop.notifications.templates == ["PAYMENT_FAILED", "ORDER_CONFIRMATION"]


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"payment_method": "cash"}, "/payment_method"),
        ({"payment_token": ""}, "/payment_token"),
        ({"payment_token": "tok ok"}, "/payment_token"),
        ({"amount": 100}, "/amount"),
        ([], ""),
    ],
)
async def test_what_is_no_way_to_pay_is_refused(shop: Shop, body: object, pointer: str) -> None:
    order = await shop.order_in("PAYMENT_FAILED")
    reply = await retry(shop, order["id"], json=body)
    problem = assert_problem(reply, 422, "validation_failed")
    assert {fault["pointer"] for fault in problem["errors"]} == {pointer}
    assert await shop.get(order["id"]) == order
    assert len(shop.payments.asked) == 1
