"""The oracle finds nothing where all is well, and finds each thing that is not."""

from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import replace
from typing import Any

import orjson
import pytest

from tests.faults.clients.journal import Asked
from tests.faults.judging.evidence import Evidence
from tests.faults.judging.oracle import judge

Rows = dict[str, list[dict[str, Any]]]


def _delivery(state: str = "done") -> dict[str, Any]:
    return {
        "service": "order",
        "kind": "notice",
        "subject_id": "o1",
        "state": state,
        "last_error": None,
        "payload": "{}",
    }


def _message(message_id: str, template: str) -> dict[str, Any]:
    return {
        "id": message_id,
        "order_id": "o1",
        "template": template,
        "status": "SENT",
        "text": "",
    }


def _paid() -> Rows:
    """A paid order of 4,800 yen, of which 1,300 were given back on request."""
    return {
        "orders": [
            {
                "id": "o1",
                "note": "n1",
                "status": "PAID",
                "total_amount": 4_800,
                "refunded_amount": 1_300,
                "payment_id": "p1",
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
                "status": "PARTIALLY_REFUNDED",
                "amount": 4_800,
                "refunded_amount": 1_300,
            }
        ],
        "refunds": [{"id": "r1", "payment_id": "p1", "status": "COMPLETED", "amount": 1_300}],
        "movements": [
            {
                "key": "p1",
                "kind": "capture",
                "reference": "sim_1",
                "capture_reference": None,
                "order_id": "o1",
                "amount": 4_800,
                "outcome": "completed",
            },
            {
                "key": "r1",
                "kind": "refund",
                "reference": "sim_re_1",
                "capture_reference": "sim_1",
                "order_id": None,
                "amount": 1_300,
                "outcome": "completed",
            },
        ],
        "notifications": [
            _message("m1", "ORDER_CONFIRMATION"),
            _message("m3", "ORDER_REFUNDED")
            | {"text": "We have refunded ¥1,300 for your order A-1.\n"},
        ],
        "deliveries": [_delivery()],
    }


def _asked() -> Asked:
    return Asked("n1", 4_800, order_ids={"o1"}, refunds={"r1": 1_300})


_MAILS = ("<m1@ichiba.localhost>", "<m3@ichiba.localhost>")


def _evidence(rows: Rows, mails: tuple[str, ...] = _MAILS) -> Evidence:
    return Evidence(**rows, mails=mails)


def _found(asked: Asked, evidence: Evidence) -> set[tuple[str, str]]:
    return {(finding.kind, finding.what) for finding in judge([asked], evidence)}


def test_nothing_is_found_where_all_is_well() -> None:
    assert judge([_asked()], _evidence(_paid())) == []


def _change(table: str, place: int, **values: Any) -> Callable[[Rows], None]:
    return lambda rows: rows[table][place].update(values)


def _remove(table: str, place: int) -> Callable[[Rows], None]:
    def sabotage(rows: Rows) -> None:
        del rows[table][place]

    return sabotage


def _repeat(table: str, place: int, **values: Any) -> Callable[[Rows], None]:
    return lambda rows: rows[table].append({**deepcopy(rows[table][place]), **values})


SABOTAGES: Mapping[str, tuple[Callable[[Rows], None], tuple[str, str]]] = {
    "no order": (_remove("orders", 0), ("lost", "order o1 was answered for and is not there")),
    "two orders": (_repeat("orders", 0, id="o2"), ("doubled", "2 orders came of one")),
    "a strange order": (
        _repeat("orders", 0, id="o2", note="n2"),
        ("wrong", "an order that nobody asked for"),
    ),
    "an order not finished": (
        _change("orders", 0, status="PAYMENT_PROCESSING"),
        ("lost", "it is still PAYMENT_PROCESSING (order o1)"),
    ),
    "another total": (
        _change("orders", 0, total_amount=1),
        ("wrong", "it is of 1 yen, not 4800 (order o1)"),
    ),
    "another payment": (
        _change("orders", 0, payment_id="p9"),
        ("wrong", "it names another payment than it has (order o1)"),
    ),
    "paid twice in the timeline": (
        _repeat("events", 1),
        ("doubled", "its timeline tells 2 times of payment_completed (order o1)"),
    ),
    "not paid in the timeline": (
        _remove("events", 1),
        ("wrong", "it is PAID and its timeline tells of no payment (order o1)"),
    ),
    "two live payments": (
        _repeat("payments", 0, id="p2"),
        ("doubled", "it has 2 payments that did not fail (order o1)"),
    ),
    "no payment": (
        _remove("payments", 0),
        ("wrong", "it is PAID and its payment [] (order o1)"),
    ),
    "a payment unknown": (
        _change("payments", 0, status="UNKNOWN"),
        ("lost", "a payment is still UNKNOWN (order o1)"),
    ),
    "a payment of another amount": (
        _change("payments", 0, amount=48),
        ("wrong", "a payment is of 48 yen, not 4800 (order o1)"),
    ),
    "a payment of no order": (
        _repeat("payments", 0, id="p2", order_id="o9"),
        ("wrong", "payment p2 of no order"),
    ),
    "captured twice": (
        _repeat("movements", 0, key="p2"),
        ("doubled", "the gateway captured 2 times (order o1)"),
    ),
    "captured never": (
        _remove("movements", 0),
        ("wrong", "payment p1 says captured, the gateway does not (order o1)"),
    ),
    "captured too much": (
        _change("movements", 0, amount=9_600),
        ("wrong", "the gateway captured 9600 yen of 4800 (order o1)"),
    ),
    "captured for no order": (
        _repeat("movements", 0, key="p2", order_id="o9"),
        ("wrong", "the gateway captured for no order"),
    ),
    "captured and not noted": (
        _change("payments", 0, status="FAILED"),
        ("wrong", "the gateway captured payment p1, which does not say so (order o1)"),
    ),
    "refunded twice": (
        _repeat("movements", 1, key="r2"),
        ("doubled", "1300 yen were to be given back, 2600 were (order o1)"),
    ),
    "refunded never": (
        _remove("movements", 1),
        ("lost", "1300 yen were to be given back, 0 were (order o1)"),
    ),
    "a refund not finished": (
        _change("refunds", 0, status="PENDING"),
        ("lost", "a refund is PENDING (order o1)"),
    ),
    "a refund forgotten": (
        _remove("refunds", 0),
        ("lost", "refund r1 of 1300 yen was answered for (order o1)"),
    ),
    "a sum of refunds that is wrong": (
        _change("payments", 0, refunded_amount=1),
        ("wrong", "its payments say 1 yen given back, the gateway 1300 (order o1)"),
    ),
    "a refund that the order has not heard of": (
        _change("orders", 0, refunded_amount=0),
        ("wrong", "it tells of 0 yen given back, 1300 were (order o1)"),
    ),
    "no confirmation": (
        _remove("notifications", 0),
        ("lost", "1 times ORDER_CONFIRMATION were to go out, 0 did (order o1)"),
    ),
    "two confirmations": (
        _repeat("notifications", 0, id="m2"),
        ("doubled", "1 times ORDER_CONFIRMATION were to go out, 2 did (order o1)"),
    ),
    "a refund that nobody was told of": (
        _change("notifications", 1, text=""),
        ("lost", "its customer was told of 0 yen refunded, 1300 were (order o1)"),
    ),
    "a refund told of with another sum": (
        _change("notifications", 1, text="、¥2,600 の返金を手続きいたしました。"),
        ("doubled", "its customer was told of 2600 yen refunded, 1300 were (order o1)"),
    ),
    "a message not sent": (
        _change("notifications", 0, status="SENDING"),
        ("lost", "a ORDER_CONFIRMATION is SENDING"),
    ),
    "a debt": (
        _change("deliveries", 0, state="dead"),
        ("lost", "order owes a notice: dead, None"),
    ),
    "done work that keeps its payload": (
        _change("deliveries", 0, payload='{"token":"tok_ok"}'),
        ("wrong", "order has done a notice and keeps what it went out with"),
    ),
    "cancelled and not refunded": (
        _change("orders", 0, status="CANCELLED"),
        ("lost", "4800 yen were to be given back, 1300 were (order o1)"),
    ),
    "failed and captured": (
        _change("orders", 0, status="PAYMENT_FAILED"),
        ("wrong", "it is PAYMENT_FAILED and its payment ['PARTIALLY_REFUNDED'] (order o1)"),
    ),
    "refunded in part only": (
        _change("orders", 0, status="REFUNDED"),
        ("wrong", "it is REFUNDED and its payment ['PARTIALLY_REFUNDED'] (order o1)"),
    ),
}


@pytest.mark.parametrize("sabotage", SABOTAGES)
def test_each_thing_that_is_not_well_is_found(sabotage: str) -> None:
    spoil, finding = SABOTAGES[sabotage]
    rows = _paid()
    spoil(rows)
    assert finding in _found(_asked(), _evidence(rows))


def test_what_clients_were_told_has_to_be_so() -> None:
    paid = _evidence(_paid())
    cancelled = replace(_asked(), is_cancelled=True)
    shipped = replace(_asked(), is_shipped=True)
    confused = replace(_asked(), contradictions=["one key, several orders: a, b"])
    assert _found(cancelled, paid) == {
        ("lost", "its cancellation was answered for and it is PAID (order o1)")
    }
    assert _found(shipped, paid) == {
        ("lost", "its shipment was answered for and it is PAID (order o1)")
    }
    assert _found(confused, paid) == {("wrong", "one key, several orders: a, b")}


@pytest.mark.parametrize(
    ("mails", "finding"),
    [
        ((), ("lost", "a ORDER_CONFIRMATION is not in the Maildir")),
        (
            ("<m1@ichiba.localhost>",) * 2,
            ("doubled", "a ORDER_CONFIRMATION is in the Maildir 2 times"),
        ),
        (
            ("<m1@ichiba.localhost>", "<m2@ichiba.localhost>"),
            ("wrong", "a mail that no notification stands for"),
        ),
    ],
)
def test_the_mail_that_went_out_is_counted(
    mails: tuple[str, ...], finding: tuple[str, str]
) -> None:
    assert _found(_asked(), _evidence(_paid(), (*mails, _MAILS[1]))) == {finding}


def test_who_is_refunded_before_the_payment_was_heard_of_is_told_of_neither() -> None:
    rows = _paid()
    rows["orders"][0].update(status="REFUNDED", refunded_amount=4_800)
    rows["payments"][0].update(status="REFUNDED", refunded_amount=4_800)
    for table in ("refunds", "movements"):
        rows[table][-1]["amount"] = 4_800
    rows["events"] = [
        {"order_id": "o1", "type": kind, "at": 1} for kind in ("payment_completed", "refunded")
    ]
    rows["notifications"] = []
    asked = replace(_asked(), refunds={"r1": 4_800})
    assert _found(asked, _evidence(rows, ())) == set()
    rows["events"][0]["at"] = 0
    assert _found(asked, _evidence(rows, ())) == {
        ("lost", "1 times ORDER_CONFIRMATION were to go out, 0 did (order o1)"),
        ("lost", "its customer was told of 0 yen refunded, 4800 were (order o1)"),
    }


@pytest.mark.parametrize(
    ("told", "in_timeline", "findings"),
    [
        ("¥3,500 を返金いたします。", 3_500, set()),
        ("We will refund ¥3,500 to you. When it", 3_500, set()),
        ("お支払いいただいた金額のうち、まだ返金していない分を返金いたします。", 3_500, set()),
        (
            "¥4,800 を返金いたします。",
            3_500,
            {("wrong", "its customer was told 4800 yen, 3500 went back (order o1)")},
        ),
        (
            "¥3,500 を返金いたします。",
            4_800,
            {
                (
                    "wrong",
                    "its timeline tells of refunds {'r2': 4800}, {'r2': 3500} were made (order o1)",
                )
            },
        ),
    ],
)
def test_what_a_cancellation_tells_has_to_be_what_it_gave_back(
    told: str, in_timeline: int, findings: set[tuple[str, str]]
) -> None:
    rows = _paid()
    rows["orders"][0].update(status="CANCELLED", refunded_amount=4_800)
    rows["payments"][0].update(status="REFUNDED", refunded_amount=4_800)
    rows["refunds"].append({**rows["refunds"][0], "id": "r2", "amount": 3_500})
    rows["movements"].append({**rows["movements"][1], "key": "r2", "amount": 3_500})
    data = orjson.dumps({"refund_id": "r2", "amount": in_timeline}).decode()
    rows["events"] += [
        {"order_id": "o1", "type": "cancelled"},
        {"order_id": "o1", "type": "refund_accepted", "data": data},
    ]
    rows["notifications"].append({**_message("m2", "ORDER_CANCELLED"), "text": f"\n{told}\n"})
    asked = replace(_asked(), is_cancelled=True)
    mails = (*_MAILS, "<m2@ichiba.localhost>")
    assert _found(asked, _evidence(rows, mails)) == findings


def test_a_payment_that_the_gateway_has_not_decided_is_no_loss() -> None:
    rows = _paid()
    rows["orders"][0].update(status="PAYMENT_PROCESSING", refunded_amount=0)
    rows["payments"][0].update(status="PENDING", refunded_amount=0)
    rows["movements"] = [{**rows["movements"][0], "outcome": "pending"}]
    rows["events"], rows["refunds"], rows["notifications"] = rows["events"][:1], [], []
    undecided = Asked("n1", 4_800, "tok_pending", {"o1"})
    assert _found(undecided, _evidence(rows, ())) == set()
    decided = replace(undecided, gateway_said="payment.completed")
    assert ("lost", "a payment is still PENDING (order o1)") in _found(decided, _evidence(rows, ()))
