from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..models.currency import Currency, check_currency

if TYPE_CHECKING:
    from ..models.payment_stats_by_day import PaymentStatsByDay
    from ..models.payment_stats_by_method import PaymentStatsByMethod
    from ..models.payment_stats_by_status import PaymentStatsByStatus


T = TypeVar("T", bound="PaymentStats")


@_attrs_define
class PaymentStats:
    """Counts and yen of the payments created in a period.

    Attributes:
        currency (Currency): The currency. Amounts are whole yen.
        by_status (list[PaymentStatsByStatus]): All payments of the period. Every status is listed once, with zeros if
            there are none.
        by_method (list[PaymentStatsByMethod]): The captured payments. Every method is listed once, with zeros if there
            are none.
        by_day (list[PaymentStatsByDay]): The captured payments by the day that they were created on, in the requested
            `time_zone`. Every day is listed, oldest first.
        captured_amount (int): A sum in whole yen over many payments. Example: 14440.
        refunded_amount (int): A sum in whole yen over many payments. Example: 14440.
        net_amount (int): A sum in whole yen over many payments. Example: 14440.
    """

    currency: Currency
    by_status: list[PaymentStatsByStatus]
    by_method: list[PaymentStatsByMethod]
    by_day: list[PaymentStatsByDay]
    captured_amount: int
    refunded_amount: int
    net_amount: int

    def to_dict(self) -> dict[str, Any]:
        currency: str = self.currency

        by_status = []
        for by_status_item_data in self.by_status:
            by_status_item = by_status_item_data.to_dict()
            by_status.append(by_status_item)

        by_method = []
        for by_method_item_data in self.by_method:
            by_method_item = by_method_item_data.to_dict()
            by_method.append(by_method_item)

        by_day = []
        for by_day_item_data in self.by_day:
            by_day_item = by_day_item_data.to_dict()
            by_day.append(by_day_item)

        captured_amount = self.captured_amount

        refunded_amount = self.refunded_amount

        net_amount = self.net_amount

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "currency": currency,
                "by_status": by_status,
                "by_method": by_method,
                "by_day": by_day,
                "captured_amount": captured_amount,
                "refunded_amount": refunded_amount,
                "net_amount": net_amount,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.payment_stats_by_day import PaymentStatsByDay  # noqa: PLC0415
        from ..models.payment_stats_by_method import PaymentStatsByMethod  # noqa: PLC0415
        from ..models.payment_stats_by_status import PaymentStatsByStatus  # noqa: PLC0415

        d = dict(src_dict)
        currency = check_currency(d.pop("currency"))

        by_status = []
        _by_status = d.pop("by_status")
        for by_status_item_data in _by_status:
            by_status_item = PaymentStatsByStatus.from_dict(by_status_item_data)

            by_status.append(by_status_item)

        by_method = []
        _by_method = d.pop("by_method")
        for by_method_item_data in _by_method:
            by_method_item = PaymentStatsByMethod.from_dict(by_method_item_data)

            by_method.append(by_method_item)

        by_day = []
        _by_day = d.pop("by_day")
        for by_day_item_data in _by_day:
            by_day_item = PaymentStatsByDay.from_dict(by_day_item_data)

            by_day.append(by_day_item)

        captured_amount = d.pop("captured_amount")

        refunded_amount = d.pop("refunded_amount")

        net_amount = d.pop("net_amount")

        payment_stats = cls(
            currency=currency,
            by_status=by_status,
            by_method=by_method,
            by_day=by_day,
            captured_amount=captured_amount,
            refunded_amount=refunded_amount,
            net_amount=net_amount,
        )

        return payment_stats
