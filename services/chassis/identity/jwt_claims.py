"""What RFC 7519 requires of a token besides its signature."""

from collections.abc import Mapping, Sequence
from typing import Any

from joserfc.errors import InvalidClaimError
from joserfc.jwt import JWTClaimsRegistry

_LEEWAY_SECONDS = 30
_LONGEST_SUBJECT = 255  # OpenID Connect Core, 2; the columns that hold it are as wide


class _Claims(JWTClaimsRegistry):
    """joserfc's checks of the registered claims (RFC 7519, 4.1), with one that we leave out."""

    def validate_iat(self, value: object) -> None:
        """Accept any: ``iat`` tells a token's age, and the clocks of machines may differ.

        joserfc would refuse a token that a machine minted whose clock is ahead by more than the
        leeway. ``exp`` and ``nbf`` say how long a token is valid.
        """


def check_claims(
    claims: dict[str, Any], now: float, *, issuers: Sequence[str], audience: str
) -> None:
    """Check issuer (one of ``issuers``), audience, subject and times (``now``: seconds since 1970).

    Raises:
        joserfc.errors.ClaimError: a claim is missing or malformed, or does not hold.
    """
    _Claims(
        int(now),
        _LEEWAY_SECONDS,
        iss={"essential": True, "values": list(issuers)},
        aud={"essential": True, "value": audience},
        exp={"essential": True},
        sub={"essential": True},
    ).validate(claims)
    if len(claims["sub"]) > _LONGEST_SUBJECT:
        raise InvalidClaimError("sub", f"The subject is longer than {_LONGEST_SUBJECT} characters")


def scopes_of(claims: Mapping[str, Any]) -> frozenset[str]:
    """The scopes of a token: a space-separated string (RFC 8693) or a list; otherwise none."""
    scope = claims.get("scope")
    if isinstance(scope, str):
        return frozenset(scope.split())
    return frozenset(str(item) for item in scope) if isinstance(scope, list) else frozenset()


def actor_of(claims: Mapping[str, Any]) -> str | None:
    """The service that acts in the subject's name (RFC 8693, 4.1); None: the subject itself.

    Raises:
        ValueError: the claim does not have the form that the RFC requires.
    """
    actor = claims.get("act")
    if actor is None:
        return None
    subject = actor.get("sub") if isinstance(actor, dict) else None
    if not isinstance(subject, str) or not 1 <= len(subject) <= _LONGEST_SUBJECT:
        raise ValueError("the actor has no subject")
    return subject
