"""What a person may have meant by a cell that cannot be read."""

import re
from difflib import get_close_matches
from typing import Final

_DOMAINS: Final = (
    "gmail.com",
    "yahoo.co.jp",
    "yahoo.com",
    "ymail.ne.jp",
    "outlook.jp",
    "outlook.com",
    "hotmail.com",
    "hotmail.co.jp",
    "icloud.com",
    "me.com",
    "live.jp",
    "docomo.ne.jp",
    "ezweb.ne.jp",
    "au.com",
    "softbank.ne.jp",
    "i.softbank.jp",
    "ymobile.ne.jp",
    "rakuten.jp",
    "nifty.com",
    "biglobe.ne.jp",
    "ocn.ne.jp",
    "example.jp",
    "example.com",
)
_BY_LABEL: Final = {each.partition(".")[0]: each for each in reversed(_DOMAINS)}
_ADDRESS: Final = re.compile(
    r"(?![^@]*=\?)[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]+\.[A-Za-z]{2,}"
)
_DIGITS: Final = 12  # of a number that is worth suggesting


def email(cell: str) -> str | None:
    """An address that ``cell`` may be meant to be: one at sign, dots, a domain that is known."""
    text = re.sub(r"\s|^mailto:|[<>()\"]", "", cell).replace(",", ".").replace(";", ".")
    text = re.sub(r"@+", "@", re.sub(r"\.{2,}", ".", text)).strip(".")
    name, at, domain = text.rpartition("@")
    if not at:
        return _without_at(text)
    meant = f"{name}@{_nearest(domain.lower())}"
    return meant if meant != cell and _ADDRESS.fullmatch(meant) else None


def _nearest(domain: str) -> str:
    known = _DOMAINS if "." in domain else (*_DOMAINS, *_BY_LABEL)
    close = get_close_matches(domain, known, n=1, cutoff=0.75)
    return _BY_LABEL.get(close[0], close[0]) if close else domain


def _without_at(text: str) -> str | None:
    for domain in _DOMAINS:
        if text.lower().endswith(domain) and len(text) > len(domain) + 1:
            name = text[: -len(domain)].rstrip(".")
            meant = f"{name}@{domain}"
            return meant if _ADDRESS.fullmatch(meant) else None
    return None


def number(text: str) -> str | None:
    """Whole digits that ``text`` (in half-width) may be meant to be."""
    plain = re.sub(r"(?<=\d)[,\s'](?=\d)", "", text)
    found = re.search(r"\d+(?:\.\d+)?(?:[eE]\+?\d)?", plain)
    if not found or len(found[0]) > _DIGITS:
        return None
    return str(round(float(found[0])))


def one_of(key: str, known: dict[str, str]) -> str | None:
    """The value whose name is nearest to ``key``."""
    close = get_close_matches(key, known, n=1, cutoff=0.6)
    return known[close[0]] if close else None
