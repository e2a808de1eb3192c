"""What a spreadsheet spoils in a file, and how it is mended where only one reading exists."""

import re
from collections.abc import Sequence
from typing import Final

from services.order.sheets.model import Change
from services.order.sheets.own import cells as own

_WRAPPED: Final = re.compile(r'="(.*)"\s*', re.DOTALL).fullmatch
_TEXT_MARK: Final = re.compile(r"'(?:[=+\-@\t\r]|[0-9][0-9 ()+-]*\Z)").match
_PHONE: Final = re.compile(r"(?:0|\+)[0-9()-][0-9() -]{6,24}[0-9)]").fullmatch
_POSTAL_CODE: Final = re.compile(r"[0-9]{3}-[0-9]{4}").fullmatch
_POSTAL_PARTS: Final = re.compile(r"〒?([0-9]{1,3})-([0-9]{1,4})").fullmatch
_HALF_WIDTH: Final = str.maketrans(dict.fromkeys("‐‑‒–—―−ー─－", "-"))


def unwrapped(cell: str) -> str:
    """A cell without what keeps a spreadsheet from taking it for a number: ``="03"``, ``'03``."""
    if cell.startswith('="') and (found := _WRAPPED(cell)):
        return found[1].replace('""', '"')
    return cell[1:] if _TEXT_MARK(cell) else cell


def unwrap(
    cells: list[str], places: Sequence[int], headings: Sequence[str]
) -> tuple[list[str], list[Change]]:
    """The cells of a row with those at ``places`` unwrapped, and what was changed."""
    changes: list[Change] = []
    mended = list(cells)
    for place in places:
        cell = cells[place]
        if cell[:1] in ("=", "'") and (text := unwrapped(cell)) != cell:
            mended[place] = text
            changes.append(Change(headings[place], cell, text))
    return mended, changes


def phone(text: str, country: str) -> str:
    """A telephone number; the 0 that a spreadsheet took from a Japanese one is put back."""
    if _PHONE(text):
        return text
    plain = own.phone(text).strip()
    digits = re.sub(r"[^0-9]", "", plain)
    if country != "JP" or not plain[:1].isdigit() or plain.startswith("0"):
        return plain
    is_mobile = len(digits) == 10 and digits[0] in "789"
    return f"0{plain}" if is_mobile or len(digits) == 9 else plain


def postal_code(text: str, country: str) -> str:
    """A postcode; a Japanese one as 100-0001, with the zeros that a spreadsheet took."""
    if country != "JP" or _POSTAL_CODE(text):
        return text
    plain = own.ascii_text(text).translate(_HALF_WIDTH).removeprefix("〒").strip()
    if found := _POSTAL_PARTS(plain):
        return f"{found[1]:>03}-{found[2]:>04}"
    if plain.isascii() and plain.isdigit() and len(plain) in (6, 7):
        plain = plain.zfill(7)
        return f"{plain[:3]}-{plain[3:]}"
    return plain


def lost_zero(before: str, after: str) -> bool:
    """Did ``after`` get a zero that ``before`` does not have?"""
    return re.sub(r"[^0-9]", "", before) != re.sub(r"[^0-9]", "", after)
