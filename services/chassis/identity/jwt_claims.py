"""What RFC 7519 asks of a token beside its signature."""

from collections.abc import Mapping
from typing import Any

_LEEWAY_SECONDS = 30
_LONGEST_SUBJECT = 255  # OpenID Connect Core, 2; the columns that hold it are as wide


def check_claims(claims: Mapping[str, Any], now: float, *, issuer: str, audience: str) -> None:
    """Check issuer, audience, subject and times (seconds since 1970).

    Raises:
        ValueError: it is of another issuer, for another audience, or out of date.
    """
    audiences = claims.get("aud")
    audiences = audiences if isinstance(audiences, list) else [audiences]
    if str(claims.get("iss", "")).rstrip("/") != issuer or audience not in audiences:
        raise ValueError("another issuer or audience")
    expires, not_before = claims.get("exp"), claims.get("nbf", 0)
    if not isinstance(expires, int | float) or expires + _LEEWAY_SECONDS <= now:
        raise ValueError("expired")
    if not isinstance(not_before, int | float) or not_before > now + _LEEWAY_SECONDS:
        raise ValueError("not valid yet")
    subject = claims.get("sub")
    if not isinstance(subject, str) or not 1 <= len(subject) <= _LONGEST_SUBJECT:
        raise ValueError("no subject")


def scopes_of(claims: Mapping[str, Any]) -> frozenset[str]:
    """The scopes of a token: a text with spaces (RFC 8693) or a list; none of anything else."""
    scope = claims.get("scope")
    if isinstance(scope, str):
        return frozenset(scope.split())
    return frozenset(str(item) for item in scope) if isinstance(scope, list) else frozenset()


def actor_of(claims: Mapping[str, Any]) -> str | None:
    """The service that acts in the subject's name (RFC 8693, 4.1); None: the subject itself.

    Raises:
        ValueError: it is not said as the RFC lays it out.
    """
    actor = claims.get("act")
    if actor is None:
        return None
    subject = actor.get("sub") if isinstance(actor, dict) else None
    if not isinstance(subject, str) or not 1 <= len(subject) <= _LONGEST_SUBJECT:
        raise ValueError("an actor without a subject")
    return subject
