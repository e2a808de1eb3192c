"""Whether the service runs, whether it is ready for traffic, and its metrics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.operation import Call, Operation, Options
from ..._runtime.types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..._runtime.sending import Sender
    from ..._runtime.sending_later import LaterSender
    from ..._runtime.types import TimeLimit
    from ...payment_client.models.health import Health
    from ...payment_client.models.readiness import Readiness

_GET_LIVENESS = Operation(
    "get_liveness",
    "payment",
    "GET",
    "/health/live",
    takes_token=False,
)
_GET_READINESS = Operation(
    "get_readiness",
    "payment",
    "GET",
    "/health/ready",
    takes_token=False,
)
_GET_METRICS = Operation(
    "get_metrics",
    "payment",
    "GET",
    "/metrics",
    takes_token=False,
)


class HealthCalls:
    """Whether the service runs, whether it is ready for traffic, and its metrics."""

    __slots__ = ("_sender",)

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def get_liveness(
        self,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Health:
        """Check that the process runs.

        Answers 200 as long as the process can answer at all. It checks nothing else.
        """

        from ...payment_client.models.health import Health

        call = Call(
            _GET_LIVENESS,
            Options(timeout, retries, headers),
        )

        return self._sender.send(
            call,
            {
                200: Health.from_dict,
            },
        )

    def get_readiness(
        self,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Readiness:
        """Check whether the service can take traffic.

        Checks the database, the engine that makes owed calls, the owed calls themselves, and the
        circuit breakers towards the gateway and the order service. If one of these two is down, its
        check is `degraded` and the service stays ready; 503 means that the service itself cannot
        work.
        """

        from ...payment_client.models.readiness import Readiness

        call = Call(
            _GET_READINESS,
            Options(timeout, retries, headers),
        )

        return self._sender.send(
            call,
            {
                200: Readiness.from_dict,
            },
        )

    def get_metrics(
        self,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> str:
        """Get metrics for Prometheus.

        Counters, gauges and histograms in the Prometheus text format.
        """

        call = Call(
            _GET_METRICS,
            Options(timeout, retries, headers),
        )

        return self._sender.send_text(call)


class AsyncHealthCalls:
    """Whether the service runs, whether it is ready for traffic, and its metrics."""

    __slots__ = ("_sender",)

    def __init__(self, sender: LaterSender) -> None:
        self._sender = sender

    async def get_liveness(
        self,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Health:
        """Check that the process runs.

        Answers 200 as long as the process can answer at all. It checks nothing else.
        """

        from ...payment_client.models.health import Health

        call = Call(
            _GET_LIVENESS,
            Options(timeout, retries, headers),
        )

        return await self._sender.send(
            call,
            {
                200: Health.from_dict,
            },
        )

    async def get_readiness(
        self,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Readiness:
        """Check whether the service can take traffic.

        Checks the database, the engine that makes owed calls, the owed calls themselves, and the
        circuit breakers towards the gateway and the order service. If one of these two is down, its
        check is `degraded` and the service stays ready; 503 means that the service itself cannot
        work.
        """

        from ...payment_client.models.readiness import Readiness

        call = Call(
            _GET_READINESS,
            Options(timeout, retries, headers),
        )

        return await self._sender.send(
            call,
            {
                200: Readiness.from_dict,
            },
        )

    async def get_metrics(
        self,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> str:
        """Get metrics for Prometheus.

        Counters, gauges and histograms in the Prometheus text format.
        """

        call = Call(
            _GET_METRICS,
            Options(timeout, retries, headers),
        )

        return await self._sender.send_text(call)
