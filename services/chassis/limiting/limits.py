"""The limits of an installation: who may ask for how much, and what a refusal says.

Each kind of operation has a limit for each principal. Which kind an operation is, its spec says
(``x-rate-limit``), or else its method: GET reads, and everything else is a command. The headers
are those of draft-ietf-httpapi-ratelimit-headers-11.

Each process counts for itself. A caller is never refused below the limit, and may get up to as
many times the limit as processes answer it.
"""

from collections.abc import Mapping
from ipaddress import IPv6Address
from typing import Any, Final, Literal, cast, get_args

from prometheus_client import Counter

from services.chassis.base import texts
from services.chassis.base.problems import Problem, TooManyRequests
from services.chassis.base.sentences import Text
from services.chassis.base.setting_groups.limits import LimitSettings
from services.chassis.identity.tokens import Principal
from services.chassis.limiting.buckets import Buckets, Taken
from services.chassis.telemetry.metrics import REGISTRY

Kind = Literal["reads", "commands", "bulk"]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)

_FAILED: Final = "failed-tokens"
_NO_HEADERS: Final[Mapping[str, str]] = {}
_SAID: Final[Mapping[Kind, Text]] = {
    "reads": texts.READS,
    "commands": texts.COMMANDS,
    "bulk": texts.BULK,
}
_REFUSED = Counter(
    "ichiba_rate_limited_total",
    "Requests refused with 429, by the limit that they met.",
    ["limit"],
    registry=REGISTRY,
)


def kind_of(method: str, definition: Mapping[str, Any]) -> Kind:
    """The kind of the operation that a spec defines so."""
    by_method: Kind = "reads" if method.upper() == "GET" else "commands"
    return cast("Kind", definition.get("x-rate-limit", by_method))


class Limits:
    """Counts what each caller asks this process for."""

    def __init__(self, settings: LimitSettings) -> None:
        quotas = {
            "reads": settings.limit_reads,
            "commands": settings.limit_commands,
            "bulk": settings.limit_bulk,
            _FAILED: settings.limit_failed_tokens,
        }
        self._buckets = {name: Buckets(quota) for name, quota in quotas.items() if quota > 0}
        self._policies = {
            name: f'"{name}";q={buckets.quota};w={buckets.window}'
            for name, buckets in self._buckets.items()
        }

    def take(self, kind: Kind, principal: Principal) -> Mapping[str, str]:
        """Count a request of ``principal``; the headers that tell how much is left.

        Without a limit, and for calls between the services, there are none.

        Raises:
            TooManyRequests: the principal has used up what it may ask for.
        """
        buckets = self._buckets.get(kind)
        if buckets is None or principal.is_service:
            return _NO_HEADERS
        taken = buckets.take(principal.subject)
        headers = self._headers(kind, taken)
        if taken.is_allowed:
            return headers
        _REFUSED.labels(kind).inc()
        said = texts.RATE_LIMITED(
            limit=buckets.quota, kind=_SAID[kind](), seconds=taken.retry_after
        )
        raise TooManyRequests(said, retry_after=taken.retry_after, headers=headers)

    def count_failure(self, address: str | None) -> Problem | None:
        """Count a request from ``address`` that nobody vouched for; the refusal if there are many.

        Only such requests are refused: others from the same address may be of other people, behind
        the same proxy.
        """
        buckets = self._buckets.get(_FAILED)
        if buckets is None or address is None:
            return None
        taken = buckets.take(_network(address))
        if taken.is_allowed:
            return None
        _REFUSED.labels(_FAILED).inc()
        return TooManyRequests(
            texts.TOO_MANY_FAILURES(seconds=taken.retry_after),
            retry_after=taken.retry_after,
            headers=self._headers(_FAILED, taken),
        )

    def _headers(self, name: str, taken: Taken) -> Mapping[str, str]:
        return {
            "RateLimit-Policy": self._policies[name],
            "RateLimit": f'"{name}";r={taken.left};t={taken.full_after}',
        }


def _network(address: str) -> str:
    """Who has ``address``: of IPv6, one machine has all that begin with the same 64 bits."""
    try:
        known = IPv6Address(address)
    except ValueError:  # IPv4, or the name of a socket
        return address
    return str(known.ipv4_mapped or known.packed[:8].hex())
