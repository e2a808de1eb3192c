"""Cells of the export: no spreadsheet takes one for a formula (OWASP, CSV injection)."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.order.exporting import harmless

STARTS = ["=", "+", "-", "@", "\t", "\r"]


@pytest.mark.parametrize("start", STARTS)
@pytest.mark.parametrize("rest", ["", "1+1", "cmd|' /C calc'!A0", "=", " x", "\n"])
def test_what_starts_like_a_formula_gets_an_apostrophe(start: str, rest: str) -> None:
    assert harmless(start + rest) == f"'{start}{rest}"


@pytest.mark.parametrize(
    "text", ["", "佐藤 花子", "a=b", " =1", "1-2", "'=1", "03-1234-5678", "湯呑@有田", "\n=1"]
)
def test_other_text_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text


@pytest.mark.parametrize("value", [0, 1, -1, 999_900_000_000, None])
def test_numbers_stay_numbers(value: Any) -> None:
    assert harmless(value) is value


@given(st.text())
def test_no_cell_starts_like_a_formula_and_none_loses_anything(text: str) -> None:
    cell = harmless(text)
    assert not cell.startswith(tuple(STARTS))
    assert cell in (text, f"'{text}")
