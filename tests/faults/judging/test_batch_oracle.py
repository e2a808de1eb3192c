"""The comparison of imported files finds nothing where all is well, and each thing that is not."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from tests.faults.clients.files import AskedFile, FileOrder, FileRow, Item
from tests.faults.clients.journal import Asked
from tests.faults.judging.batch_oracle import judge_files
from tests.faults.judging.evidence import Evidence

Rows = dict[str, list[dict[str, Any]]]
_CREATED = ("created", None, "o1")
_MAIL, _YEN = "hanako.sato@example.jp", 4_800


def _file(**changes: Any) -> AskedFile:
    """A file of two rows: an order, and a row that is none."""
    asked = Asked("walk-1-0000001", _YEN, told=changes.pop("told", "each"))
    order = FileOrder(asked, _MAIL, (Item("煎茶 100g", 1, _YEN),), (2,))
    file = AskedFile("walk-1", batch_ids={"b1"}, **changes)
    file.orders = {asked.note: order}
    file.rows = {2: FileRow("created", None, asked.note), 3: FileRow("failed", "invalid_email")}
    file.certificate = {
        "balanced": True,
        "yen_in_file": _YEN,
        "yen_ordered": _YEN,
        "yen_captured": _YEN,
        "yen_failed": 0,
        "yen_unknown": 0,
        "yen_refunded": 0,
        "yen_to_refund": 0,
    }
    return file


def _row(number: int, outcome: str, code: str | None, order_id: str | None) -> dict[str, Any]:
    return {
        "batch_id": "b1",
        "run": 1,
        "row": number,
        "outcome": outcome,
        "code": code,
        "order_id": order_id,
        "undo": None,
    }


def _imported() -> Rows:
    return {
        "orders": [
            {
                "id": "o1",
                "note": "walk-1-0000001",
                "batch_id": "b1",
                "source": "walk-1",
                "external_id": "walk-1-0000001",
                "customer_email": _MAIL,
                "status": "PAID",
                "total_amount": _YEN,
                "refunded_amount": 0,
                "payment_id": "p1",
            }
        ],
        "items": [
            {
                "order_id": "o1",
                "position": 0,
                "product_name": "煎茶 100g",
                "quantity": 1,
                "unit_price": _YEN,
            }
        ],
        "events": [
            {"order_id": "o1", "type": "order_placed"},
            {"order_id": "o1", "type": "payment_completed"},
        ],
        "payments": [
            {
                "id": "p1",
                "order_id": "o1",
                "batch_id": "b1",
                "status": "COMPLETED",
                "amount": _YEN,
                "refunded_amount": 0,
            }
        ],
        "movements": [
            {
                "key": "p1",
                "kind": "capture",
                "reference": "sim_1",
                "capture_reference": None,
                "order_id": "o1",
                "amount": _YEN,
                "outcome": "completed",
            }
        ],
        "notifications": [
            {
                "id": "m1",
                "order_id": "o1",
                "batch_id": "b1",
                "template": "ORDER_CONFIRMATION",
                "recipient": _MAIL,
                "status": "SENT",
                "text": "",
            }
        ],
        "batches": [
            {
                "id": "b1",
                "undo_batch_id": None,
                "status": "COMPLETED",
                "position": 3,
                "rows_processed": 2,
                "rows_created": 1,
                "rows_failed": 1,
                "rows_duplicate": 0,
                "orders_created": 1,
                "orders_paid": 1,
                "orders_payment_failed": 0,
                "orders_payment_pending": 0,
                "amount_total": _YEN,
                "amount_paid": _YEN,
                "notifications_queued": 1,
                "orders_undone": 0,
                "orders_kept": 0,
                "amount_undone": 0,
            }
        ],
        "batch_rows": [_row(2, "created", None, "o1"), _row(3, "failed", "invalid_email", None)],
    }


def _digested(text: str = "・注文番号 walk-1-0000001　￥4,800\n", count: int = 1) -> Rows:
    rows = _imported()
    digest = {"order_id": None, "template": "BATCH_DIGEST", "text": text}
    rows["notifications"] = [
        rows["notifications"][0] | digest | {"id": f"m{number}"} for number in range(1, count + 1)
    ]
    rows["batches"][0]["notifications_queued"] = count
    return rows


def _found(
    file: AskedFile, rows: Rows, mails: tuple[str, ...] = ("<m1@ichiba.localhost>",)
) -> set[Any]:
    return {(each.kind, each.what) for each in judge_files([file], Evidence(**rows, mails=mails))}


def test_nothing_is_found_where_all_is_well() -> None:
    assert _found(_file(), _imported()) == set()
    assert _found(_file(notify="DIGEST", told="digest"), _digested()) == set()


def _change(table: str, **values: Any) -> Callable[[Rows], None]:
    return lambda rows: rows[table][0].update(values)


def _repeat(table: str, **values: Any) -> Callable[[Rows], None]:
    return lambda rows: rows[table].append({**deepcopy(rows[table][0]), **values})


def _empty(table: str) -> Callable[[Rows], None]:
    return lambda rows: rows[table].clear()


SABOTAGES: dict[str, tuple[Callable[[Rows], None], tuple[str, str]]] = {
    "no batch": (_empty("batches"), ("lost", "batch b1 was answered for and is not there")),
    "two batches": (_repeat("batches", id="b2"), ("wrong", "a batch that nobody asked for")),
    "not finished": (
        _change("batches", status="RUNNING"),
        ("lost", "it is RUNNING, not COMPLETED (batch b1)"),
    ),
    "no outcome": (_empty("batch_rows"), ("lost", "row 2 has no outcome (batch b1)")),
    "two outcomes": (_repeat("batch_rows"), ("doubled", "3 outcomes of 2 rows (batch b1)")),
    "a strange row": (
        _repeat("batch_rows", row=9),
        ("wrong", "row 9 has an outcome, and there is none such (batch b1)"),
    ),
    "another outcome": (
        _change("batch_rows", code="payment_declined"),
        (
            "wrong",
            f"row 2 is told as {('created', 'payment_declined', 'o1')}, not {_CREATED} (batch b1)",
        ),
    ),
    "no order": (_empty("orders"), ("lost", "order walk-1-0000001 is not in the batch (batch b1)")),
    "two orders": (_repeat("orders", id="o2"), ("doubled", "2 orders came of one")),
    "two captures": (
        _repeat("movements", key="p2"),
        ("doubled", "the gateway captured 2 times (order o1)"),
    ),
    "another batch's payment": (
        _change("payments", batch_id="b2"),
        ("wrong", "payment p1 is not of the batch (batch b1)"),
    ),
    "no message": (
        _empty("notifications"),
        ("lost", "1 times ORDER_CONFIRMATION were to go out, 0 did (order o1)"),
    ),
    "miscounted": (
        _change("batches", orders_paid=2),
        ("wrong", "its orders_paid is 2, and there are 1 (batch b1)"),
    ),
    "undone": (
        _change("batch_rows", undo="UNDONE"),
        ("wrong", "row 2 is UNDONE, and its order None (batch b1)"),
    ),
}


@pytest.mark.parametrize("sabotage", SABOTAGES)
def test_each_thing_that_is_not_well_is_found(sabotage: str) -> None:
    spoil, finding = SABOTAGES[sabotage]
    rows = _imported()
    spoil(rows)
    assert finding in _found(_file(), rows)


def test_an_order_has_to_be_what_its_rows_say() -> None:
    rows = _imported()
    rows["items"][0]["quantity"] = 2
    [(kind, what)] = _found(_file(), rows)
    assert kind == "wrong"
    assert what.startswith("the order of rows (2,) is of ['walk-1', 'walk-1-0000001', ")


def test_the_certificate_has_to_be_right() -> None:
    file = _file()
    assert file.certificate is not None
    file.certificate["yen_captured"] = 0
    [(kind, what)] = _found(file, _imported())
    assert (kind, what.startswith("its certificate is ")) == ("wrong", True)
    file.certificate = None
    assert _found(file, _imported()) == {("lost", "there is no certificate (batch b1)")}


def test_a_customer_gets_one_digest_about_orders_of_their_own() -> None:
    file = _file(notify="DIGEST", told="digest")
    mails = ("<m1@ichiba.localhost>", "<m2@ichiba.localhost>")
    assert _found(file, _digested(count=2), mails) == {
        ("doubled", "1 times ORDER_CONFIRMATION were to go out, 2 did (order o1)"),
        ("doubled", f"{_MAIL} got 2 digests (batch b1)"),
    }
    assert (
        _found(file, _digested("■ 注文番号 walk-1-0000001\n\n・茶碗 × 2　￥4,800\n"), mails[:1])
        == set()
    )
    assert _found(file, _digested("・注文番号 walk-1-0000009　￥4,800\n")) == {
        ("lost", "1 times ORDER_CONFIRMATION were to go out, 0 did (order o1)"),
        ("wrong", f"{_MAIL} is told of walk-1-0000009 (batch b1)"),
    }


def test_a_message_of_a_batch_that_was_stopped_may_be_out_only_where_that_was_told() -> None:
    rows = _imported()
    rows["notifications"][0]["status"] = "CANCELLED"
    rows["notification_batches"] = [{"id": "b1", "status": "CANCELLED"}]
    assert _found(_file(), rows, ()) == set()
    assert _found(_file(), rows) == {
        ("wrong", "a ORDER_CONFIRMATION is CANCELLED and in the Maildir")
    }
    error = "The dispatcher was stopped before the provider answered."
    rows["attempts"] = [{"notification_id": "m1", "error": error}]
    assert _found(_file(), rows) == set()
    rows["notification_batches"] = []
    assert _found(_file(), rows) == {("lost", "a ORDER_CONFIRMATION is CANCELLED")}


def test_what_was_cancelled_on_its_way_ends_where_it_was() -> None:
    file = _file(ends_as="CANCELLED")
    rows = _imported()
    rows["batches"][0].update(status="CANCELLED", position=2, rows_processed=1, rows_failed=0)
    del rows["batch_rows"][1]
    assert _found(file, rows) == set()
    rows["batches"][0]["position"] = 3
    assert _found(file, rows) == {("lost", "row 3 has no outcome (batch b1)")}
