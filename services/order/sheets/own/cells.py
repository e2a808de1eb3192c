"""Cells become values: what a person writes is understood where it means one thing only."""

import re
import unicodedata
from typing import Final

from services.order.sheets.own import suggesting

Value = str | int

_METHODS: Final = {
    "card": ("card", "creditcard", "credit", "カード", "クレジットカード", "クレジット", "クレカ"),
    "konbini": ("konbini", "conveniencestore", "cvs", "コンビニ", "コンビニ払い", "コンビニ決済"),
    "bank_transfer": (
        "banktransfer",
        "bank",
        "transfer",
        "銀行振込",
        "銀行振り込み",
        "銀行",
        "振込",
        "振り込み",
        "口座振込",
    ),
    "cash_on_delivery": ("cashondelivery", "cod", "代金引換", "代引き", "代引"),
    "invoice": ("invoice", "請求書", "請求書払い", "掛け払い", "掛払い"),
    "external": ("external", "paidelsewhere", "決済済み", "他社決済"),
}
_KINDS: Final = {
    "shipping": ("shipping", "送料", "配送料"),
    "fee": ("fee", "手数料"),
    "discount": ("discount", "値引き", "値引", "割引", "クーポン"),
    "points": ("points", "ポイント", "ポイント利用"),
}
_TAKEN_OFF: Final = ("discount", "points")
_LOCALES: Final = {
    "ja": ("ja", "jajp", "jp", "japanese", "日本語"),
    "en": ("en", "enus", "engb", "english", "英語"),
}
_BY_METHOD: Final = {name: method for method, names in _METHODS.items() for name in names}
_BY_KIND: Final = {name: kind for kind, names in _KINDS.items() for name in names}
_BY_LOCALE: Final = {name: locale for locale, names in _LOCALES.items() for name in names}
_MAX_DIGITS: Final = 15
_CANONICAL_NUMBER: Final = re.compile(r"0|[1-9][0-9]{0,6}").fullmatch
_CANONICAL_PHONE: Final = re.compile(r"[0-9+()-][0-9+() -]{1,30}[0-9+()-]").fullmatch
_NUMBER: Final = re.compile(r"[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+").fullmatch
_NEGATIVE: Final = re.compile(r"[-−△▲]\s*([0-9,]+)|\(([0-9,]+)\)").fullmatch
_ROUNDED: Final = re.compile(r"[0-9](?:\.[0-9]+)?E\+[0-9]+").fullmatch
_FORMULA_ERRORS: Final = frozenset(
    ("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!")
)
_COUNTRIES: Final = {"日本": "JP", "日本国": "JP", "japan": "JP"}
_DASHES: Final = str.maketrans(dict.fromkeys("‐‑‒–—―−ー─", "-"))


class InvalidCell(Exception):
    """A cell that cannot be read; ``code`` is the row's, ``detail`` a sentence for a person."""

    def __init__(self, code: str, detail: str, suggestion: str | None = None) -> None:
        super().__init__(detail)
        self.code = code
        self.detail = detail
        self.suggestion = suggestion


def shown(cell: str) -> str:
    """``cell`` in a sentence, cut where it is long."""
    return f"{cell[:60]}…" if len(cell) > 60 else cell


def is_rounded(cell: str) -> bool:
    """Did a spreadsheet make a number of a long one, such as ``9.87E+15``? Its digits are lost."""
    return "E+" in cell and _ROUNDED(cell.strip()) is not None


def rounded(cell: str) -> InvalidCell:
    """What is wrong with such a cell."""
    return InvalidCell(
        "rounded_number",
        f"{shown(cell)!r} is a number that a spreadsheet has rounded; its digits are lost. "
        "Export the file again and do not save it in the spreadsheet.",
    )


def is_formula_error(cell: str) -> bool:
    """Does a spreadsheet show an error in this cell instead of a value?"""
    return cell[:1] == "#" and cell in _FORMULA_ERRORS


def formula_error(cell: str) -> InvalidCell:
    """What is wrong with such a cell."""
    return InvalidCell(
        "formula_error",
        f"The spreadsheet shows the error {cell} in this cell instead of a value; correct the "
        "formula, or type the value.",
    )


def text(cell: str) -> str:
    """A line of text, without the spaces around it."""
    return cell.strip()


def lines(cell: str) -> str:
    """Text of several lines, each ending in a line feed."""
    if "\r" in cell:
        cell = cell.replace("\r\n", "\n").replace("\r", "\n")
    return cell.strip()


def ascii_text(cell: str) -> str:
    """A word of ASCII; full-width characters become half-width."""
    return cell.strip() if cell.isascii() else _half_width(cell)


def phone(cell: str) -> str:
    """A telephone number; full-width characters and dashes of any length become half-width."""
    return cell if _CANONICAL_PHONE(cell) else half_width(cell)


def whole_number(cell: str) -> int:
    """A number without a unit; thousands may be set apart."""
    if _CANONICAL_NUMBER(cell):
        return int(cell)
    return _whole_number(cell, _half_width(cell))


def yen(cell: str) -> int:
    """A price in whole yen; a yen sign before it or 円 after it is understood."""
    if _CANONICAL_NUMBER(cell):
        return int(cell)
    half = _half_width(cell)
    # In CP932 the yen sign is the byte of a backslash.
    return _whole_number(cell, half.removesuffix("円").lstrip("¥\\").strip())


def any_yen(cell: str) -> int:
    """An amount in whole yen that may have a minus sign."""
    half = _half_width(cell)
    found = _NEGATIVE(half.replace("¥", "").replace("円", ""))
    if found is None:
        return yen(cell)
    return -_whole_number(cell, (found[1] or found[2]).strip())


def yen_taken(cell: str) -> int:
    """What is taken from the total, at most 0; with a minus sign or without one."""
    return -abs(any_yen(cell))


def percent(cell: str) -> int:
    """A tax rate in whole percent."""
    if _CANONICAL_NUMBER(cell):
        return int(cell)
    return _whole_number(cell, _half_width(cell).removesuffix("%").strip())


def postal_code(cell: str) -> str:
    """A postcode; full-width characters become half-width, and the sign before it goes."""
    return phone(cell).removeprefix("〒").strip()


def country(cell: str) -> str:
    """A country's code of two letters."""
    plain = _half_width(cell)
    return _COUNTRIES.get(plain.casefold(), plain.upper())


def adjustment_kind(cell: str) -> str:
    """What an amount beside the items is for, by one of its names."""
    return cell if cell in _KINDS else _named(cell, _BY_KIND, "invalid_text")


def payment_method(cell: str) -> str:
    """A means of payment by one of its names."""
    return cell if cell in _METHODS else _named(cell, _BY_METHOD, "unknown_payment_method")


def locale(cell: str) -> str:
    """A language by one of its names."""
    return cell if cell in _LOCALES else _named(cell, _BY_LOCALE, "unknown_locale")


def half_width(cell: str) -> str:
    """A number of digits and dashes; full-width characters and dashes of any length as in ASCII."""
    return cell.strip() if cell.isascii() else _half_width(cell).translate(_DASHES)


def is_taken_off(kind: str | None) -> bool:
    """Whether adjustments of ``kind`` take from the total."""
    return kind in _TAKEN_OFF


def _half_width(cell: str) -> str:
    return unicodedata.normalize("NFKC", cell).strip()


def _whole_number(cell: str, plain: str) -> int:
    if _NUMBER(plain):
        digits = plain.replace(",", "").replace(" ", "").lstrip("0") or "0"
        if len(digits) > _MAX_DIGITS:
            raise InvalidCell("out_of_range", f"{shown(cell)!r} is far too large.")
        return int(digits)
    suggestion = suggesting.number(plain)
    if _NEGATIVE(plain):
        raise InvalidCell("out_of_range", f"{shown(cell)!r} is negative.", suggestion)
    raise InvalidCell(
        "invalid_number", f"{shown(cell)!r} is not a whole number; write it in digits.", suggestion
    )


def _named(cell: str, known: dict[str, str], code: str) -> str:
    key = re.sub(r"[\s_-]", "", _half_width(cell).casefold())
    if key in known:
        return known[key]
    values = ", ".join(dict.fromkeys(known.values()))
    raise InvalidCell(
        code, f"{shown(cell)!r} is not one of {values}.", suggesting.one_of(key, known)
    )
