"""Every kind of difference: made by sabotage, found with both sides, mended by its remedy."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import pytest
from sqlalchemy import delete, select

from services.chassis.base.ids import new_id
from services.chassis.identity.principal import Cause
from services.order.app import runner
from services.order.context import OrderUnit
from services.order.domain.imports.batches import REAL, Batch, BatchFormat, ErrorPolicy, Notify
from services.order.domain.imports.row_outcomes import BatchRow, RowOutcome, UndoOutcome
from services.order.domain.reconciliation import DifferenceKind
from services.order.domain.states_gen import BatchStatus
from services.order.orders import refunding
from services.order.repository.batches import batch_rows, row_outcomes
from services.order.repository.orders import order_events
from services.order.tables import deliveries, orders
from tests.service.reconciliation.house import AMOUNT, House


async def paid_but_waiting(house: House) -> None:
    order = await house.place()
    await house.falsify_order(order["id"], status="PAYMENT_PROCESSING")


async def paid_but_failed(house: House) -> None:
    order = await house.place()
    await house.falsify_order(order["id"], status="PAYMENT_FAILED", payment_error="Declined.")


async def declined_but_waiting(house: House) -> None:
    order = await house.place("tok_declined")
    await house.falsify_order(order["id"], status="PAYMENT_PROCESSING")


async def refunded_but_paid(house: House) -> None:
    order = await house.place()
    await house.refund(order["payment_id"])
    await house.falsify_order(order["id"], status="PAID")


async def never_asked_for(house: House) -> None:
    house.to_payment.is_cut = True
    await house.place()
    house.to_payment.is_cut = False
    await house.service.database.write(lambda connection: connection.execute(delete(deliveries)))
    house.clock.advance(minutes=20)


async def disputed(house: House) -> None:
    order = await house.place()
    await house.falsify_payment(
        order["payment_id"],
        dispute={
            "status": "NEEDS_RESPONSE",
            "amount": AMOUNT,
            "reason": "fraudulent",
            "due_at": "2026-12-05T23:59:59+00:00",
            "told_at": "2026-11-20T09:30:00+00:00",
        },
    )


async def declined_but_paid(house: House) -> None:
    order = await house.place("tok_declined")
    await house.falsify_order(order["id"], status="PAID")


async def of_another_amount(house: House) -> None:
    order = await house.place()
    await house.falsify_order(order["id"], total_amount=AMOUNT + 1)


async def cancelled_unrefunded(house: House) -> None:
    order = await house.place()
    await house.falsify_order(order["id"], status="CANCELLED")


async def paid_for_nothing(house: House) -> None:
    await house.pay()


async def answer_lost(house: House) -> None:
    await house.place("tok_timeout")
    house.clock.advance(minutes=20)


async def not_on_the_books(house: House) -> None:
    order = await house.place()
    house.falsify_ledger("DELETE FROM movements WHERE order_id = ?", order["id"])


async def less_on_the_books(house: House) -> None:
    order = await house.place()
    house.falsify_ledger("UPDATE movements SET amount = 1 WHERE order_id = ?", order["id"])


async def refunded_at_the_gateway(house: House) -> None:
    order = await house.place()
    reference = (await house.payment(order["id"]))["gateway_reference"]
    await house.gateway.refund(new_id(), reference, 800)


async def refund_not_on_the_books(house: House) -> None:
    order = await house.place()
    given = await house.refund(order["payment_id"], 800)
    house.falsify_ledger("DELETE FROM movements WHERE key = ?", given["id"])


async def declined_but_captured(house: House) -> None:
    order = await house.place("tok_declined")
    statement = "UPDATE movements SET outcome = 'completed' WHERE order_id = ?"
    house.falsify_ledger(statement, order["id"])


async def captured_for_nobody(house: House) -> None:
    await house.gateway.capture(new_id(), new_id(), AMOUNT, "card", "tok_ok")


async def nothing_received(house: House) -> None:
    order = await house.place(payment_method="invoice")
    await runner(house.service).run_pass()
    assert (await house.get(order["id"]))["payment_id"] is not None
    house.clock.advance(days=30, minutes=1)


async def captured_twice(house: House) -> None:
    order = await house.place()
    await house.gateway.capture(new_id(), order["id"], AMOUNT, "card", "tok_ok")


Make = Callable[[House], Awaitable[None]]


@dataclass(frozen=True)
class Sabotage:
    """What is done, the kind that it makes, the sides that it has, the remedy proposed."""

    make: Make
    kind: str
    order: str | None
    payment: str | None
    gateway: str | None
    remedy: str

    def __str__(self) -> str:
        return self.make.__name__


_APPLY, _ASK, _SUPPORT = "apply_payment_status", "ask_gateway_again", "contact_support"
_REFUND, _REFUND_CHARGE = "refund_payment", "refund_charge"
_DONE, _WAITS = "COMPLETED", "PAYMENT_PROCESSING"
SABOTAGES = [
    Sabotage(paid_but_waiting, "payment_not_applied", _WAITS, _DONE, _DONE, _APPLY),
    Sabotage(paid_but_failed, "payment_not_applied", "PAYMENT_FAILED", _DONE, _DONE, _APPLY),
    Sabotage(
        declined_but_waiting, "payment_failure_not_applied", _WAITS, "FAILED", "FAILED", _APPLY
    ),
    Sabotage(refunded_but_paid, "payment_refund_not_applied", "PAID", "REFUNDED", _DONE, _APPLY),
    Sabotage(never_asked_for, "order_without_payment", _WAITS, None, None, _APPLY),
    Sabotage(declined_but_paid, "order_paid_without_capture", "PAID", "FAILED", "FAILED", _SUPPORT),
    Sabotage(of_another_amount, "order_amount_differs", "PAID", _DONE, _DONE, _SUPPORT),
    Sabotage(
        cancelled_unrefunded, "cancelled_order_not_refunded", "CANCELLED", _DONE, _DONE, _REFUND
    ),
    Sabotage(paid_for_nothing, "payment_without_order", None, _DONE, _DONE, _REFUND),
    Sabotage(answer_lost, "payment_undecided", _WAITS, "UNKNOWN", _DONE, _ASK),
    Sabotage(nothing_received, "payment_overdue", "ACCEPTED", "PENDING", None, _SUPPORT),
    Sabotage(disputed, "payment_disputed", "PAID", _DONE, _DONE, _SUPPORT),
    Sabotage(not_on_the_books, "payment_not_at_gateway", "PAID", _DONE, None, _SUPPORT),
    Sabotage(less_on_the_books, "gateway_amount_differs", "PAID", _DONE, _DONE, _SUPPORT),
    Sabotage(refunded_at_the_gateway, "refund_not_recorded", "PAID", _DONE, _DONE, _ASK),
    Sabotage(
        refund_not_on_the_books,
        "refund_not_at_gateway",
        "PAID",
        "PARTIALLY_REFUNDED",
        _DONE,
        _SUPPORT,
    ),
    Sabotage(
        declined_but_captured,
        "failed_payment_captured",
        "PAYMENT_FAILED",
        "FAILED",
        _DONE,
        _REFUND_CHARGE,
    ),
    Sabotage(captured_for_nobody, "unknown_charge", None, None, _DONE, _REFUND_CHARGE),
    Sabotage(captured_twice, "duplicate_charge", "PAID", None, _DONE, _REFUND_CHARGE),
]
each_sabotage = pytest.mark.parametrize("sabotage", SABOTAGES, ids=str)


def test_every_kind_is_made() -> None:
    """But that of sums, which have no sides; see ``test_sums.py``."""
    of_sides = set(DifferenceKind) - {DifferenceKind.SUMS_DIFFER}
    assert {sabotage.kind for sabotage in SABOTAGES} == of_sides


async def test_where_all_agree_nothing_is_found(house: House) -> None:
    for token in ("tok_ok", "tok_declined", "tok_error", "tok_pending"):
        await house.place(token)
    cancelled = await house.place()
    await house.api.delete(f"/api/v1/orders/{cancelled['id']}")
    partly = await house.place()
    await house.refund(partly["payment_id"], 800)
    house.clock.advance(minutes=20)
    found = await house.finish(await house.started())
    assert found["differences"] == []
    assert found["counts"] == {
        "orders": 6,
        "payments": 6,
        "gateway_entries": 7,
        "differences": 0,
        "applied": 0,
    }


@each_sabotage
async def test_it_is_found_with_both_sides_and_a_remedy(house: House, sabotage: Sabotage) -> None:
    await house.place()
    await sabotage.make(house)

    found = await house.the_difference()

    assert (found["kind"], found["remedy"]) == (sabotage.kind, sabotage.remedy)
    sides = [found[name] and found[name]["status"] for name in _SIDES]
    assert sides == [sabotage.order, sabotage.payment, sabotage.gateway]
    assert found["gateway"] == _GATEWAYS.get(sabotage.make, "simulator")
    assert found["remedy_effect"]
    assert found["applied_at"] is None


_GATEWAYS: dict[Make, str | None] = {never_asked_for: None, nothing_received: "external"}
"""Of the kinds that are about a payment at no gateway, or about none."""
_SIDES = ("order_side", "payment_side", "gateway_side")


@each_sabotage
async def test_its_remedy_mends_it_once_and_leaves_a_trace(
    house: House, sabotage: Sabotage
) -> None:
    await sabotage.make(house)
    found = await house.the_difference()

    if sabotage.remedy == _SUPPORT:
        refused = await house.apply(found)
        assert (refused.status_code, refused.json()["code"]) == (409, "remedy_is_up_to_you")
        assert await house.the_difference()
        return
    first = await house.applied(found)
    books = house.on_the_books()
    mails = len(house.notifications.taken)
    assert await house.applied(found) == first
    assert house.on_the_books() == books
    assert len(house.notifications.taken) == mails

    assert await house.differences() == []
    if found["order_side"] is not None:
        [trace] = [e for e in await house.events(found["order_id"]) if e["type"] == _TRACE]
        assert trace["actor"] == "test"
        assert trace["data"] == {
            "reconciliation_id": found["reconciliation_id"],
            "difference_id": found["id"],
            "kind": sabotage.kind,
            "remedy": sabotage.remedy,
        }
    reconciled = await house.reconciliation(found["reconciliation_id"])
    assert reconciled["counts"]["applied"] == 1


_TRACE = "remedy_applied"


async def test_a_payment_that_is_applied_confirms_the_order(house: House) -> None:
    await paid_but_waiting(house)
    found = await house.the_difference()
    house.notifications.taken.clear()
    await house.applied(found)
    assert (await house.get(found["order_id"]))["status"] == "PAID"
    assert house.notifications.templates == ["ORDER_CONFIRMATION"]


async def test_a_cancelled_order_gets_all_its_money_back_once(house: House) -> None:
    await cancelled_unrefunded(house)
    found = await house.the_difference()
    assert found["remedy_effect"].startswith("Refunds 4,800 yen")
    await house.applied(found)
    assert (await house.payment(found["order_id"]))["status"] == "REFUNDED"
    books = [("capture", AMOUNT, "completed"), ("refund", AMOUNT, "completed")]
    assert house.on_the_books() == books
    types = await house.event_types(found["order_id"])
    wanted = ["remedy_applied", "refund_requested", "refund_accepted"]
    assert [each for each in types if each in wanted] == wanted


async def test_of_two_captures_the_one_without_a_payment_goes_back(house: House) -> None:
    await captured_twice(house)
    found = await house.the_difference()
    await house.applied(found)
    payment = await house.payment(found["order_id"])
    assert (payment["status"], payment["refunded_amount"]) == ("COMPLETED", 0)
    assert payment["gateway_reference"] != found["gateway_reference"]
    assert [movement[:2] for movement in house.on_the_books()] == [
        ("capture", AMOUNT),
        ("capture", AMOUNT),
        ("refund", AMOUNT),
    ]


async def test_a_payment_whose_answer_was_lost_is_known_after_asking(house: House) -> None:
    await answer_lost(house)
    found = await house.the_difference()
    await house.applied(found)
    assert (await house.payment(found["order_id"]))["status"] == "COMPLETED"
    assert (await house.get(found["order_id"]))["status"] == "PAID"


async def test_a_refund_that_is_applied_by_its_remedy_is_the_orders_own(house: House) -> None:
    """As if its event had told of it: how much was given back, and how much of it just now."""
    order = await house.place()
    await house.refund(order["payment_id"])
    await house.falsify_order(order["id"], status="PAID", refunded_amount=800)
    assert (await house.apply(await house.the_difference())).status_code == 200
    mended = await house.get(order["id"])
    assert (mended["status"], mended["refunded_amount"]) == ("REFUNDED", AMOUNT)
    [told] = [each for each in await house.events(order["id"]) if each["type"] == "refunded"][1:]
    assert told["data"] == {"payment_id": order["payment_id"], "amount": AMOUNT - 800}


async def test_a_payment_that_is_applied_by_its_remedy_is_as_the_payment_service_has_it(
    house: House,
) -> None:
    order = await house.place()
    await house.refund(order["payment_id"], 800)
    unheard = {"payment_id": None, "payment_version": None, "refunded_amount": 0}
    await house.falsify_order(order["id"], status="PAYMENT_PROCESSING", **unheard)
    assert (await house.apply(await house.the_difference())).status_code == 200
    mended = await house.get(order["id"])
    assert (mended["status"], mended["refunded_amount"]) == ("PAID", 800)
    statement = select(orders.c.payment_version).where(orders.c.id == order["id"])
    version = await house.service.database.read(lambda c: c.execute(statement).scalar_one())
    assert version == (await house.payment(order["id"]))["version"]


async def test_a_failure_that_is_applied_by_its_remedy_tells_the_customer_why(
    house: House,
) -> None:
    await declined_but_waiting(house)
    assert (await house.apply(await house.the_difference())).status_code == 200
    by_answer, by_remedy = house.notifications.contexts_of("PAYMENT_FAILED")
    assert by_remedy["failure_code"] == by_answer["failure_code"] != "unknown"


@pytest.mark.parametrize("given_before", [False, True])
async def test_a_batch_that_was_undone_counts_what_a_remedy_gives_back(
    house: House, given_before: bool
) -> None:
    """Once: also where its own refund had been counted, and its money came back."""
    order, batch_id = await house.place(), new_id()
    now = house.clock()

    def undo(unit: OrderUnit) -> None:
        batch = Batch(
            id=batch_id,
            filename=None,
            file_sha256="0" * 64,
            file_bytes=1,
            format=BatchFormat.CSV,
            source="web",
            dry_run=False,
            error_policy=ErrorPolicy.REJECT_FAILED_ROWS,
            notify=Notify.NONE,
            encoding="utf-8",
            status=BatchStatus.UNDONE,
            created_by="test",
            created_at=now,
            updated_at=now,
            finished_at=now,
            amount_undone=AMOUNT if given_before else 0,
        )
        batch_rows.insert_batch(unit, batch)
        row = BatchRow(1, RowOutcome.CREATED, order_id=order["id"], undo=UndoOutcome.UNDONE)
        row_outcomes.insert_rows(unit.connection, batch_id, REAL, [row])
        if given_before:
            accepted = refunding.accepted(order["payment_id"], new_id(), AMOUNT)
            order_events.record(unit, order["id"], [accepted])

    await house.service.write(undo, Cause("test"))
    await house.falsify_order(order["id"], status="CANCELLED", batch_id=batch_id)
    assert (await house.apply(await house.the_difference())).status_code == 200
    assert (await house.payment(order["id"]))["status"] == "REFUNDED"
    counted = await house.service.database.read(lambda c: batch_rows.get_batch(c, batch_id))
    assert counted.amount_undone == AMOUNT
