"""What the simulator has a customer do: made from the payment's id, so always the same."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Final
from uuid import UUID

from services.payment.domain.customer_steps import ActionKind, NextAction

_JAPAN: Final = timezone(timedelta(hours=9))
_DAYS: Final = 3
_PAGE: Final = "https://simulator.invalid"


def instructions_for(key: str, method: str) -> NextAction:
    """How the payment ``key``, a UUID version 7, is to be paid by ``method``."""
    number = UUID(key).int
    made_at = datetime.fromtimestamp((number >> 80) / 1000, UTC)
    if method == "konbini":
        numbers = {
            "lawson_payment_code": f"{number % 10**8:08}",
            "lawson_confirmation_number": f"{number // 10**8 % 10**6:06}",
        }
        voucher = f"{_PAGE}/voucher/{key}"
        return NextAction(ActionKind.VOUCHER, voucher, None, _last_second(made_at), numbers)
    if method == "bank_transfer":
        account = {
            "bank_name": "シミュレーター銀行",
            "branch_name": "本店",
            "account_type": "futsu",
            "account_number": f"{number % 10**7:07}",
            "account_holder_name": "イチバ",
        }
        return NextAction(ActionKind.TRANSFER, None, f"{number % 10**6:06}", None, account)
    return NextAction(ActionKind.REDIRECT, f"{_PAGE}/confirm/{key}")


def _last_second(made_at: datetime) -> datetime:
    """The end, in Japan, of the last day for paying."""
    last = (made_at.astimezone(_JAPAN) + timedelta(days=_DAYS)).date()
    return datetime(last.year, last.month, last.day, 23, 59, 59, tzinfo=_JAPAN).astimezone(UTC)
