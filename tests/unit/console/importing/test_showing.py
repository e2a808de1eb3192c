"""What is seen: a bar and tables on a terminal, lines elsewhere."""

import re
from io import StringIO
from typing import Any

import pytest
from rich.console import Console

from ichiba_sdk.order_client.models.batch_row import BatchRow
from services.console.importing.displays import WORDS, duration, how_far, printable, showing
from services.console.importing.summary import Report, heading
from tests.contract.specs import spec
from tests.unit.console.importing.conftest import batch

_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def _console(*, terminal: bool) -> tuple[Console, StringIO]:
    told = StringIO()
    return Console(file=told, force_terminal=terminal, width=100, highlight=False), told


def _row(**fields: Any) -> BatchRow:
    nothing = dict.fromkeys(
        ("pointer", "suggestion", "external_id", "order_id", "undo", "undo_detail")
    )
    about = {"row": 5, "outcome": "failed", "code": "c", "detail": "d", "changes": []}
    return BatchRow.from_dict({**nothing, **about, **fields})


def test_lines_are_told_for_each_tenth_and_status() -> None:
    console, told = _console(terminal=False)
    with showing(console, wanted=True) as display:
        for sent in range(0, 1001, 10):
            display.sent(sent, 1000)
        display.moved(batch("QUEUED", rows_total=None))
        for processed in range(101):
            display.moved(batch("RUNNING", rows_total=100, rows_processed=processed, rows_failed=0))
        display.moved(batch("COMPLETED", rows_total=100, rows_processed=100, rows_failed=3))
    lines = told.getvalue().splitlines()
    assert len(lines) == 10 + 1 + 11 + 1
    assert lines[9] == "Sending: 1.0 kB of 1.0 kB"
    assert lines[10:12] == ["Waiting for its turn", "Importing: 0 of 100 rows"]
    assert lines[-1] == "Imported: 100 of 100 rows, 3 failed"


def test_a_terminal_has_a_bar_that_goes_away() -> None:
    console, told = _console(terminal=True)
    with showing(console, wanted=True) as display:
        display.sent(500, 1000)
        display.moved(batch("RUNNING", rows_total=100, rows_processed=40, eta_seconds=75))
    screen = _ESCAPES.sub("", told.getvalue())
    assert "Importing" in screen
    assert "40%" in screen
    assert "40 of 100 rows, 2 failed, 1 min 15 s left" in screen
    assert told.getvalue().rstrip().endswith("\x1b[2K")


def test_nothing_is_shown_where_nothing_is_wanted() -> None:
    console, told = _console(terminal=True)
    with showing(console, wanted=False) as display:
        display.sent(1, 1)
        display.moved(batch())
    assert told.getvalue() == ""


def test_what_a_paused_batch_waits_for_is_told() -> None:
    waiting = batch("PAUSED", rows_total=9, rows_processed=3, rows_failed=0, error="The disk.")
    assert how_far(waiting) == "3 of 9 rows, The disk."


@pytest.mark.parametrize("terminal", [True, False])
def test_the_summary_has_all_figures(*, terminal: bool) -> None:
    console, told = _console(terminal=terminal)
    Report(console).summary(batch("COMPLETED", filename="[red]a\x1b[2J.csv"))
    text = _ESCAPES.sub("", told.getvalue())
    assert "[red]a\N{REPLACEMENT CHARACTER}[2J.csv: COMPLETED in 0.8 s" in text
    for name, number in (
        ("rows created", "132"),
        ("rows failed", "2"),
        ("rows duplicate", "1"),
        ("orders paid", "131"),
        ("orders declined", "1"),
        ("orders pending", "0"),
        ("yen ordered", "¥633,200"),
        ("yen paid", "¥630,000"),
    ):
        assert re.search(rf"{name}[ │]+{number}\b", text), name
    assert "ignored columns: 担当者" in text
    assert "read as cp932" in text


def test_a_dry_run_tells_what_would_come_of_it() -> None:
    console, told = _console(terminal=False)
    Report(console).summary(batch("VALIDATED", dry_run=True))
    assert re.search(r"rows that would fail +2\b", told.getvalue())
    assert re.search(r"orders to be charged +132 \(¥633,200\)\n", told.getvalue())
    assert "paid" not in told.getvalue()


def test_a_dry_run_tells_what_is_not_charged_and_what_is() -> None:
    console, told = _console(terminal=False)
    counts = {
        "orders_paid_elsewhere": 100,
        "amount_paid_elsewhere": 600_000,
        "orders_paid_after_shipping": 2,
        "amount_paid_after_shipping": 3_200,
        "orders_free": 1,
    }
    Report(console).summary(batch("VALIDATED", dry_run=True, **counts))
    Report(console).summary(batch("COMPLETED", **counts))
    unknown: dict[str, Any] = dict.fromkeys(counts)
    Report(console).summary(batch("VALIDATED", dry_run=True, **unknown))
    assert re.findall(
        r"orders (paid elsewhere|paid after \w+|to be \w+) +(.*)", told.getvalue()
    ) == [
        ("paid elsewhere", "100 (¥600,000)"),
        ("paid after shipping", "2 (¥3,200)"),
        ("to be charged", "29 (¥30,000)"),
        ("paid elsewhere", "100 (¥600,000)"),
        ("paid after shipping", "2 (¥3,200)"),
    ]


@pytest.mark.parametrize("terminal", [True, False])
def test_rows_that_failed_are_told_as_they_are(*, terminal: bool) -> None:
    console, told = _console(terminal=terminal)
    row = _row(pointer="quantity", code="out_of_range", detail="[b]0\x1b[2J", suggestion="10")
    Report(console).failures([row], 1_234)
    text = _ESCAPES.sub("", told.getvalue())
    assert "the first 1 of 1,234" in text
    assert "row 5" in text
    assert "out_of_range" in text
    assert "[b]0\N{REPLACEMENT CHARACTER}[2J Did you mean 10?" in text


def test_cells_understood_are_told() -> None:
    console, told = _console(terminal=False)
    changes = [{"column": "quantity", "before": "１", "after": "1"}] * 3
    Report(console).changes([_row(changes=changes, row=2)], 7, 2)
    assert told.getvalue().splitlines() == [
        "Interpreted cells (in the first 7 rows):",
        "  row 2  quantity  １  1",
        "  row 2  quantity  １  1",
    ]


def test_every_status_has_words() -> None:
    statuses = spec("order")["components"]["schemas"]["BatchStatus"]["enum"]
    assert set(WORDS) == set(statuses)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.41, "0.4 s"), (2, "2 s"), (59, "59 s"), (185, "3 min 5 s"), (4800, "1 h 20 min")],
)
def test_seconds_in_words(seconds: float, words: str) -> None:
    assert duration(seconds) == words


def test_why_it_failed_is_in_the_heading() -> None:
    failed = batch("FAILED", filename=None, started_at=None, error="2 rows\nare wrong.")
    assert heading(failed) == "the file: FAILED: 2 rows\N{REPLACEMENT CHARACTER}are wrong."
    assert printable("佐藤 é") == "佐藤 é"
