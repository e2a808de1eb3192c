"""What the spec's security schemes mean: handlers for Connexion's security layer.

``bearerAuth`` is a bearer token that carries the operation's scopes. Everything else is about who
has sent a body: a scheme is known by the header that it names, ``authorization`` for credentials.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import Any, Final, Protocol

from connexion.lifecycle import ConnexionRequest
from connexion.security import AbstractSecurityHandler
from standardwebhooks import Webhook, WebhookVerificationError
from starlette.types import Scope

from services.chassis.base.problems import InvalidSignature, Problem, Unauthorized
from services.chassis.identity.tokens import ANONYMOUS, Principal, TokenVerifier
from services.chassis.limiting.limits import Limits
from services.chassis.web.validating.json_bodies import whole_body


class Signature(Protocol):
    """Tells who has sent a body."""

    async def verify(self, body: bytes, headers: Mapping[str, str]) -> None:
        """Refuse what somebody else has sent.

        Raises:
            InvalidSignature: it is not proven who has.
        """


Admit = Callable[[ConnexionRequest], Awaitable[Mapping[str, Any]]]
"""Says who sends a request, or refuses it."""


class BearerTokens(AbstractSecurityHandler):
    """Admits a caller whose token has the required scopes, and who has not asked too much."""

    def __init__(self, verifier: TokenVerifier, limits: Limits) -> None:
        self._verifier = verifier
        self._limits = limits

    def get_fn(self, _scheme: Mapping[str, Any], required_scopes: Sequence[str]) -> Admit:
        async def admit(request: ConnexionRequest) -> Mapping[str, Any]:
            scope = request.scope
            try:
                principal = await self._verifier.verify(request.headers.get("authorization"))
            except Unauthorized as refusal:
                raise _slowed(self._limits, scope, refusal) from refusal
            principal.require(required_scopes)
            exchange = scope.get("exchange")
            if exchange is not None:  # None: there is nothing at the path
                exchange.allowance = self._limits.take(exchange.kind, principal)
            # Connexion makes the `sub` of a token the "user" of the request.
            return _admitted(scope, principal, sub=principal.subject)

        return admit


class SignedBodies(AbstractSecurityHandler):
    """Admits a request whose sender the scheme's signature proves; it is no user."""

    def __init__(self, signatures: Mapping[str, Signature], limits: Limits) -> None:
        self._signatures = signatures
        self._limits = limits

    def get_fn(self, scheme: Mapping[str, Any], _required_scopes: Sequence[str]) -> Admit:
        signature = self._signatures.get(scheme.get("name", "authorization").lower(), _NOBODY)

        async def admit(request: ConnexionRequest) -> Mapping[str, Any]:
            exchange = request.scope["exchange"]
            try:
                await signature.verify(await whole_body(exchange), request.headers)
            except Unauthorized as refusal:
                raise _slowed(self._limits, request.scope, refusal) from refusal
            return _admitted(request.scope, Principal(exchange.operation_id, frozenset()))

        return admit


class StandardWebhooks:
    """The signature that one of ``keys`` has made, as Standard Webhooks lays it out.

    ``prefix`` is of the three headers: others' signatures are the same in other headers.
    """

    def __init__(self, keys: Sequence[str], prefix: str = "webhook") -> None:
        self._webhooks = [Webhook(key) for key in keys]
        self._prefix = prefix

    async def verify(self, body: bytes, headers: Mapping[str, str]) -> None:
        """Refuse ``body`` unless it is signed, now or within five minutes.

        Raises:
            InvalidSignature: it is not.
        """
        names = ("id", "timestamp", "signature")
        signed = {f"webhook-{name}": headers.get(f"{self._prefix}-{name}", "") for name in names}
        for webhook in self._webhooks:
            try:
                webhook.verify(body, signed, json_parse=False)
            except (WebhookVerificationError, ValueError, ArithmeticError):
                continue
            return
        raise InvalidSignature("WebhookSignature")


_NOBODY: Final = StandardWebhooks(())
"""Where no signature is set up, nobody is admitted."""


def _slowed(limits: Limits, scope: Scope, refusal: Unauthorized) -> Problem:
    """``refusal``, or the one that tells an address with many of them to wait."""
    client = scope.get("client")
    return limits.count_failure(client[0] if client else None) or refusal


def _admitted(scope: Scope, principal: Principal, **claims: str) -> Mapping[str, Any]:
    scope["observation"].subject = principal.subject
    return {"principal": principal, **claims}


def security_map(
    verifier: TokenVerifier,
    webhook_keys: Sequence[str],
    signatures: Mapping[str, Signature],
    limits: Limits,
) -> dict[str, Any]:
    """Connexion's ``security_map``: the handler of each type of scheme."""
    ours = {"webhook-signature": StandardWebhooks(webhook_keys)}
    signed = partial(SignedBodies, {**ours, **signatures}, limits)
    return {"bearer": partial(BearerTokens, verifier, limits), "apiKey": signed, "basic": signed}


def principal_of(scope: Scope) -> tuple[Principal, str | None]:
    """The principal that the security layer has admitted, and its user: None but for a token."""
    context = scope["extensions"].get("connexion_context", {})
    return context.get("token_info", {}).get("principal", ANONYMOUS), context.get("user")


def with_scopes(spec: Mapping[str, Any]) -> dict[str, Any]:
    """``spec``, with each operation's ``x-required-scopes`` where Connexion looks for scopes.

    OpenAPI 3.0 lets only OAuth schemes list scopes there; 3.1 lets all schemes.
    """
    paths = {
        path: {name: _with_scopes(part) for name, part in item.items()}
        for path, item in spec["paths"].items()
    }
    return {**spec, "paths": paths}


def _with_scopes(operation: Any) -> Any:
    if "x-required-scopes" not in operation:
        return operation
    scopes = operation["x-required-scopes"]
    security = [dict.fromkeys(schemes, scopes) for schemes in operation["security"]]
    return {**operation, "security": security}
