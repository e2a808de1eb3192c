"""Who takes the money of an order: Ichiba, the shop on delivery, or somebody else already."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, Final

from services.order.sheets.model import Skipped
from services.order.sheets.own.cells import InvalidCell, shown
from services.order.sheets.own.dates import Moment
from services.order.sheets.profiled.rules import Rule, compile_rules, matcher, rule_for
from services.order.sheets.profiled.values import Read, compile_value
from services.order.sheets.profiles.fitting import Fit
from services.order.sheets.profiles.library import common_words

_SKIPPED: Final = {
    "cancelled": "skipped_cancelled",
    "refunded": "skipped_refunded",
    "not_an_order": "skipped_not_an_order",
}
_PROVIDER_LIMIT: Final = 64
_REFERENCE_LIMIT: Final = 128
_Tests = Sequence[tuple[str, Callable[[str], bool]]]


class Paying:
    """The states and the means of payment of one file."""

    def __init__(self, fit: Fit, moment: Moment) -> None:
        members, document = fit.profile.members, fit.profile.document
        self._title = fit.profile.title
        self._rules = compile_rules(document["states"], fit)
        self._tested = dict(each for rule in self._rules for each in rule.tested)
        self._method = compile_value(members.get("payment_method"), fit)
        self._reference = compile_value(members.get("payment_reference"), fit)
        self._paid_at = compile_value(members.get("paid_at"), fit)
        self._moment = moment
        own = [(method, matcher(words)) for method, words in document.get("payments", {}).items()]
        self._tests: _Tests = [*own, *_common()]
        self._methods: dict[str, str] = {}

    @property
    def state_places(self) -> tuple[int, ...]:
        return tuple(self._tested)

    @property
    def state_heading(self) -> str | None:
        return next(iter(self._tested.values()), None)

    def state(self, cells: Sequence[str]) -> Rule:
        """What is to become of the order.

        Raises:
            InvalidCell: unknown_state.
        """
        rule = rule_for(self._rules, cells)
        if rule is not None:
            return rule
        said = ", ".join(
            f"{heading} {shown(cells[place].strip())!r}" for place, heading in self._tested.items()
        )
        raise InvalidCell(
            "unknown_state",
            f"The profile does not say whether an order with {said} has been paid; "
            "add a rule for it to `states`.",
        )

    def content(
        self, is_paid: bool, order: Mapping[str, Any], cells: Sequence[str]
    ) -> dict[str, Any]:
        """The members of the order that say how it is paid.

        Raises:
            InvalidCell: unknown_payment_method, invalid_date, ambiguous_date.
        """
        word = self._method(cells) if self._method else ""
        method = "external" if is_paid else self._named(word)
        if method != "external":
            return {"payment_method": method}
        elsewhere: dict[str, Any] = {"provider": (word or self._title)[:_PROVIDER_LIMIT]}
        reference = self._reference(cells) if self._reference else ""
        if reference := reference or str(order.get("external_id", "")):
            elsewhere["reference"] = reference[:_REFERENCE_LIMIT]
        if paid_at := self._time(self._paid_at, cells) or order.get("ordered_at", ""):
            elsewhere["paid_at"] = paid_at
        return {"payment_method": method, "paid_elsewhere": elsewhere}

    def _time(self, read: Read | None, cells: Sequence[str]) -> str:
        text = read(cells) if read else ""
        return self._moment(text) if text else ""

    def _named(self, word: str) -> str:
        found = self._methods.get(word)
        if found is None:
            found = next((method for method, is_one in self._tests if is_one(word)), "")
            if not found:
                raise InvalidCell(
                    "unknown_payment_method",
                    f"{shown(word)!r} is not a payment method that the profile knows; "
                    "add it to `payments`."
                    if word
                    else "The order is not paid, and the file does not say how it will be.",
                )
            if len(self._methods) < 1_000 and len(word) <= 200:
                self._methods[word] = found
        return found


def skipped(rule: Rule, cells: Sequence[str]) -> Skipped | None:
    """Why an order in this state is passed over; None where it is imported."""
    code = _SKIPPED.get(rule.kind)
    if code is None:
        return None
    reason = {
        "skipped_cancelled": "The order was cancelled",
        "skipped_refunded": "The order was refunded",
        "skipped_not_an_order": "This is not an order to import",
    }[code]
    why = rule.said(cells)
    return Skipped(code, f"{reason}: {why}." if why else f"{reason}.")


@cache
def _common() -> _Tests:
    return [(method, matcher(words)) for method, words in common_words()["payments"].items()]


@cache
def _regions() -> Mapping[str, str]:
    found: dict[str, str] = common_words()["regions"]
    return found


def region_name(text: str) -> str:
    """The name of a prefecture that is given by its code, such as JP-13 or JP13."""
    return _regions().get(text.replace("-", ""), text) if text.startswith("JP") else text


@cache
def _countries() -> Mapping[str, str]:
    return {name: code for code, names in common_words()["countries"].items() for name in names}


def country_code(text: str, folded: str) -> str | None:
    """ISO 3166-1 alpha-2 of a country's name or code; None where it is not known."""
    if len(text) == 2 and text.isascii() and text.isalpha():
        return text.upper()
    return _countries().get(folded)
