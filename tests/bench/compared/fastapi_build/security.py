"""Who asks: the same tokens as ours, verified by the same code; and the services' own."""

from pathlib import Path
from typing import Annotated

from fastapi import Depends, HTTPException, Request

from services.chassis.base.problems import InsufficientScope, Unauthorized
from services.chassis.identity.tokens import Principal, ServiceToken, SigningKey, TokenVerifier


def verifier_of(data_dir: Path) -> TokenVerifier:
    """What verifies the installation's tokens."""
    return TokenVerifier(SigningKey.load_or_create(data_dir))


def service_token(data_dir: Path) -> ServiceToken:
    """The token with which the order service calls the other two."""
    key = SigningKey.load_or_create(data_dir)
    return ServiceToken(key, "service:order", ("payments:write", "notifications:write"))


class Requires:
    """A dependency: the caller, who must hold ``scope``."""

    def __init__(self, scope: str) -> None:
        self._scope = scope

    async def __call__(self, request: Request) -> Principal:
        verifier: TokenVerifier = request.state.verifier
        try:
            principal = await verifier.verify(request.headers.get("Authorization"))
            principal.require((self._scope,))
        except Unauthorized as problem:
            raise HTTPException(401, headers={"WWW-Authenticate": "Bearer"}) from problem
        except InsufficientScope as problem:
            raise HTTPException(403) from problem
        return principal


OrderWriter = Annotated[Principal, Depends(Requires("orders:write"))]
PaymentWriter = Annotated[Principal, Depends(Requires("payments:write"))]
NotificationWriter = Annotated[Principal, Depends(Requires("notifications:write"))]
