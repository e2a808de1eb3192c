"""Cells of our files: no spreadsheet takes one for a formula (OWASP, CSV injection)."""

import csv
import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.order.sheets import guard, unguard
from services.order.sheets.files.writing import csv_bytes

STARTS = ["=", "+", "-", "@", "\t", "\r"]
texts = st.text() | st.from_regex(r"'{0,3}[=+\-@\t\r]?[a'=]{0,3}", fullmatch=True)


@pytest.mark.parametrize("start", STARTS)
@pytest.mark.parametrize("rest", ["", "1+1", "cmd|' /C calc'!A0", "=", " x", "\n"])
def test_what_starts_like_a_formula_gets_an_apostrophe(start: str, rest: str) -> None:
    assert guard(start + rest) == f"'{start}{rest}"


@pytest.mark.parametrize(
    "text",
    ["", "佐藤 花子", "a=b", " =1", "1-2", "'", "''", "'80s", "03-1234-5678", "湯呑@有田", "\n=1"],
)
def test_other_text_stays_as_it_is(text: str) -> None:
    assert guard(text) == text
    assert unguard(text) == text


@pytest.mark.parametrize("text", ["'=1", "''=1", "'-", "'''@x"])
def test_what_looks_guarded_gets_one_more(text: str) -> None:
    assert guard(text) == f"'{text}"


@pytest.mark.parametrize("value", [0, 1, -1, 999_900_000_000, None])
def test_numbers_stay_numbers(value: Any) -> None:
    [[written]] = csv.reader(io.StringIO(csv_bytes([[value]], "cp932").decode(), newline=""))
    assert written == ("" if value is None else str(value))


@given(texts)
def test_no_cell_starts_like_a_formula_and_none_loses_anything(text: str) -> None:
    cell = guard(text)
    assert not cell.startswith(tuple(STARTS))
    assert cell in (text, f"'{text}")
    assert unguard(cell) == text


@given(texts, texts)
def test_no_two_texts_become_one(first: str, second: str) -> None:
    assert (guard(first) == guard(second)) == (first == second)
