"""The plain build that `tox run -e bench` compares with demands of an order what our spec does."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from services.chassis.base.ids import new_id, utc_now
from services.chassis.base.problems import Problem
from services.chassis.web.schemas import component, properties_of
from services.order.api.payloads.orders import new_order
from services.order.domain.orders.placing import place
from tests.bench.compared.fastapi_build.bodies import OrderCreate

_ITEM = {"product_name": "湯呑", "quantity": 1, "unit_price": 500}
_ORDER: dict[str, Any] = {"customer_name": "佐藤 花子", "items": [_ITEM]}
_ADJUSTED = st.lists(
    st.fixed_dictionaries(
        {
            "kind": st.sampled_from(["shipping", "fee", "discount", "points"]),
            "amount": st.sampled_from([-600, -500, -100, 0, 100]),
        },
        optional={"tax_rate": st.sampled_from([10, 8, 0])},
    ),
    min_size=1,
    max_size=2,
)
_ANYTHING = st.sampled_from(
    [None, True, 1.5, -1, 0, 1, 9999, 10_000, 1_000_001, {}, []]
    + ["", " ", "あ", "\n", "a\nb", "\u200e", "a\u200e", "ja", "JP", "card", "external", "tok_ok"]
    + ["x" * length for length in (33, 65, 101, 129, 151, 201, 255, 256, 501, 1001)]
    + ["a@b.jp", "a=?x@b.jp", "a@b", "03-1234", "2026-11-20T08:12:00Z", "2026-13-20T08:12:00Z"]
    + [{"name": "あ"}, {"name": "あ", "country": "jp"}, {"name": ""}, {"zzz": 1}]
    + [{"provider": "R"}, {"provider": "R", "paid_at": None}, {"provider": None}]
    + [{"date": "2026-12-24"}, {"date": "2026-02-31"}, {"date": None}, {"note": "\n"}]
)
_NAMES = st.sampled_from([*properties_of("order", "OrderCreate"), "zzz"])


def _is_taken(body: dict[str, Any]) -> bool:
    """Whether our service places it."""
    if not component("order", "OrderCreate").is_valid(body):
        return False
    try:
        place(new_order(body), new_id=new_id, now=utc_now())
    except Problem:
        return False
    return True


def _is_taken_there(body: dict[str, Any]) -> bool:
    try:
        OrderCreate.model_validate(body)
    except ValidationError:
        return False
    return True


@settings(max_examples=1_000, deadline=None)
@given(
    st.dictionaries(_NAMES, _ANYTHING, max_size=2),
    st.dictionaries(st.sampled_from([*_ITEM, "sku", "tax_rate", "zzz"]), _ANYTHING, max_size=1),
)
def test_the_same_bodies_are_taken(changes: dict[str, Any], of_item: dict[str, Any]) -> None:
    body = {**_ORDER, "items": [{**_ITEM, **of_item}], **changes}
    assert _is_taken_there(body) == _is_taken(body), body


@settings(max_examples=500, deadline=None)
@given(_ADJUSTED)
def test_the_same_adjustments_are_taken(adjustments: list[dict[str, Any]]) -> None:
    body = {**_ORDER, "adjustments": adjustments}
    assert _is_taken_there(body) == _is_taken(body), body


@pytest.mark.parametrize(
    ("changes", "is_taken"),
    [
        ({}, True),
        ({"payment_method": "external", "paid_elsewhere": {"provider": "楽天"}}, True),
        ({"payment_method": "external"}, False),
        ({"paid_elsewhere": {"provider": "楽天"}}, False),
        ({"items": [{**_ITEM, "unit_price": 99}]}, False),
        ({"items": [{**_ITEM, "unit_price": 99}], "payment_method": "invoice"}, True),
        ({"items": [{**_ITEM, "unit_price": 0}]}, True),
    ],
)
def test_the_rules_beyond_the_schema_are_the_same(changes: dict[str, Any], is_taken: bool) -> None:
    body = {**_ORDER, **changes}
    assert (_is_taken_there(body), _is_taken(body)) == (is_taken, is_taken)
