"""What an order comes to: its items, its adjustments, and the tax in them. Amounts are whole yen.

Prices and adjustments include consumption tax. The tax of an order is rounded down once for each
rate, as a Japanese qualified invoice (適格請求書) has it: National Tax Agency, No. 6625.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from services.chassis.base.problems import BadRequest, Fault
from services.chassis.base.sentences import Sentence
from services.order.domain import texts

TAX_RATES = (10, 8, 0)
"""Percent; the standard rate, the reduced one for food, and none."""
STANDARD_RATE = 10
MINIMUM_PAYABLE, MAXIMUM_PAYABLE = 100, 1_000_000
"""Yen that can be charged through the gateway at once."""


class AdjustmentKind(StrEnum):
    """What an amount beside the items is for."""

    SHIPPING = "shipping"
    FEE = "fee"
    DISCOUNT = "discount"
    POINTS = "points"

    @property
    def adds(self) -> bool:
        """Whether it adds to the total; the others take from it."""
        return self in (AdjustmentKind.SHIPPING, AdjustmentKind.FEE)


@dataclass(frozen=True, slots=True)
class Adjustment:
    """An amount beside the items; ``amount`` is what it adds to the total.

    Without a ``tax_rate``, a discount lowers the amounts of all rates, each by its share; points
    lower none, because they are a way of paying.
    """

    kind: AdjustmentKind
    label: str | None
    amount: int
    tax_rate: int | None


class Line(Protocol):
    """An item of an order, as far as it counts here."""

    @property
    def line_total(self) -> int: ...
    @property
    def tax_rate(self) -> int: ...


@dataclass(frozen=True, slots=True)
class TaxAmount:
    """What an order includes of one rate: yen with the tax, and the tax in them."""

    tax_rate: int
    taxable_amount: int
    tax_amount: int


class WrongSign(BadRequest):
    """Shipping and fees add to the total; discounts and points take from it."""

    code = "adjustment_sign"

    def __init__(self, wrong: Mapping[int, Adjustment]) -> None:
        faults = [Fault(f"/adjustments/{n}/amount", _sign(each)) for n, each in wrong.items()]
        super().__init__(faults[0].detail, errors=faults)


def _sign(adjustment: Adjustment) -> Sentence:
    text = texts.NEGATIVE_ADJUSTMENT if adjustment.kind.adds else texts.POSITIVE_ADJUSTMENT
    return text(kind=adjustment.kind, amount=adjustment.amount)


class DiscountTooLarge(BadRequest):
    """Discounts or points take more than there is."""

    code = "discount_too_large"

    def __init__(self, taken: int, there: int, rate: int | None = None) -> None:
        text = texts.DISCOUNT_TOO_LARGE if rate is None else texts.RATED_DISCOUNT_TOO_LARGE
        super().__init__(text(taken=taken, there=there, rate=rate))


GATEWAY_METHODS = ("card", "konbini", "bank_transfer")
"""Ways to pay that go through the gateway."""
CASH_ON_DELIVERY = "cash_on_delivery"
AFTER_SHIPPING = (CASH_ON_DELIVERY, "invoice")
"""Ways to pay what was shipped."""
ELSEWHERE = "external"
"""Paid to somebody else."""


class AmountNotPayable(BadRequest):
    """The gateway charges neither so little nor so much at once."""

    code = "amount_not_payable"

    def __init__(self, total: int, method: str) -> None:
        super().__init__(
            texts.AMOUNT_NOT_PAYABLE(
                method=method, least=MINIMUM_PAYABLE, most=MAXIMUM_PAYABLE, total=total
            )
        )


def is_payable(total: int, method: str) -> bool:
    """Whether ``total`` yen can be paid by ``method``; 0 needs no payment."""
    is_charged = method in GATEWAY_METHODS
    return total == 0 or not is_charged or MINIMUM_PAYABLE <= total <= MAXIMUM_PAYABLE


def sum_of(adjustments: Sequence[Adjustment], kind: AdjustmentKind) -> int:
    """What all adjustments of ``kind`` add to the total."""
    return sum([each.amount for each in adjustments if each.kind is kind])


def check_adjustments(items: Sequence[Line], adjustments: Sequence[Adjustment]) -> None:
    """Refuse adjustments that make no total.

    Raises:
        WrongSign: one adds what it should take, or the reverse.
        DiscountTooLarge: the total, or what there is of one tax rate, would fall below 0.
    """
    wrong = {
        n: each
        for n, each in enumerate(adjustments)
        if (each.amount < 0 if each.kind.adds else each.amount > 0)
    }
    if wrong:
        raise WrongSign(wrong)
    there = _before_reductions(items, adjustments)
    total, taken = sum(there.values()), _taken(adjustments, None)
    if taken > total:
        raise DiscountTooLarge(taken, total)
    for rate, amount in there.items():
        of_rate = [each for each in adjustments if each.tax_rate == rate]
        if (taken := _taken(of_rate, None)) > amount:
            raise DiscountTooLarge(taken, amount, rate)


def tax_of(items: Sequence[Line], adjustments: Sequence[Adjustment]) -> tuple[TaxAmount, ...]:
    """The tax that checked items and adjustments include, the highest rate first."""
    there = _before_reductions(items, adjustments)
    for each in adjustments:
        if not each.kind.adds and each.tax_rate is not None:
            there[each.tax_rate] += each.amount
    shared = _taken(adjustments, AdjustmentKind.DISCOUNT, is_rated=False)
    for rate, share in _shares(shared, there).items():
        there[rate] -= share
    return tuple(
        TaxAmount(rate, there[rate], there[rate] * rate // (100 + rate))
        for rate in TAX_RATES
        if rate in there
    )


def _before_reductions(items: Sequence[Line], adjustments: Sequence[Adjustment]) -> dict[int, int]:
    """Yen by tax rate, before discounts and points."""
    found: dict[int, int] = {}
    for item in items:
        found[item.tax_rate] = found.get(item.tax_rate, 0) + item.line_total
    for each in adjustments:
        rate = each.tax_rate
        if rate is not None:
            found[rate] = found.get(rate, 0) + (each.amount if each.kind.adds else 0)
    return found


def _taken(
    adjustments: Sequence[Adjustment], kind: AdjustmentKind | None, *, is_rated: bool | None = None
) -> int:
    """Yen that these take from the total: of ``kind``, with or without a rate; None: of any."""
    return -sum(
        [
            each.amount
            for each in adjustments
            if not each.kind.adds
            and kind in (None, each.kind)
            and is_rated in (None, each.tax_rate is not None)
        ]
    )


def _shares(amount: int, there: Mapping[int, int]) -> dict[int, int]:
    """``amount`` parted in proportion to what is there of each rate, to the yen.

    What rounding leaves goes to those with the largest remainders.
    """
    whole = sum(there.values())
    if whole == 0:
        return {}
    shares = {rate: amount * part // whole for rate, part in there.items()}
    by_remainder = sorted(there, key=lambda rate: (-(amount * there[rate] % whole), -rate))
    for rate in by_remainder[: amount - sum(shares.values())]:
        shares[rate] += 1
    return shares
