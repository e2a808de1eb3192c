"""Names, addresses and numbers in the one form in which they are searched for.

What is stored with an order and what is asked for go through the same function, so that they meet
however either was typed, and on any database alike.
"""

import re
import unicodedata
from typing import Final

_USUAL: Final = {
    variant: usual
    for usual, variants in {
        # Characters of Japanese names that one person writes in several ways.
        "高": "髙",
        "崎": "﨑嵜",
        "辺": "邊邉",
        "斎": "齋齊斉",
        "浜": "濵濱",
        "沢": "澤",
        "桜": "櫻",
        "広": "廣",
        "国": "國",
        "島": "嶋嶌",
        "徳": "德",
        "瀬": "瀨",
        "蔵": "藏",
        "真": "眞",
        "恵": "惠",
        "栄": "榮",
        "竜": "龍",
        "滝": "瀧",
        "条": "條",
        "弥": "彌",
        "吉": "𠮷",
        "桑": "桒",
        "柳": "栁",
        "富": "冨",
        "峰": "峯",
        "館": "舘",
        "曽": "曾",
        "関": "關",
        "豊": "豐",
        "寿": "壽",
        "実": "實",
        "静": "靜",
        "塩": "鹽",
        "浅": "淺",
        "増": "增",
        "黒": "黑",
        "万": "萬",
        "淵": "渕渊",
        "薮": "藪籔",
        "槙": "槇",
        "凛": "凜",
        "穂": "穗",
        # What is typed for a hyphen.
        "-": "‐‑‒–—―−﹣",
    }.items()
    for variant in variants
}
_VARIANT: Final = re.compile(f"[{''.join(_USUAL)}]")
"""Looked for, not translated: few characters are variants, and a long text is looked through."""
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\ufe00-\ufe0f\U000e0100-\U000e01ef]")
"""Soft hyphens, zero-width spaces, and what chooses one of a character's drawings."""
_WIDE = "\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_SPACE_IN_A_NAME = re.compile(f" (?<=[{_WIDE}] )(?=[{_WIDE}])")
_TELEPHONE = re.compile(r"[\d +().-]*")
_FEWEST_DIGITS = 4


def search_form(text: str) -> str:
    """``text`` in one width, one case, one way to write each character, with single spaces.

    Between Japanese characters there is no space: a name is found with one and without.
    """
    if text.isascii():
        return " ".join(text.lower().split())
    folded = unicodedata.normalize("NFKC", _UNSEEN.sub("", text)).casefold()
    folded = _with_usual(unicodedata.normalize("NFKC", folded))
    return _SPACE_IN_A_NAME.sub("", " ".join(folded.split()))


def _with_usual(text: str) -> str:
    return _VARIANT.sub(lambda found: _USUAL[found[0]], text)


def telephone_form(text: str) -> str | None:
    """The digits of what can be a part of a telephone number, four at least; None of others."""
    form = search_form(text)
    digits = re.sub(r"\D", "", form)
    is_number = _TELEPHONE.fullmatch(form) is not None and len(digits) >= _FEWEST_DIGITS
    return digits if is_number else None


def text_to_search(
    name: str,
    email: str | None,
    phone: str | None,
    recipient_name: str | None = None,
    recipient_phone: str | None = None,
) -> str:
    """What of an order is searched in, a line each; a recipient where it is somebody else."""
    lines = [search_form(name), search_form(email or ""), _digits(phone)]
    others = search_form(recipient_name or ""), _digits(recipient_phone)
    return "\n".join([*lines, *(each for each in others if each and each not in lines)])


def _digits(phone: str | None) -> str:
    return re.sub(r"\D", "", search_form(phone or ""))


def forms_of_number(text: str) -> set[str]:
    """The ways in which an order's number may have been stored that was typed as ``text``."""
    plain = _with_usual(unicodedata.normalize("NFKC", text)).strip()
    return {text, plain, plain.upper(), plain.lower()}
