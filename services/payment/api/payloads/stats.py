"""JSON of sums over payments."""

from typing import Any

from services.payment.payments.listing import Stats, Totals

_PATH = "/api/v1/payments"


def stats_document(stats: Stats) -> dict[str, Any]:
    """A ``PaymentStats``."""
    return {
        "currency": "JPY",
        "by_status": [
            {"status": status, **_totals(totals)} for status, totals in stats.by_status.items()
        ],
        "by_method": [
            {"method": method, **_totals(totals)} for method, totals in stats.by_method.items()
        ],
        "by_day": [
            {
                "date": day,
                **_totals(totals),
                "refunded_amount": totals.refunded_amount,
                "net_amount": totals.net_amount,
            }
            for day, totals in stats.by_day.items()
        ],
        "captured_amount": stats.captured.amount,
        "refunded_amount": stats.captured.refunded_amount,
        "net_amount": stats.captured.net_amount,
    }


def _totals(totals: Totals) -> dict[str, int]:
    return {"count": totals.count, "amount": totals.amount}
