"""Money, quantities and tax rates as other systems write them."""

import re
import unicodedata
from fractions import Fraction
from functools import lru_cache
from typing import Final

from services.order.sheets.own import suggesting
from services.order.sheets.own.cells import InvalidCell, shown

Amount = int | Fraction
"""Yen; a price without tax may be a fraction."""

_WHOLE: Final = re.compile(r"-?[0-9]{1,9}").fullmatch
_DECIMAL: Final = re.compile(
    r"[+-]?(?:[0-9]{1,12}|[0-9]{1,3}(?:,[0-9]{3}){1,3})(?:\.[0-9]{0,8})?"
).fullmatch
_YEN: Final = re.compile(r"^([+-]?)(?:jpy|jp¥|¥|\\)\s*|\s*(?:円|yen|jpy)$", re.IGNORECASE)
_OTHER_MONEY: Final = re.compile(
    r"[$€£₩₹₽฿]|\b(?:usd|eur|gbp|cny|krw|twd|hkd|sgd|aud|cad)\b", re.IGNORECASE
)
_SIGNS: Final = str.maketrans({"−": "-", "△": "-", "▲": "-"})
_RATES: Final = {Fraction(10): 10, Fraction(1, 10): 10, Fraction(8): 8, Fraction(8, 100): 8}


@lru_cache(maxsize=16_384)
def money(cell: str) -> Amount:
    """An amount of yen, with its sign; whole where it is whole.

    Raises:
        InvalidCell: invalid_number, unsupported_currency.
    """
    if _WHOLE(cell):
        return int(cell)
    text = unicodedata.normalize("NFKC", cell).strip().translate(_SIGNS)
    if _OTHER_MONEY.search(text):
        raise InvalidCell(
            "unsupported_currency", f"{shown(cell)!r} is not in yen; only orders in JPY are taken."
        )
    if text.startswith("(") and text.endswith(")"):
        text = f"-{text[1:-1]}"
    plain = _YEN.sub(r"\1", _YEN.sub(r"\1", text))
    if not _DECIMAL(plain):
        raise InvalidCell(
            "invalid_number", f"{shown(cell)!r} is not an amount of yen.", suggesting.number(plain)
        )
    found = Fraction(plain.replace(",", ""))
    return int(found) if found.denominator == 1 else found


@lru_cache(maxsize=1_024)
def quantity(cell: str) -> int:
    """A number of pieces; ``2.0`` is 2.

    Raises:
        InvalidCell: invalid_number, out_of_range.
    """
    if _WHOLE(cell):
        found: Amount = int(cell)
    else:
        text = unicodedata.normalize("NFKC", cell).strip().translate(_SIGNS)
        found = Fraction(text.replace(",", "")) if _DECIMAL(text) else Fraction(1, 2)
    if isinstance(found, Fraction) and found.denominator != 1:
        raise InvalidCell("invalid_number", f"{shown(cell)!r} is not a whole number of pieces.")
    if found < 0:
        raise InvalidCell("out_of_range", f"{shown(cell)!r} is negative.")
    return int(found)


@lru_cache(maxsize=256)
def tax_rate(cell: str) -> int:
    """A rate in percent: ``10``, ``10%``, ``0.1`` are 10; empty is 10.

    Raises:
        InvalidCell: out_of_range.
    """
    text = unicodedata.normalize("NFKC", cell).strip().removesuffix("%").strip()
    if not text:
        return 10
    if _DECIMAL(text):
        found = Fraction(text.replace(",", ""))
        if found == 0 or found in _RATES:
            return _RATES.get(found, 0)
    raise InvalidCell("out_of_range", f"{shown(cell)!r} is not a tax rate of 10, 8 or 0 percent.")
