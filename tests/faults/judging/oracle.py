"""Compares what clients were told with what there is: what was lost, done twice, or is wrong.

Lost: answered for, and not there (or still owed, or given up). Doubled: there more often than it
was asked for. Wrong: two places tell different stories.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from tests.faults.clients.journal import Asked, Journal
from tests.faults.judging.evidence import Evidence, Rows
from tests.faults.judging.told_sums import refunds_accepted, refunds_told, sums_told

Kind = Literal["lost", "doubled", "wrong"]
Check = Callable[[], Iterator[tuple[Kind, str]]]
_KEEPS_MONEY = frozenset({"PAID", "SHIPPED", "DELIVERED"})
_LIVE_PAYMENTS: Mapping[str, set[str]] = {"REFUNDED": {"REFUNDED"}, "PAYMENT_FAILED": set()}
_CAPTURED = frozenset({"COMPLETED", "PARTIALLY_REFUNDED", "REFUNDED"})
_MESSAGES = {
    "payment_completed": "ORDER_CONFIRMATION",
    "payment_failed": "PAYMENT_FAILED",
    "shipped": "ORDER_SHIPPED",
    "cancelled": "ORDER_CANCELLED",
}
_INSTRUCTIONS = "PAYMENT_INSTRUCTIONS"
_DIGEST = "BATCH_DIGEST"
_DIGEST_LINE = re.compile(r"^(?:・|■ )注文番号 (\S+)", re.MULTILINE)
"""A line of its own, or the heading of an order that is told of in full."""
_ONCE = ("order_placed", "payment_completed", "shipped", "cancelled", "refunded")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that should not be."""

    kind: Kind
    subject: str
    """The order's note, or its id where it has none of ours."""
    what: str


def judge(journal: Journal, evidence: Evidence) -> list[Finding]:
    """Everything that should not be; [] where every promise was kept."""
    asked = {each.note: each for each in journal}
    by_note = _grouped(evidence.orders, "note")
    index = _Index(evidence)
    findings: list[Finding] = []
    for note, each in asked.items():
        found = by_note.get(note, [])
        findings += _about_existence(each, found)
        if len(found) == 1:
            findings += _OneOrder(each, found[0], index).findings()
    findings += _strangers(asked, evidence)
    findings += _about_owed_work(evidence)
    findings += _about_mail(evidence)
    return findings


def _grouped(rows: Rows, name: str) -> dict[Any, list[Mapping[str, Any]]]:
    groups: dict[Any, list[Mapping[str, Any]]] = defaultdict(list)
    for row in rows:
        groups[row[name]].append(row)
    return groups


def _about_existence(asked: Asked, found: Rows) -> Iterator[Finding]:
    for contradiction in asked.contradictions:
        yield Finding("wrong", asked.note, contradiction)
    ids = {row["id"] for row in found}
    for order_id in sorted(asked.order_ids - ids):
        yield Finding("lost", asked.note, f"order {order_id} was answered for and is not there")
    if len(found) > 1:
        yield Finding("doubled", asked.note, f"{len(found)} orders came of one")


class _Index:
    """The evidence by what it is about: there may be ten thousand orders."""

    def __init__(self, evidence: Evidence) -> None:
        captures = [row for row in evidence.movements if row["kind"] == "capture"]
        given_back = [
            row
            for row in evidence.movements
            if row["kind"] == "refund" and row["outcome"] == "completed"
        ]
        self.events = _grouped(evidence.events, "order_id")
        self.payments = _grouped(evidence.payments, "order_id")
        self.refunds = _grouped(evidence.refunds, "payment_id")
        self.captures = _grouped(captures, "order_id")
        self.given_back = _grouped(given_back, "capture_reference")
        self.messages = _grouped(evidence.notifications, "order_id")
        self.digests = Counter(
            number for row in evidence.notifications for number in numbers_in_digest(row)
        )


def numbers_in_digest(notification: Mapping[str, Any]) -> list[str]:
    """The order numbers that a message tells of, where it is a digest."""
    if notification["template"] != _DIGEST:
        return []
    return _DIGEST_LINE.findall(notification["text"])


class _OneOrder:
    """One order in all places."""

    def __init__(self, asked: Asked, order: Mapping[str, Any], index: _Index) -> None:
        self._asked = asked
        self._order = order
        self._status: str = order["status"]
        events = index.events[order["id"]]
        self._events = Counter(row["type"] for row in events)
        self._instructions = Counter(
            row["type"] for row in events if _INSTRUCTIONS in str(row.get("data"))
        )
        self._own_refunds = refunds_accepted(events)
        self._payments = index.payments[order["id"]]
        self._refunds = [row for each in self._payments for row in index.refunds[each["id"]]]
        self._captures = [row for row in index.captures[order["id"]] if self._took(row)]
        references = {row["reference"] for row in self._captures}
        self._given_back = [row for each in references for row in index.given_back[each]]
        times = {row["type"]: row.get("at") for row in events}
        self._is_refunded_at_once = "refunded" in times and times["refunded"] == times.get(
            "payment_completed"
        )
        """The refund in full was heard of before the payment was."""
        self._sums_told = sums_told(index.messages[order["id"]])
        self._refunds_told = refunds_told(index.messages[order["id"]])
        self._messages = Counter(row["template"] for row in index.messages[order["id"]])
        if asked.told == "digest":  # where it was paid too late for one, it is told of by itself
            self._messages["ORDER_CONFIRMATION"] += index.digests[asked.note]

    def findings(self) -> Iterator[Finding]:
        checks: tuple[Check, ...] = (
            self._about_status,
            self._about_timeline,
            self._about_payments,
            self._about_agreement,
            self._about_ledger,
            self._about_refunds,
            self._about_money_back,
            self._about_sums_told,
            self._about_refunds_told,
            self._about_messages,
            self._about_instructions,
        )
        for check in checks:
            for kind, what in check():
                yield Finding(kind, self._asked.note, f"{what} (order {self._order['id']})")

    def _took(self, movement: Mapping[str, Any]) -> bool:
        """Whether a capture moved money, at once or as the gateway's webhook said later."""
        told = self._asked.gateway_said == "payment.completed"
        outcome = movement["outcome"]
        return bool(outcome == "completed" or (outcome == "pending" and told))

    def _about_status(self) -> Iterator[tuple[Kind, str]]:
        status, asked = self._status, self._asked
        if status in ("PENDING", "PAYMENT_PROCESSING") and not asked.is_waiting_for_gateway:
            yield "lost", f"it is still {status}"
        if asked.is_cancelled and status != "CANCELLED":
            yield "lost", f"its cancellation was answered for and it is {status}"
        if asked.is_shipped and status not in ("SHIPPED", "DELIVERED", "REFUNDED"):
            yield "lost", f"its shipment was answered for and it is {status}"
        if self._order["total_amount"] != asked.total:
            yield "wrong", f"it is of {self._order['total_amount']} yen, not {asked.total}"

    def _about_timeline(self) -> Iterator[tuple[Kind, str]]:
        if self._status == "CANCELLED" and not self._events["cancelled"]:
            yield "wrong", "it is CANCELLED and its timeline does not say so"
        if self._status in _KEEPS_MONEY and not self._events["payment_completed"]:
            yield "wrong", f"it is {self._status} and its timeline tells of no payment"
        for event in _ONCE:
            if self._events[event] > 1:
                yield "doubled", f"its timeline tells {self._events[event]} times of {event}"

    def _about_payments(self) -> Iterator[tuple[Kind, str]]:
        live = [row for row in self._payments if row["status"] != "FAILED"]
        if len(live) > 1:
            yield "doubled", f"it has {len(live)} payments that did not fail"
        for row in self._payments:
            if row["amount"] != self._asked.total:
                yield "wrong", f"a payment is of {row['amount']} yen, not {self._asked.total}"
            is_open = row["status"] in ("PENDING", "UNKNOWN")
            if is_open and not self._asked.is_waiting_for_gateway:
                yield "lost", f"a payment is still {row['status']}"

    def _about_agreement(self) -> Iterator[tuple[Kind, str]]:
        """Whether the order and its payment tell the same story."""
        live = [row for row in self._payments if row["status"] != "FAILED"]
        statuses = {row["status"] for row in live}
        told = f"it is {self._status} and its payment {sorted(statuses)}"
        if self._status in _KEEPS_MONEY:
            if not statuses or not statuses <= {"COMPLETED", "PARTIALLY_REFUNDED"}:
                yield "wrong", told
            elif self._order["payment_id"] != live[0]["id"]:
                yield "wrong", "it names another payment than it has"
        elif statuses != _LIVE_PAYMENTS.get(self._status, statuses):
            yield "wrong", told
        elif self._status == "CANCELLED" and not statuses <= {"REFUNDED"}:
            yield "lost", told

    def _about_ledger(self) -> Iterator[tuple[Kind, str]]:
        if len(self._captures) > 1:
            yield "doubled", f"the gateway captured {len(self._captures)} times"
        for row in self._captures:
            if row["amount"] != self._asked.total:
                yield "wrong", f"the gateway captured {row['amount']} yen of {self._asked.total}"
        captured = {row["id"] for row in self._payments if row["status"] in _CAPTURED}
        taken = {row["key"] for row in self._captures}
        for payment_id in captured - taken:
            yield "wrong", f"payment {payment_id} says captured, the gateway does not"
        for payment_id in taken - captured:
            yield "wrong", f"the gateway captured payment {payment_id}, which does not say so"

    def _about_refunds(self) -> Iterator[tuple[Kind, str]]:
        ours = {row["id"]: row["amount"] for row in self._refunds if row["status"] == "COMPLETED"}
        theirs = {row["key"]: row["amount"] for row in self._given_back}
        if ours != theirs:
            yield "wrong", f"refunds here: {ours}; at the gateway: {theirs}"
        for row in self._refunds:
            if row["status"] != "COMPLETED":
                yield "lost", f"a refund is {row['status']}"
        for refund_id, amount in self._asked.refunds.items():
            if ours.get(refund_id) != amount:
                yield "lost", f"refund {refund_id} of {amount} yen was answered for"

    def _about_money_back(self) -> Iterator[tuple[Kind, str]]:
        owed = self._to_be_given_back()
        given = sum(row["amount"] for row in self._given_back)
        told = sum(row["refunded_amount"] for row in self._payments)
        if told != given:
            yield "wrong", f"its payments say {told} yen given back, the gateway {given}"
        if given < owed:
            yield "lost", f"{owed} yen were to be given back, {given} were"
        elif given > owed:
            yield "doubled", f"{owed} yen were to be given back, {given} were"

    def _about_sums_told(self) -> Iterator[tuple[Kind, str]]:
        """Whether the yen that are told are the yen that moved."""
        given = {row["key"]: row["amount"] for row in self._given_back}
        moved = {key: given.get(key, 0) for key in self._own_refunds}
        if moved != self._own_refunds:
            yield "wrong", f"its timeline tells of refunds {self._own_refunds}, {moved} were made"
        for told in self._sums_told:
            if told != sum(moved.values()):
                yield "wrong", f"its customer was told {told} yen, {sum(moved.values())} went back"
        back, told = sum(given.values()), self._order["refunded_amount"]
        if told != back:
            yield "wrong", f"it tells of {told} yen given back, {back} were"

    def _about_refunds_told(self) -> Iterator[tuple[Kind, str]]:
        """Whether each yen that was given back of an order that stands is told once."""
        told, back = self._refunds_told, self._order["refunded_amount"]
        is_silent = self._asked.told == "nothing" or self._is_refunded_at_once
        wanted = 0 if is_silent else back
        if told > wanted:
            yield "doubled", f"its customer was told of {told} yen refunded, {wanted} were"
        elif told < wanted and self._status != "CANCELLED":  # of those, the cancellation tells
            yield "lost", f"its customer was told of {told} yen refunded, {wanted} were"

    def _to_be_given_back(self) -> int:
        if self._status == "CANCELLED":
            return sum(row["amount"] for row in self._captures)
        return sum(self._asked.refunds.values())

    def _about_messages(self) -> Iterator[tuple[Kind, str]]:
        for event, template in _MESSAGES.items():
            wanted, there = self._events[event], self._messages[template]
            if self._asked.told == "nothing":
                wanted = 0
            if event == "payment_completed" and self._is_refunded_at_once:
                wanted -= 1  # nobody is told of a payment that is no more
            if there < wanted:
                yield "lost", f"{wanted} times {template} were to go out, {there} did"
            elif there > wanted:
                yield "doubled", f"{wanted} times {template} were to go out, {there} did"

    def _about_instructions(self) -> Iterator[tuple[Kind, str]]:
        """Whether each payment's customer was told once how to pay, unless that was too late."""
        owed, there = self._instructions["notice_requested"], self._messages[_INSTRUCTIONS]
        unneeded = self._instructions["notice_not_needed"]
        if owed > len(self._payments) or there > owed:
            yield "doubled", f"{owed} times {_INSTRUCTIONS} were to go out, {there} did"
        elif there + unneeded < owed:
            yield "lost", f"{owed} times {_INSTRUCTIONS} were to go out, {there} did"


def _strangers(asked: Mapping[str, Asked], evidence: Evidence) -> Iterator[Finding]:
    """Orders, payments and movements that nobody asked for."""
    known = {row["id"] for row in evidence.orders}
    for row in evidence.orders:
        if row["note"] not in asked:
            yield Finding("wrong", row["id"], "an order that nobody asked for")
    for row in evidence.payments:
        if row["order_id"] not in known:
            yield Finding("wrong", row["order_id"], f"payment {row['id']} of no order")
    for row in evidence.movements:
        if row["kind"] == "capture" and row["order_id"] not in known:
            yield Finding("wrong", row["key"], "the gateway captured for no order")


_NOTHING = "{}"
"""What is left of what is done: it may have held payment tokens."""


def _about_owed_work(evidence: Evidence) -> Iterator[Finding]:
    for row in evidence.deliveries:
        if row["state"] != "done":
            what = f"{row['service']} owes a {row['kind']}: {row['state']}, {row['last_error']}"
            yield Finding("lost", row["subject_id"], what)
        elif row["payload"] != _NOTHING:
            what = f"{row['service']} has done a {row['kind']} and keeps what it went out with"
            yield Finding("wrong", row["subject_id"], what)


def _about_mail(evidence: Evidence) -> Iterator[Finding]:
    """Each message lies in the Maildir once, and nothing else does."""
    there = Counter(evidence.mails)
    known = {f"<{row['id']}@ichiba.localhost>": row for row in evidence.notifications}
    interrupted = {
        row["notification_id"] for row in evidence.attempts if "was stopped" in str(row["error"])
    }
    stopped = {row["id"] for row in evidence.notification_batches if row["status"] == "CANCELLED"}
    for message_id, row in known.items():
        if row["status"] == "CANCELLED" and row["batch_id"] in stopped:
            if there[message_id] and row["id"] not in interrupted:
                what = f"a {row['template']} is CANCELLED and in the Maildir"
                yield Finding("wrong", row["order_id"], what)
            continue
        if row["status"] != "SENT":
            yield Finding("lost", row["order_id"], f"a {row['template']} is {row['status']}")
        if there[message_id] == 0:
            yield Finding("lost", row["order_id"], f"a {row['template']} is not in the Maildir")
        elif there[message_id] > 1:
            what = f"a {row['template']} is in the Maildir {there[message_id]} times"
            yield Finding("doubled", row["order_id"], what)
    for message_id in there.keys() - known.keys():
        yield Finding("wrong", message_id, "a mail that no notification stands for")


def count(findings: Sequence[Finding]) -> dict[Kind, int]:
    """How many there are of each kind."""
    counted = Counter(finding.kind for finding in findings)
    return {"lost": counted["lost"], "doubled": counted["doubled"], "wrong": counted["wrong"]}
