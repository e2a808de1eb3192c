"""How many parts an SMS is sent in, which is what it costs (3GPP TS 23.038 and 23.040)."""

from dataclasses import dataclass
from typing import Final, Literal

_BASIC: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED: Final = frozenset("\f^{}\\[~]|€")
"""Each of them takes the place of two letters."""
_ONE_PART: Final = {"GSM-7": 160, "UCS-2": 70}
_SEVERAL_PARTS: Final = {"GSM-7": 153, "UCS-2": 67}
"""A part of several begins with a header, which takes the place of some letters."""


@dataclass(frozen=True, slots=True)
class SmsSize:
    """The encoding of a text, its length in units of that, and its parts."""

    encoding: Literal["GSM-7", "UCS-2"]
    units: int
    parts: int


def size_of(text: str) -> SmsSize:
    """How ``text`` goes out; one letter beyond GSM-7 makes all of it UCS-2."""
    is_gsm = all(letter in _BASIC or letter in _EXTENDED for letter in text)
    if is_gsm:
        widths = [2 if letter in _EXTENDED else 1 for letter in text]
        return SmsSize("GSM-7", sum(widths), _parts(widths, "GSM-7"))
    widths = [2 if ord(letter) > 0xFFFF else 1 for letter in text]
    return SmsSize("UCS-2", sum(widths), _parts(widths, "UCS-2"))


def _parts(widths: list[int], encoding: str) -> int:
    """How many parts letters of these ``widths`` take; none of them is divided."""
    if sum(widths) <= _ONE_PART[encoding]:
        return 1
    parts, left = 1, _SEVERAL_PARTS[encoding]
    for width in widths:
        if width > left:
            parts, left = parts + 1, _SEVERAL_PARTS[encoding]
        left -= width
    return parts
