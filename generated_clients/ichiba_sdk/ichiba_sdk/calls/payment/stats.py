"""Counts and yen for dashboards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.operation import Call, Operation, Options
from ..._runtime.types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..._runtime.sending import Sender
    from ..._runtime.sending_later import LaterSender
    from ..._runtime.types import TimeLimit
    from ...payment_client.models.payment_stats import PaymentStats

_GET_PAYMENT_STATS = Operation(
    "get_payment_stats",
    "payment",
    "GET",
    "/api/v1/payments/stats",
)


class StatsCalls:
    """Counts and yen for dashboards."""

    __slots__ = ("_sender",)

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def get_payment(
        self,
        *,
        days: int | Unset = UNSET,
        time_zone: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> PaymentStats:
        """Sum up recent payments.

        Returns counts and yen of the payments created in the last `days` days of `time_zone`,
        including today. `by_status` covers every payment of the period. `by_method`, `by_day`,
        `captured_amount` and `refunded_amount` cover the captured payments, whether they were
        refunded since or not, so the amounts of `by_method` and of `by_day` each add up to
        `captured_amount`. `net_amount` is the captured yen less the refunded yen.

        Args:
            days: How many days to sum up, counted back from today.
            time_zone: The time zone whose days are used, as a name in the IANA time zone
                database. An unknown name is refused with 400 `unknown_time_zone`.

        Raises:
            BadRequest: as the service says.
        """

        from ...payment_client.models.payment_stats import PaymentStats

        call = Call(
            _GET_PAYMENT_STATS,
            Options(timeout, retries, headers),
            query={
                "days": days,
                "time_zone": time_zone,
            },
        )

        return self._sender.send(
            call,
            {
                200: PaymentStats.from_dict,
            },
        )


class AsyncStatsCalls:
    """Counts and yen for dashboards."""

    __slots__ = ("_sender",)

    def __init__(self, sender: LaterSender) -> None:
        self._sender = sender

    async def get_payment(
        self,
        *,
        days: int | Unset = UNSET,
        time_zone: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> PaymentStats:
        """Sum up recent payments.

        Returns counts and yen of the payments created in the last `days` days of `time_zone`,
        including today. `by_status` covers every payment of the period. `by_method`, `by_day`,
        `captured_amount` and `refunded_amount` cover the captured payments, whether they were
        refunded since or not, so the amounts of `by_method` and of `by_day` each add up to
        `captured_amount`. `net_amount` is the captured yen less the refunded yen.

        Args:
            days: How many days to sum up, counted back from today.
            time_zone: The time zone whose days are used, as a name in the IANA time zone
                database. An unknown name is refused with 400 `unknown_time_zone`.

        Raises:
            BadRequest: as the service says.
        """

        from ...payment_client.models.payment_stats import PaymentStats

        call = Call(
            _GET_PAYMENT_STATS,
            Options(timeout, retries, headers),
            query={
                "days": days,
                "time_zone": time_zone,
            },
        )

        return await self._sender.send(
            call,
            {
                200: PaymentStats.from_dict,
            },
        )
