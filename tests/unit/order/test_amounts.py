"""What an order comes to, and the tax in it."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.order.domain.money.amounts import (
    TAX_RATES,
    Adjustment,
    AdjustmentKind,
    DiscountTooLarge,
    TaxAmount,
    WrongSign,
    check_adjustments,
    is_payable,
    tax_of,
)
from services.order.domain.orders.placing import NewItem

SHIPPING, FEE = AdjustmentKind.SHIPPING, AdjustmentKind.FEE
DISCOUNT, POINTS = AdjustmentKind.DISCOUNT, AdjustmentKind.POINTS


def item(total: int, rate: int = 10) -> NewItem:
    return NewItem("x", None, 1, total, rate)


def of(kind: AdjustmentKind, amount: int, rate: int | None = None) -> Adjustment:
    return Adjustment(kind, None, amount, rate)


# The dashboard's form is held to the same table.
TAXES = json.loads(Path(__file__).with_name("tax.json").read_text("utf-8"))


@pytest.mark.parametrize("case", TAXES)
def test_the_tax_of_each_rate(case: dict[str, Any]) -> None:
    items = [item(*each) for each in case["items"]]
    adjustments = [of(AdjustmentKind(kind), *more) for kind, *more in case["adjustments"]]
    check_adjustments(items, adjustments)
    assert tax_of(items, adjustments) == tuple(TaxAmount(*each) for each in case["tax"])


@pytest.mark.parametrize(
    ("adjustment", "detail"),
    [
        (of(SHIPPING, -1, 10), "The amount of shipping must be 0 or more; -1 "),
        (of(FEE, -1, 10), "The amount of fee must be 0 or more; -1 "),
        (of(DISCOUNT, 1), "The amount of discount must be 0 or less; 1 "),
        (of(POINTS, 1), "The amount of points must be 0 or less; 1 "),
    ],
)
def test_what_adds_is_not_negative_and_what_takes_is_not_positive(
    adjustment: Adjustment, detail: str
) -> None:
    with pytest.raises(WrongSign) as refused:
        check_adjustments([item(1000)], [adjustment])
    assert refused.value.detail.startswith(detail)
    assert [each.pointer for each in refused.value.errors] == ["/adjustments/0/amount"]


@pytest.mark.parametrize(
    "adjustments",
    [
        [of(DISCOUNT, -1001)],
        [of(POINTS, -1001)],
        [of(DISCOUNT, -600), of(POINTS, -401)],
        [of(DISCOUNT, -1, 8)],
        [of(SHIPPING, 500, 8), of(DISCOUNT, -501, 8)],
    ],
)
def test_nothing_is_taken_that_is_not_there(adjustments: Sequence[Adjustment]) -> None:
    with pytest.raises(DiscountTooLarge):
        check_adjustments([item(1000)], adjustments)


@pytest.mark.parametrize(
    ("total", "can_be_paid"),
    [(0, True), (1, False), (99, False), (100, True), (1_000_000, True), (1_000_001, False)],
)
def test_a_gateway_charges_100_to_1_000_000_yen(total: int, can_be_paid: bool) -> None:
    assert is_payable(total, "card") is can_be_paid
    assert is_payable(total, "cash_on_delivery")
    assert is_payable(total, "external")


RATES = st.sampled_from(TAX_RATES)
ITEMS = st.lists(st.builds(item, st.integers(0, 1_000_000), RATES), min_size=1, max_size=6)
ADDING = st.builds(of, st.sampled_from([SHIPPING, FEE]), st.integers(0, 5_000), RATES)
TAKING = st.builds(
    of, st.sampled_from([DISCOUNT, POINTS]), st.integers(-50_000, 0), st.none() | RATES
)


@given(ITEMS, st.lists(ADDING | TAKING, max_size=6))
def test_the_taxable_amounts_add_up_to_the_total_before_points(
    items: list[NewItem], adjustments: list[Adjustment]
) -> None:
    try:
        check_adjustments(items, adjustments)
    except DiscountTooLarge:
        return
    found = tax_of(items, adjustments)
    is_paying = [each.kind is POINTS and each.tax_rate is None for each in adjustments]
    counted = [each.amount for each, pays in zip(adjustments, is_paying, strict=True) if not pays]
    assert sum(each.taxable_amount for each in found) == (
        sum(each.line_total for each in items) + sum(counted)
    )
    for each in found:
        assert each.taxable_amount >= 0
        assert each.tax_amount == each.taxable_amount * each.tax_rate // (100 + each.tax_rate)
    assert [each.tax_rate for each in found] == sorted((e.tax_rate for e in found), reverse=True)
