"""The security that an operation declares: a bearer token with scopes, a signed webhook, none."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from standardwebhooks import Webhook, WebhookVerificationError

from services.chassis.base.problems import InvalidSignature
from services.chassis.identity.tokens import ANONYMOUS, Principal, TokenVerifier


class Guard(Protocol):
    """Decides who a request comes from, or refuses it."""

    needs_body: bool

    async def admit(self, headers: Mapping[bytes, bytes], body: bytes) -> Principal: ...


class OpenGuard:
    """Anybody may ask: health, metrics."""

    needs_body = False

    async def admit(self, headers: Mapping[bytes, bytes], body: bytes) -> Principal:
        return ANONYMOUS


class BearerGuard:
    """A bearer token that carries the operation's scopes."""

    needs_body = False

    def __init__(self, verifier: TokenVerifier, scopes: Sequence[str]) -> None:
        self._verifier = verifier
        self._scopes = tuple(scopes)

    async def admit(self, headers: Mapping[bytes, bytes], body: bytes) -> Principal:
        value = headers.get(b"authorization")
        principal = await self._verifier.verify(value.decode("latin-1") if value else None)
        principal.require(self._scopes)
        return principal


class WebhookGuard:
    """A signature as Standard Webhooks lays it out, by any of the configured keys."""

    needs_body = True

    def __init__(self, keys: Sequence[str], sender: str) -> None:
        self._webhooks = [Webhook(key) for key in keys]
        self._principal = Principal(sender, frozenset())

    async def admit(self, headers: Mapping[bytes, bytes], body: bytes) -> Principal:
        signed = {
            name: headers.get(name.encode(), b"").decode("latin-1")
            for name in ("webhook-id", "webhook-timestamp", "webhook-signature")
        }
        for webhook in self._webhooks:
            try:
                webhook.verify(body, signed, json_parse=False)
            except (WebhookVerificationError, ValueError, ArithmeticError):
                continue
            return self._principal
        raise InvalidSignature(
            "The webhook's signature is missing, forged, or more than five minutes old or early.",
            scheme="WebhookSignature",
        )


def guard_for(
    operation: Mapping[str, Any], verifier: TokenVerifier, webhook_keys: Sequence[str]
) -> Guard:
    """The guard that ``operation`` (as the spec has it) declares."""
    schemes = {name for requirement in operation.get("security", []) for name in requirement}
    if "webhookSignature" in schemes:
        return WebhookGuard(webhook_keys, operation["operationId"])
    if "bearerAuth" in schemes:
        return BearerGuard(verifier, operation["x-required-scopes"])
    return OpenGuard()
