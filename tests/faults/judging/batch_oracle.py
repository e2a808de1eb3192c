"""Compares files that were imported with what there is: every row, order, yen and message once."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from tests.faults.clients.files import AskedFile, FileOrder
from tests.faults.clients.journal import Journal
from tests.faults.judging.evidence import Evidence, Rows
from tests.faults.judging.oracle import Finding, Kind, judge, numbers_in_digest
from tests.faults.judging.told_sums import refunds_accepted

_REAL = 1
_CAPTURED = ("COMPLETED", "PARTIALLY_REFUNDED", "REFUNDED")
Check = Callable[[], Iterator[tuple[Kind, str]]]


def judge_files(
    files: Sequence[AskedFile], evidence: Evidence, *, beside: Journal = ()
) -> list[Finding]:
    """Everything that should not be; [] where every promise was kept.

    ``beside`` are the orders that came one by one.
    """
    journal = [
        order.asked for file in files for order in _orders_made(file, evidence.batches).values()
    ]
    findings = judge([*beside, *journal], evidence)
    for file in files:
        findings += _about_existence(file, evidence)
        for row in evidence.batches:
            if row["id"] in file.batch_ids:
                findings += _OneFile(file, row, evidence).findings()
    known = {batch_id for file in files for batch_id in file.batch_ids}
    for row in evidence.batches:
        if row["id"] not in known:
            findings.append(Finding("wrong", row["id"], "a batch that nobody asked for"))
    return findings


def _orders_made(file: AskedFile, batches: Rows) -> Mapping[str, FileOrder]:
    """The orders that have to be there: all, unless the batch was cancelled on its way."""
    if file.ends_as != "CANCELLED":
        return file.orders
    positions = [row["position"] for row in batches if row["id"] in file.batch_ids]
    return file.orders_until(max(positions, default=0))


def _about_existence(file: AskedFile, evidence: Evidence) -> Iterator[Finding]:
    for contradiction in file.contradictions:
        yield Finding("wrong", file.source, contradiction)
    ids = {row["id"] for row in evidence.batches}
    for batch_id in sorted(file.batch_ids - ids):
        yield Finding("lost", file.source, f"batch {batch_id} was answered for and is not there")


class _OneFile:
    """One file and its batch."""

    def __init__(self, file: AskedFile, batch: Mapping[str, Any], evidence: Evidence) -> None:
        self._file = file
        self._batch = batch
        self._orders = {
            row["note"]: row for row in evidence.orders if row["batch_id"] == batch["id"]
        }
        self._made = _orders_made(file, [batch])
        ids = {row["id"] for row in self._orders.values()}
        self._items: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
        for row in sorted(evidence.items, key=lambda row: row["position"]):
            if row["order_id"] in ids:
                self._items[row["order_id"]].append(row)
        self._rows = [
            row
            for row in evidence.batch_rows
            if row["batch_id"] == batch["id"] and row["run"] == _REAL
        ]
        self._payments = [row for row in evidence.payments if row["order_id"] in ids]
        self._events: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
        for row in evidence.events:
            if row["order_id"] in ids:
                self._events[row["order_id"]].append(row)
        self._ever_paid = {
            row["order_id"]
            for row in evidence.events
            if row["order_id"] in ids and row["type"] == "payment_completed"
        }
        names = {batch["id"], batch["undo_batch_id"]} - {None}  # of none: told by themselves
        self._messages = [row for row in evidence.notifications if row["batch_id"] in names]

    def findings(self) -> Iterator[Finding]:
        checks: tuple[Check, ...] = (
            self._about_status,
            self._about_rows,
            self._about_content,
            self._about_counts,
            self._about_certificate,
            self._about_undoing,
            self._about_digests,
        )
        for check in checks:
            for kind, what in check():
                yield Finding(kind, self._file.source, f"{what} (batch {self._batch['id']})")

    def _about_status(self) -> Iterator[tuple[Kind, str]]:
        if self._batch["status"] != self._file.ends_as:
            yield "lost", f"it is {self._batch['status']}, not {self._file.ends_as}"

    def _about_rows(self) -> Iterator[tuple[Kind, str]]:
        wanted = self._file.rows
        if self._file.ends_as == "CANCELLED":
            wanted = self._file.rows_until(self._batch["position"])
        found = {row["row"]: row for row in self._rows}
        if len(found) < len(self._rows):
            yield "doubled", f"{len(self._rows)} outcomes of {len(found)} rows"
        for number in sorted(wanted.keys() - found.keys()):
            yield "lost", f"row {number} has no outcome"
        for number in sorted(found.keys() - wanted.keys()):
            yield "wrong", f"row {number} has an outcome, and there is none such"
        for number in sorted(wanted.keys() & found.keys()):
            row, ours = found[number], wanted[number]
            told = (row["outcome"], row["code"], row["order_id"])
            order = self._orders.get(ours.note)
            meant = (ours.outcome, ours.code, None if order is None else order["id"])
            if told != meant:
                yield "wrong", f"row {number} is told as {told}, not {meant}"

    def _about_content(self) -> Iterator[tuple[Kind, str]]:
        for note, ours in self._made.items():
            order = self._orders.get(note)
            if order is None:
                yield "lost", f"order {note} is not in the batch"
                continue
            told: list[Any] = [order["source"], order["external_id"], order["customer_email"]]
            told += [
                (item["product_name"], item["quantity"], item["unit_price"])
                for item in self._items[order["id"]]
            ]
            meant: list[Any] = [self._file.source, note, ours.customer_email]
            meant += [(item.product_name, item.quantity, item.unit_price) for item in ours.items]
            if told != meant:
                yield "wrong", f"the order of rows {ours.rows} is of {told}, not {meant}"
        for payment in self._payments:
            if payment["batch_id"] != self._batch["id"]:
                yield "wrong", f"payment {payment['id']} is not of the batch"

    def _about_counts(self) -> Iterator[tuple[Kind, str]]:
        outcomes = Counter(row["outcome"] for row in self._rows)
        paid = [row for row in self._orders.values() if row["id"] in self._ever_paid]
        counted = {
            "rows_processed": len(self._rows),
            "rows_created": outcomes["created"],
            "rows_failed": outcomes["failed"],
            "rows_duplicate": outcomes["duplicate"],
            "orders_created": len(self._orders),
            "orders_paid": len(paid),
            "orders_payment_failed": sum(order.is_declined for order in self._made.values()),
            "orders_payment_pending": 0,
            "amount_total": sum(row["total_amount"] for row in self._orders.values()),
            "amount_paid": sum(row["total_amount"] for row in paid),
            "notifications_queued": len(self._messages),
        }
        for name, count in counted.items():
            if self._batch[name] != count:
                yield "wrong", f"its {name} is {self._batch[name]}, and there are {count}"

    def _about_certificate(self) -> Iterator[tuple[Kind, str]]:
        sums: Counter[str] = Counter()
        for payment in self._payments:
            is_captured = payment["status"] in _CAPTURED
            sums["captured" if is_captured else payment["status"]] += payment["amount"]
        ordered = sum(order.asked.total for order in self._made.values())
        meant = {
            "balanced": True,
            "yen_in_file": ordered,
            "yen_ordered": ordered,
            "yen_captured": sums["captured"],
            "yen_failed": ordered - sums["captured"],
            "yen_unknown": 0,
            "yen_refunded": sum(payment["refunded_amount"] for payment in self._payments),
            "yen_to_refund": 0,
        }
        certificate = self._file.certificate
        if certificate is None:
            yield "lost", "there is no certificate"
        elif {name: certificate.get(name) for name in meant} != meant:
            yield "wrong", f"its certificate is {certificate}, not {meant}"

    def _about_undoing(self) -> Iterator[tuple[Kind, str]]:
        undone = [row for row in self._orders.values() if row["status"] == "CANCELLED"]
        kept = [row for row in self._orders.values() if row["status"] == "SHIPPED"]
        if self._file.ends_as != "UNDONE":
            undone, kept = [], []
        marks = {row["id"]: "UNDONE" for row in undone} | {row["id"]: "KEPT" for row in kept}
        for row in self._rows:
            meant = marks.get(row["order_id"]) if row["outcome"] == "created" else None
            if row["undo"] != meant:
                yield "wrong", f"row {row['row']} is {row['undo']}, and its order {meant}"
        counted = {
            "orders_undone": len(undone),
            "orders_kept": len(kept),
            "amount_undone": sum(self._given_back(row["id"]) for row in undone),
        }
        for name, count in counted.items():
            if self._batch[name] != count:
                yield "wrong", f"its {name} is {self._batch[name]}, and there are {count}"

    def _given_back(self, order_id: str) -> int:
        """Yen of the refunds that the order asked for itself."""
        return sum(refunds_accepted(self._events[order_id]).values())

    def _about_digests(self) -> Iterator[tuple[Kind, str]]:
        """A customer gets one digest, and it is about the customer's own orders."""
        to = {note: order.customer_email for note, order in self._made.items()}
        digests = [row for row in self._messages if row["template"] == "BATCH_DIGEST"]
        if digests and self._file.notify != "DIGEST":
            yield "wrong", f"{len(digests)} digests, which nobody asked for"
        for recipient, count in Counter(row["recipient"] for row in digests).items():
            if count > 1:
                yield "doubled", f"{recipient} got {count} digests"
        for row in digests:
            for number in numbers_in_digest(row):
                if to.get(number) != row["recipient"]:
                    yield "wrong", f"{row['recipient']} is told of {number}"
