"""What the spec's security schemes mean: handlers for Connexion's security layer.

``bearerAuth`` is a bearer token that carries the operation's scopes, ``webhookSignature`` a
signature as Standard Webhooks lays it out.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import Any

from connexion.lifecycle import ConnexionRequest
from connexion.security import AbstractSecurityHandler
from standardwebhooks import Webhook, WebhookVerificationError
from starlette.types import Scope

from services.chassis.base import texts
from services.chassis.base.problems import InvalidSignature
from services.chassis.identity.tokens import ANONYMOUS, Principal, TokenVerifier
from services.chassis.web.json_bodies import whole_body

Admit = Callable[[ConnexionRequest], Awaitable[Mapping[str, Any]]]
"""Says who sends a request, or refuses it."""


class BearerTokens(AbstractSecurityHandler):
    """Admits a caller whose token has the required scopes."""

    def __init__(self, verifier: TokenVerifier) -> None:
        self._verifier = verifier

    def get_fn(self, _scheme: Mapping[str, Any], required_scopes: Sequence[str]) -> Admit:
        async def admit(request: ConnexionRequest) -> Mapping[str, Any]:
            principal = await self._verifier.verify(request.headers.get("authorization"))
            principal.require(required_scopes)
            # Connexion makes the `sub` of a token the "user" of the request.
            return _admitted(request.scope, principal, sub=principal.subject)

        return admit


class WebhookSignatures(AbstractSecurityHandler):
    """Admits a request that one of the configured keys has signed; its sender is no user."""

    def __init__(self, keys: Sequence[str]) -> None:
        self._webhooks = [Webhook(key) for key in keys]

    def get_fn(self, _scheme: Mapping[str, Any], _required_scopes: Sequence[str]) -> Admit:
        async def admit(request: ConnexionRequest) -> Mapping[str, Any]:
            exchange = request.scope["exchange"]
            self._verify(await whole_body(exchange), request.headers)
            return _admitted(request.scope, Principal(exchange.operation_id, frozenset()))

        return admit

    def _verify(self, body: bytes, headers: Mapping[str, str]) -> None:
        names = ("webhook-id", "webhook-timestamp", "webhook-signature")
        signed = {name: headers.get(name, "") for name in names}
        for webhook in self._webhooks:
            try:
                webhook.verify(body, signed, json_parse=False)
            except (WebhookVerificationError, ValueError, ArithmeticError):
                continue
            return
        raise InvalidSignature(texts.INVALID_SIGNATURE(), scheme="WebhookSignature")


def _admitted(scope: Scope, principal: Principal, **claims: str) -> Mapping[str, Any]:
    scope["observation"].subject = principal.subject
    return {"principal": principal, **claims}


def security_map(verifier: TokenVerifier, webhook_keys: Sequence[str]) -> dict[str, Any]:
    """Connexion's ``security_map``: the handler of each type of scheme."""
    return {
        "bearer": partial(BearerTokens, verifier),
        "apiKey": partial(WebhookSignatures, webhook_keys),
    }


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
