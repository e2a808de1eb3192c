"""Orders and files as Hypothesis makes them."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import orjson
from hypothesis import strategies as st

from services.order.domain.orders import NewItem, NewOrder, Order, place
from services.order.sheets.files.encodings import fold_twins
from services.order.sheets.own.schema import order_create

_AWKWARD = (
    *("=", "+", "-", "@", "'", "''=", '"', ",", ";", " ", "　", "\\", "#", "|"),
    *("佐藤", "髙橋", "①", "㈱", "〜", "～", "−", "能", "表", "ソ", "ﾊﾅｺ", "が", "¥"),
)
_LINES = (*_AWKWARD, "\n", "\t=1", "\t")
_ANY_TEXT = st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), max_size=6)
_BEYOND_CP932 = st.sampled_from(["🚚", "é", "か\u3099", "\u00a0", "〓"]) | _ANY_TEXT
_KANJI = bytes(byte for trail in range(0x40, 0x7F) for byte in (0x95, trail)).decode("cp932")
_IN_CP932 = st.text(_KANJI, max_size=6)


def _texts(
    parts: tuple[str, ...], more: st.SearchStrategy[str], longest: int
) -> st.SearchStrategy[str]:
    return (
        st.lists(st.sampled_from(parts) | more, min_size=1, max_size=5)
        .map("".join)
        .filter(lambda text: 0 < len(text) <= longest)
    )


def _valid(column: str, texts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Texts that the spec takes in ``column``."""

    def is_taken(text: str) -> bool:
        content: dict[str, Any] = {"customer_name": "a", "customer_email": "a@example.jp"}
        item = {"product_name": "a", "quantity": 1, "unit_price": 1}
        (item if column in ("product_name", "sku") else content)[column] = text
        return order_create().is_valid(content | {"items": [item]})

    return texts.filter(is_taken)


def _optional(strategy: st.SearchStrategy[str]) -> st.SearchStrategy[str | None]:
    return st.none() | strategy


def _items(more: st.SearchStrategy[str]) -> st.SearchStrategy[NewItem]:
    return st.builds(
        NewItem,
        product_name=_valid("product_name", _texts(_AWKWARD, more, 200)),
        sku=_optional(_valid("sku", _texts(_AWKWARD, more, 64))),
        quantity=st.integers(1, 9),
        unit_price=st.just(0) | st.integers(100, 30_000),  # what can be paid
    )


def _new_orders(more: st.SearchStrategy[str]) -> st.SearchStrategy[NewOrder]:
    return st.builds(
        NewOrder,
        customer_name=_valid("customer_name", _texts(_AWKWARD, more, 100)),
        customer_email=st.sampled_from(
            ["a@example.jp", "-x@example.jp", "=1+1@example.jp", "'+a@b.jp"]
        ),
        customer_phone=_optional(st.text("0123456789+() -", min_size=3, max_size=12)),
        shipping_address=_optional(_valid("shipping_address", _texts(_LINES, more, 500))),
        note=_optional(_valid("note", _texts(_LINES, more, 1_000))),
        source=st.sampled_from(["api", "=web"]),
        external_id=_optional(_valid("external_id", _texts(_AWKWARD, more, 64))),
        locale=st.sampled_from(["ja", "en"]),
        payment_method=st.sampled_from(["card", "konbini", "bank_transfer"]),
        payment_token=st.just("tok_ok"),
        items=st.lists(_items(more), min_size=1, max_size=3).map(tuple),
    )


NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


def _numbered() -> Callable[[], str]:
    count = iter(range(1_000_000))
    return lambda: f"019a2b3c-4d5e-7f60-8a1b-{next(count):012d}"


def placed_orders(*, in_cp932: bool = False) -> st.SearchStrategy[list[Order]]:
    """Orders as they stand in the database."""
    new = _new_orders(_IN_CP932 if in_cp932 else _IN_CP932 | _BEYOND_CP932)
    return st.lists(new, min_size=1, max_size=3).map(_placed)


def _placed(new: list[NewOrder]) -> list[Order]:
    new_id = _numbered()
    return [place(each, new_id=new_id, now=NOW) for each in new]


def content_of(order: Order, source: str, *, in_cp932: bool = False) -> dict[str, Any]:
    """The ``OrderCreate`` that ``order`` was made from, its token left out.

    ``in_cp932``: with the characters that CP932 makes of it.
    """
    said = fold_twins if in_cp932 else str
    names = ("customer_name", "customer_email", "customer_phone", "shipping_address", "note")
    texts = {name: getattr(order, name) for name in (*names, "external_id")}
    content: dict[str, Any] = {name: said(text) for name, text in texts.items() if text is not None}
    items = [
        {"product_name": said(item.product_name)}
        | ({} if item.sku is None else {"sku": said(item.sku)})
        | {"quantity": item.quantity, "unit_price": item.unit_price}
        for item in order.items
    ]
    plain = {"locale": order.locale, "payment_method": order.payment_method}
    return content | plain | {"source": source, "items": items}


def is_in_cp932(order: Order) -> bool:
    """Does CP932 have every character of ``order``?"""
    text = orjson.dumps(content_of(order, "", in_cp932=True)).decode()
    try:
        text.encode("cp932")
    except UnicodeEncodeError:
        return False
    return "〓" not in text and text.encode("cp932").decode("cp932") == text
