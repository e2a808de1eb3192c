"""What the spec's security schemes mean: handlers for Connexion's security layer.

``bearerAuth`` is a bearer token that carries the operation's scopes, ``webhookSignature`` a
signature as Standard Webhooks lays it out. Other signatures are those of a service of its own: it
says which header they come in and how they are checked.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import Any, Final

from connexion.lifecycle import ConnexionRequest
from connexion.security import AbstractSecurityHandler
from standardwebhooks import Webhook, WebhookVerificationError
from starlette.types import Scope

from services.chassis.base import texts
from services.chassis.base.problems import InvalidSignature
from services.chassis.identity.tokens import ANONYMOUS, Principal, TokenVerifier
from services.chassis.web.json_bodies import whole_body

_STANDARD: Final = "webhook-signature"
Admit = Callable[[ConnexionRequest], Awaitable[Mapping[str, Any]]]
"""Says who sends a request, or refuses it."""
IsSigned = Callable[[bytes, Mapping[str, str]], bool]
"""Whether a raw body is signed, given the header with its names in lower case."""


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
    """Admits a request that its sender has signed, in the header of the scheme; it is no user."""

    def __init__(self, keys: Sequence[str], others: Mapping[str, IsSigned]) -> None:
        self._schemes: dict[str, IsSigned] = {_STANDARD: StandardSignatures(keys), **others}

    def get_fn(self, scheme: Mapping[str, Any], _required_scopes: Sequence[str]) -> Admit:
        is_signed = self._schemes.get(scheme["name"].lower(), _never)

        async def admit(request: ConnexionRequest) -> Mapping[str, Any]:
            exchange = request.scope["exchange"]
            if not is_signed(await whole_body(exchange), request.headers):
                raise InvalidSignature(texts.INVALID_SIGNATURE(), scheme="WebhookSignature")
            return _admitted(request.scope, Principal(exchange.operation_id, frozenset()))

        return admit


def _never(_body: bytes, _headers: Mapping[str, str]) -> bool:
    """Of a header that nobody has said how to check, no signature is one."""
    return False


class StandardSignatures:
    """Signatures as Standard Webhooks lays them out, by one of the configured keys."""

    def __init__(self, keys: Sequence[str]) -> None:
        self._webhooks = [Webhook(key) for key in keys]

    def __call__(self, body: bytes, headers: Mapping[str, str]) -> bool:
        """Whether one of the keys has signed ``body``."""
        names = ("webhook-id", "webhook-timestamp", _STANDARD)
        signed = {name: headers.get(name, "") for name in names}
        for webhook in self._webhooks:
            try:
                webhook.verify(body, signed, json_parse=False)
            except (WebhookVerificationError, ValueError, ArithmeticError):
                continue
            return True
        return False


def _admitted(scope: Scope, principal: Principal, **claims: str) -> Mapping[str, Any]:
    scope["observation"].subject = principal.subject
    return {"principal": principal, **claims}


def security_map(
    verifier: TokenVerifier, webhook_keys: Sequence[str], signatures: Mapping[str, IsSigned]
) -> dict[str, Any]:
    """Connexion's ``security_map``: the handler of each type of scheme."""
    return {
        "bearer": partial(BearerTokens, verifier),
        "apiKey": partial(WebhookSignatures, webhook_keys, signatures),
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
