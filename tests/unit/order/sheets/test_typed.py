"""A cell of a file means what it means when it is typed in the dashboard: one table for both."""

import json
from pathlib import Path
from typing import Any

import pytest

from services.order.sheets.own.cells import InvalidCell, Value
from services.order.sheets.own.readers import READERS

Case = tuple[str, Value | None]

TYPED: dict[str, list[list[Any]]] = json.loads(
    Path(__file__).with_name("typed.json").read_text("utf-8")
)


def _read(column: str, cell: str) -> Value | None:
    try:
        return READERS[column](cell)
    except InvalidCell:
        return None


@pytest.mark.parametrize("column", TYPED)
def test_a_cell_means_what_it_means_in_the_dashboard(column: str) -> None:
    cases: list[Case] = [(cell, value) for cell, value in TYPED[column]]
    assert [(cell, _read(column, cell)) for cell, _ in cases] == cases
