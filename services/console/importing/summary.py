"""What a batch came to, or would come to: tables on a terminal, else lines."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from ichiba_sdk.order_client.models.batch import Batch
from ichiba_sdk.order_client.models.batch_row import BatchRow
from ichiba_sdk.order_client.models.parcel_counts_type_0 import ParcelCountsType0
from services.console.importing.displays import duration, printable

_MANY_COLUMNS = 10


def figures(batch: Batch) -> list[tuple[str, str]]:
    """Rows, orders and yen of a batch; of a dry run what would come of it."""
    if batch.parcels is not None:
        return _parcels(batch, batch.parcels)
    if batch.dry_run:
        return [
            ("rows that would be imported", f"{batch.rows_created:,}"),
            ("rows that would fail", f"{batch.rows_failed:,}"),
            ("rows already imported", f"{batch.rows_duplicate:,}"),
            *_skipped(batch),
            ("orders", f"{batch.orders_created:,}"),
            ("yen", f"¥{batch.amount_total:,}"),
            *_not_charged(batch),
            *_to_be_charged(batch),
        ]
    told = [
        ("rows created", f"{batch.rows_created:,}"),
        ("rows failed", f"{batch.rows_failed:,}"),
        ("rows duplicate", f"{batch.rows_duplicate:,}"),
        *_skipped(batch),
        ("orders paid", f"{batch.orders_paid:,}"),
        ("orders declined", f"{batch.orders_payment_failed:,}"),
        ("orders pending", f"{batch.orders_payment_pending:,}"),
        ("yen ordered", f"¥{batch.amount_total:,}"),
        ("yen paid", f"¥{batch.amount_paid:,}"),
        *_not_charged(batch),
    ]
    if batch.status in {"UNDOING", "UNDONE"}:
        told += [
            ("orders undone", f"{batch.orders_undone:,}"),
            ("orders kept", f"{batch.orders_kept:,}"),
            ("yen undone", f"¥{batch.amount_undone:,}"),
        ]
    return told


def _parcels(batch: Batch, counts: ParcelCountsType0) -> list[tuple[str, str]]:
    """What became of a file of parcels; failures and what was left out only where there are any."""
    to = "to be " if batch.dry_run else ""
    told = [
        (f"orders {to}shipped", counts.orders_shipped),
        (f"orders {to}changed", counts.orders_changed),
        ("rows the same already", counts.same_already),
    ]
    rare = [
        ("rows without a tracking number", counts.no_number),
        ("rows whose order was not found", counts.order_not_found),
        ("rows that fit several orders", counts.ambiguous_order),
        ("rows whose order cannot be shipped", counts.not_shippable),
        ("other rows", counts.others),
    ]
    return [(name, f"{count:,}") for name, count in (*told, *(each for each in rare if each[1]))]


def heading(batch: Batch) -> str:
    """One line: the file, where the batch is, how long that took, and why it failed."""
    name = printable(batch.filename or "the file")
    took = ""
    if batch.started_at and batch.finished_at:
        took = f" in {duration((batch.finished_at - batch.started_at).total_seconds())}"
    why = f": {printable(batch.error)}" if batch.error else ""
    return f"{name}: {batch.status}{took}{why}"


def notes(batch: Batch) -> list[str]:
    """What else is worth knowing of how the file was read."""
    told = []
    if batch.ignored_columns:
        some = ", ".join(printable(each) for each in batch.ignored_columns[:_MANY_COLUMNS])
        more = len(batch.ignored_columns) - _MANY_COLUMNS
        told.append(f"ignored columns: {some}" + (f" and {more} more" if more > 0 else ""))
    if batch.encoding == "auto" and batch.detected_encoding not in {None, "utf-8", "utf-8-sig"}:
        told.append(f"read as {batch.detected_encoding}")
    return told


class Report:
    """Prints to ``console``; on a terminal in tables, else in plain lines."""

    def __init__(self, console: Console) -> None:
        self._console = console

    def say(self, line: str) -> None:
        """One line, however long."""
        self._console.print(line, markup=False, highlight=False, soft_wrap=True)

    def summary(self, batch: Batch) -> None:
        """What came of the batch, or would come of it."""
        self.say(heading(batch))
        told = figures(batch)
        if self._console.is_terminal:
            table = Table(show_header=False)
            table.add_column()
            table.add_column(justify="right")
            for name, number in told:
                table.add_row(name, number)
            self._console.print(table)
        else:
            width = max(len(name) for name, _ in told)
            for name, number in told:
                self.say(f"  {name:<{width}}  {number:>12}")
        for note in notes(batch):
            self.say(note)

    def failures(self, rows: Sequence[BatchRow], in_all: int) -> None:
        """The first rows that failed, of so many."""
        if rows:
            self.say(f"Failed rows (the first {len(rows):,} of {in_all:,}):")
            cells = ([f"row {r.row}", r.pointer or "", r.code or "", _sentence(r)] for r in rows)
            self._rows(("", "column", "code", ""), cells)

    def changes(self, rows: Sequence[BatchRow], looked_at: int, at_most: int) -> None:
        """What was understood of cells that were not written as they should be."""
        changes = [(row.row, each) for row in rows for each in row.changes][:at_most]
        if changes:
            self.say(f"Interpreted cells (in the first {looked_at:,} rows):")
            cells = ([f"row {r}", c.column, c.before, c.after] for r, c in changes)
            self._rows(("", "column", "written", "taken as"), cells)

    def _rows(self, header: Sequence[str], cells: Iterable[Sequence[str]]) -> None:
        clean = [[printable(each.replace("\n", " ")) for each in row] for row in cells]
        if not self._console.is_terminal:
            for row in clean:
                self.say("  " + "  ".join(filter(None, row)))
            return
        table = Table(*header)
        for row in clean:
            table.add_row(*(Text(each) for each in row))
        self._console.print(table)


def _sentence(row: BatchRow) -> str:
    perhaps = f" Did you mean {row.suggestion}?" if row.suggestion else ""
    return f"{row.detail or ''}{perhaps}"


def _skipped(batch: Batch) -> list[tuple[str, str]]:
    """Rows left out on purpose, which only the exports of other systems have."""
    return [("rows skipped", f"{batch.rows_skipped:,}")] if batch.rows_skipped else []


def _not_charged(batch: Batch) -> list[tuple[str, str]]:
    """Orders that no gateway is asked for, by how they are paid instead, where there are any."""
    ways = [
        ("elsewhere", batch.orders_paid_elsewhere, batch.amount_paid_elsewhere),
        ("after shipping", batch.orders_paid_after_shipping, batch.amount_paid_after_shipping),
    ]
    return [(f"orders paid {way}", _sum(orders, yen)) for way, orders, yen in ways if orders]


def _to_be_charged(batch: Batch) -> list[tuple[str, str]]:
    """What a gateway will be asked for; nothing of a dry run that an earlier version made."""
    elsewhere, after = batch.orders_paid_elsewhere, batch.orders_paid_after_shipping
    if elsewhere is None or after is None or batch.orders_free is None:
        return []
    orders = batch.orders_created - elsewhere - after - batch.orders_free
    not_charged = (batch.amount_paid_elsewhere or 0) + (batch.amount_paid_after_shipping or 0)
    return [("orders to be charged", _sum(orders, batch.amount_total - not_charged))]


def _sum(orders: int, yen: int | None) -> str:
    return f"{orders:,} (¥{yen or 0:,})"
