"""Orders and files as Hypothesis makes them."""

from collections.abc import Callable, Iterable
from dataclasses import asdict, replace
from datetime import UTC, date, datetime
from typing import Any

import orjson
from hypothesis import strategies as st

from services.chassis.base.problems import BadRequest
from services.order.domain.money.amounts import (
    AFTER_SHIPPING,
    GATEWAY_METHODS,
    Adjustment,
    AdjustmentKind,
)
from services.order.domain.money.payments import PaidElsewhere
from services.order.domain.orders.orders import Order
from services.order.domain.orders.placing import NewItem, NewOrder, place
from services.order.domain.orders.recipients import DeliveryRequest, Recipient
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


def _optional(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


class _Texts:
    """Texts of the kinds that an order has."""

    def __init__(self, more: st.SearchStrategy[str]) -> None:
        self.name = _valid("customer_name", _texts(_AWKWARD, more, 100))
        self.product = _valid("product_name", _texts(_AWKWARD, more, 200))
        self.word = _valid("sku", _texts(_AWKWARD, more, 64))
        self.short = self.word.filter(lambda text: len(text) <= 32)
        self.address = _valid("shipping_address", _texts(_LINES, more, 500))
        self.note = _valid("note", _texts(_LINES, more, 1_000))


_TIMES = st.datetimes(datetime(1990, 1, 1), datetime(2099, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 - Hypothesis adds the zone
_PHONES = st.text("0123456789+() -", min_size=3, max_size=12)
_RATES = st.sampled_from([10, 8, 0])


def _items(texts: _Texts) -> st.SearchStrategy[NewItem]:
    return st.builds(
        NewItem,
        product_name=texts.product,
        sku=_optional(texts.word),
        quantity=st.integers(1, 9),
        unit_price=st.just(0) | st.integers(100, 30_000),  # what can be paid
        tax_rate=_RATES,
    )


def _adjustments(texts: _Texts) -> st.SearchStrategy[Adjustment]:
    added = st.builds(
        Adjustment,
        kind=st.sampled_from([AdjustmentKind.SHIPPING, AdjustmentKind.FEE]),
        label=_optional(texts.name),
        amount=st.integers(0, 2_000),
        tax_rate=_RATES,
    )
    taken = st.builds(
        Adjustment,
        kind=st.sampled_from([AdjustmentKind.DISCOUNT, AdjustmentKind.POINTS]),
        label=_optional(texts.name),
        amount=st.integers(-90, 0),
        tax_rate=_optional(_RATES),
    )
    return added | taken


def _recipients(texts: _Texts) -> st.SearchStrategy[Recipient]:
    return st.builds(
        Recipient,
        name=texts.name,
        phone=_optional(_PHONES),
        postal_code=_optional(st.text("0123456789Az -", min_size=1, max_size=8)),
        region=_optional(texts.short),
        city=_optional(texts.short),
        line1=_optional(texts.word),
        line2=_optional(texts.word),
        country=st.sampled_from(["JP", "US"]),
    )


def _wishes(texts: _Texts) -> st.SearchStrategy[DeliveryRequest]:
    return st.builds(
        DeliveryRequest,
        date=_optional(st.dates(date(1990, 1, 1), date(2099, 12, 31)).map(date.isoformat)),
        time_slot=_optional(texts.short),
        note=_optional(texts.word),
    ).filter(lambda wishes: wishes != DeliveryRequest())


def _paid_elsewhere(texts: _Texts) -> st.SearchStrategy[PaidElsewhere]:
    return st.builds(
        PaidElsewhere,
        provider=texts.short,
        reference=_optional(texts.word),
        paid_at=_optional(_TIMES),
    )


def _new_orders(more: st.SearchStrategy[str]) -> st.SearchStrategy[NewOrder]:
    texts = _Texts(more)
    elsewhere = st.tuples(st.just("external"), _paid_elsewhere(texts))
    here = st.tuples(st.sampled_from([*GATEWAY_METHODS, *AFTER_SHIPPING]), st.none())
    plain = st.builds(
        NewOrder,
        customer_name=texts.name,
        customer_email=_optional(
            st.sampled_from(["a@example.jp", "-x@example.jp", "=1+1@example.jp", "'+a@b.jp"])
        ),
        customer_phone=_optional(_PHONES),
        shipping_address=_optional(texts.address),
        note=_optional(texts.note),
        source=st.sampled_from(["api", "=web"]),
        external_id=_optional(texts.word),
        locale=st.sampled_from(["ja", "en"]),
        payment_method=st.just(""),
        payment_token=st.just("tok_ok"),
        items=st.lists(_items(texts), min_size=1, max_size=3).map(tuple),
        adjustments=st.lists(_adjustments(texts), max_size=4).map(tuple),
        ordered_at=_optional(_TIMES),
        recipient=_optional(_recipients(texts)),
        delivery_request=_optional(_wishes(texts)),
    )

    def paid(order: NewOrder, how: tuple[str, PaidElsewhere | None]) -> NewOrder:
        return replace(order, payment_method=how[0], paid_elsewhere=how[1])

    return st.builds(paid, plain, here | elsewhere).filter(_makes_an_order)


def _makes_an_order(new: NewOrder) -> bool:
    try:
        place(new, new_id=str, now=NOW)
    except BadRequest:
        return False
    return True


NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


def _numbered() -> Callable[[], str]:
    count = iter(range(1_000_000))
    return lambda: f"019a2b3c-4d5e-7f60-8a1b-{next(count):012d}"


def placed_orders(*, in_cp932: bool = False) -> st.SearchStrategy[list[Order]]:
    """Orders as they stand in the database."""
    new = _new_orders(_IN_CP932 if in_cp932 else _IN_CP932 | _BEYOND_CP932)
    return st.lists(new, min_size=1, max_size=3).map(placed)


def placed(new: Iterable[NewOrder]) -> list[Order]:
    """The orders that ``new`` become, with ids that are always the same."""
    new_id = _numbered()
    return [place(each, new_id=new_id, now=NOW) for each in new]


def document_of(order: Order, *, in_cp932: bool = False) -> Any:
    """All of ``order``; ``in_cp932``: with the characters that CP932 makes of it."""
    text = orjson.dumps(asdict(order)).decode()
    return orjson.loads(fold_twins(text) if in_cp932 else text)


def is_in_cp932(order: Order) -> bool:
    """Does CP932 have every character of ``order``?"""
    text = orjson.dumps(document_of(order, in_cp932=True)).decode()
    try:
        text.encode("cp932")
    except UnicodeEncodeError:
        return False
    return "〓" not in text and text.encode("cp932").decode("cp932") == text
