"""What becomes of the rows of a file: orders, duplicates, failures."""

import pytest

from tests.service.order.batch_requests import BATCHES, HEADING, sheet
from tests.service.order.conftest import ORDERS, Shop, new_order
from tests.service.order.importing import (
    batch_of,
    imported,
    line,
    lines,
    orders_of,
    outcomes,
    rows_of,
)

pytestmark = pytest.mark.usefixtures("small_chunks")


async def test_a_file_becomes_paid_orders_and_messages(shop: Shop) -> None:
    batch = await imported(shop, sheet(5))
    counts = {
        "status": "COMPLETED",
        "rows_total": 5,
        "rows_processed": 5,
        "rows_created": 5,
        "rows_failed": 0,
        "orders_created": 5,
        "orders_paid": 5,
        "orders_payment_pending": 0,
        "amount_total": 18_000,
        "amount_paid": 18_000,
        "detected_encoding": "utf-8",
        "allowed_actions": ["undo"],
        "eta_seconds": None,
    }
    assert {name: batch[name] for name in counts} == counts
    assert batch["finished_at"] is not None
    orders = await orders_of(shop, batch["id"])
    assert [order["status"] for order in orders] == ["PAID"] * 5
    assert sorted(order["external_id"] for order in orders) == [f"A-{n}" for n in range(1, 6)]
    assert [len(chunk) for chunk in shop.bulk_payments.asked] == [2, 2, 1]
    assert len(shop.payments.ledger) == 5
    await shop.finish_batches()
    assert shop.bulk_notifications.told() == [("hanako.sato@example.jp", "ORDER_CONFIRMATION")] * 5
    assert (await batch_of(shop, batch["id"]))["notifications_queued"] == 5


async def test_the_timeline_of_an_imported_order_tells_all(shop: Shop) -> None:
    batch = await imported(shop, sheet(1))
    [order] = await orders_of(shop, batch["id"])
    events = await shop.events(order["id"])
    assert [event["type"] for event in events] == [
        "order_placed",
        "payment_requested",
        "payment_completed",
        "notice_requested",
        "notice_accepted",
    ]
    assert events[0]["actor"] == batch["created_by"]
    assert events[0]["cause"] == batch["id"]
    assert order["payment_id"] == shop.payments.ledger[0].id
    full = await shop.get(order["id"])
    assert [item["product_name"] for item in full["items"]] == ["有田焼 湯呑"]


async def test_rows_that_follow_each_other_are_one_order(shop: Shop) -> None:
    content = lines(line("A"), line("A", product_name="Cup"), line("B"), line(), line())
    batch = await imported(shop, content)
    assert (batch["orders_created"], batch["rows_created"]) == (4, 5)
    rows = await rows_of(shop, batch["id"])
    assert rows[0]["order_id"] == rows[1]["order_id"]
    assert len({row["order_id"] for row in rows}) == 4
    assert (await shop.get(rows[0]["order_id"]))["total_amount"] == 6000


async def test_a_wrong_row_stops_no_other(shop: Shop) -> None:
    content = lines(
        line("A"), line("B", quantity="many"), line("C", customer_email="nobody"), line("D")
    )
    batch = await imported(shop, content)
    assert (batch["status"], batch["rows_created"], batch["rows_failed"]) == ("COMPLETED", 2, 2)
    assert outcomes(await rows_of(shop, batch["id"])) == [
        (2, "created", None),
        (3, "failed", "invalid_number"),
        (4, "failed", "invalid_email"),
        (5, "created", None),
    ]
    [failed] = await rows_of(shop, batch["id"], code="invalid_number")
    assert (failed["pointer"], failed["order_id"]) == ("quantity", None)
    assert "many" in failed["detail"]


async def test_only_the_row_that_made_an_order_tells_what_came_of_it(shop: Shop) -> None:
    heading = f"{HEADING},payment_token"
    declined = line("A", payment_token="tok_declined")
    other, paid = line("A", quantity=9, payment_token="tok_ok"), line("B", payment_token="tok_ok")
    batch = await imported(shop, lines(declined, paid, other, paid, declined, heading=heading))
    await shop.finish_batches()
    await shop.api.post(f"{BATCHES}/{batch['id']}/undo", json={})
    await shop.work_on_batches()
    rows = await rows_of(shop, batch["id"])
    assert [(row["outcome"], row["code"], row["undo"]) for row in rows] == [
        ("created", "payment_declined", "UNDONE"),
        ("created", None, "UNDONE"),
        ("failed", "external_id_conflict", None),
        ("duplicate", None, None),
        ("duplicate", None, None),
    ]


async def test_the_same_file_again_makes_nothing_new(shop: Shop) -> None:
    content = lines(line("A"), line(), line())
    first = await imported(shop, content)
    again = await imported(shop, content)
    assert (first["rows_created"], first["orders_created"]) == (3, 3)
    assert (again["rows_duplicate"], again["orders_created"], again["amount_total"]) == (3, 0, 0)
    assert again["status"] == "COMPLETED"
    mine, theirs = await rows_of(shop, first["id"]), await rows_of(shop, again["id"])
    assert [row["order_id"] for row in mine] == [row["order_id"] for row in theirs]
    assert len(shop.payments.ledger) == 3


async def test_an_external_id_of_other_content_is_in_conflict(shop: Shop) -> None:
    await imported(shop, lines(line("A"), line("B")))
    batch = await imported(shop, lines(line("A", quantity=2), line("B"), line("C"), line()))
    assert outcomes(await rows_of(shop, batch["id"])) == [
        (2, "failed", "external_id_conflict"),
        (3, "duplicate", None),
        (4, "created", None),
        (5, "created", None),
    ]


async def test_an_external_id_that_comes_again_later_in_the_file(shop: Shop) -> None:
    content = lines(line("A"), line("B"), line("A"), line("B", quantity=3))
    batch = await imported(shop, content)
    assert [outcome for _, outcome, _ in outcomes(await rows_of(shop, batch["id"]))] == [
        "created",
        "created",
        "duplicate",
        "failed",
    ]


async def test_another_source_has_external_ids_of_its_own(shop: Shop) -> None:
    await imported(shop, sheet(2))
    batch = await imported(shop, sheet(2), source="market")
    assert batch["orders_created"] == 2


async def test_an_order_that_came_by_itself_counts_too(shop: Shop) -> None:
    body = new_order(source="csv", external_id="A", customer_name="Emma Wilson")
    body |= {"customer_email": "emma@example.com"}
    body["items"] = [{"product_name": "Teapot", "quantity": 1, "unit_price": 3000}]
    reply = await shop.api.post(ORDERS, json=body)
    assert reply.status_code == 201, reply.text
    batch = await imported(shop, lines(line("A"), line("B")))
    assert (batch["rows_duplicate"], batch["rows_created"]) == (1, 1)
    other = await imported(shop, lines(line("A", quantity=2)))
    assert other["rows_failed"] == 1


async def test_json_orders_are_imported_likewise(shop: Shop) -> None:
    orders = [new_order(external_id=f"W-{n}") for n in range(3)] + [new_order()]
    reply = await shop.api.post(BATCHES, json={"orders": orders, "source": "web"})
    assert reply.status_code == 202, reply.text
    await shop.work_on_batches()
    batch = await batch_of(shop, reply.json()["id"])
    assert (batch["status"], batch["orders_paid"], batch["amount_total"]) == (
        "COMPLETED",
        4,
        19_200,
    )
    assert [row["row"] for row in await rows_of(shop, batch["id"])] == [1, 2, 3, 4]


async def test_everything_is_rejected_for_one_wrong_row(shop: Shop) -> None:
    content = lines(line("A"), line("B"), line("C", quantity=0), line("D"))
    batch = await imported(shop, content, error_policy="REJECT_EVERYTHING")
    assert (batch["status"], batch["orders_created"]) == ("FAILED", 0)
    assert batch["error"] == "1 of 4 rows are wrong, so that no order was made."
    assert (batch["rows_processed"], batch["rows_failed"]) == (4, 1)
    [failed] = await rows_of(shop, batch["id"], outcome="failed")
    assert failed["row"] == 4
    assert await shop.stored_orders() == []
    assert shop.bulk_payments.asked == []


async def test_everything_is_imported_where_no_row_is_wrong(shop: Shop) -> None:
    batch = await imported(shop, sheet(5), error_policy="REJECT_EVERYTHING")
    assert (batch["status"], batch["orders_paid"], batch["rows_processed"]) == ("COMPLETED", 5, 5)


async def test_a_conflict_within_the_file_rejects_everything(shop: Shop) -> None:
    content = lines(line("A"), line("B"), line("C"), line("A", quantity=2))
    batch = await imported(shop, content, error_policy="REJECT_EVERYTHING")
    assert (batch["status"], batch["rows_failed"]) == ("FAILED", 1)
    assert await shop.stored_orders() == []
