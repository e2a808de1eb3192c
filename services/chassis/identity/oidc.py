"""Tokens of an OpenID Connect issuer, verified by the keys that it publishes."""

import asyncio
from typing import Any

import httpx
import orjson
from joserfc import jws, jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from services.chassis.base import texts
from services.chassis.base.problems import ServiceUnavailable, Unauthorized
from services.chassis.identity.jwt_claims import check_claims
from services.chassis.telemetry.logs import log

_ALGORITHMS = ["RS256", "ES256", "Ed25519", "EdDSA", "PS256"]
_KEY_TYPES = ("RSA", "EC", "OKP")
_TIMEOUT_SECONDS = 5.0


class OidcIssuer:
    """One issuer and its keys, which are fetched when its first token arrives."""

    _KEYS_SECONDS = 600.0
    """The keys are fetched again after this time."""
    _STALE_SECONDS = 3_600.0
    """While fetching fails, the present keys are used no longer than this."""
    _PAUSE_SECONDS = 5.0
    """The minimum time between two fetches, whatever tokens arrive."""
    _PATIENCE_SECONDS = 0.5
    """How long to wait for newer keys if the present ones would do."""

    def __init__(self, issuer: str, audience: str) -> None:
        self._issuer = issuer.rstrip("/")
        self._names = (self._issuer, f"{self._issuer}/")  # some write themselves with a slash
        self._audience = audience
        self._keys: KeySet | None = None
        self._fetched_at = 0.0
        self._asked_at = 0.0
        self._fetching: asyncio.Task[None] | None = None
        self._has_failed = False

    async def decode(self, token: str, now: float) -> dict[str, Any]:
        """The claims of a token from this issuer.

        Raises:
            Unauthorized: it is invalid, expired or meant for another audience.
            ServiceUnavailable: the issuer's keys are not available.
        """
        try:
            keys = await self._keys_for(self._key_id(token), now)
            # Headers that we do not know are ignored (RFC 7515); `crit` is still obeyed.
            registry = jws.JWSRegistry(algorithms=_ALGORITHMS, strict_check_header=False)
            claims = jwt.decode(token, keys, registry=registry).claims
            check_claims(claims, now, issuers=self._names, audience=self._audience)
        except (JoseError, ValueError, TypeError) as error:
            raise Unauthorized(
                texts.TOKEN_NOT_FROM_ISSUER(), scheme='Bearer error="invalid_token"'
            ) from error
        return dict(claims)

    def _key_id(self, token: str) -> str | None:
        """The id of the key that ``token`` claims to be signed with.

        Raises:
            ValueError: it does not claim to come from this issuer, so its keys are not needed.
        """
        unverified = jws.extract_compact(token.encode())
        claims = orjson.loads(unverified.payload or b"")
        if not isinstance(claims, dict) or claims.get("iss") not in self._names:
            raise ValueError("the token names another issuer")
        kid = unverified.headers().get("kid")
        return kid if isinstance(kid, str) else None

    async def _keys_for(self, kid: str | None, now: float) -> KeySet:
        """The issuer's keys, fetched if they are old or do not include ``kid``.

        Only a token whose key is missing waits for a slow issuer. A token that finds the keys due
        for renewal waits a moment, so that a withdrawn key is not used once more, but no longer,
        and not at all if the issuer has just failed.
        """
        is_needed = self._usable(now) is None or self._lacks(kid)
        if is_needed or now - self._fetched_at > self._KEYS_SECONDS:
            patience = 0.0 if self._is_asking or self._has_failed else self._PATIENCE_SECONDS
            fetching = self._ask(now)
            if fetching is not None:  # a caller that gives up does not cancel it for the others
                await asyncio.wait({fetching}, timeout=None if is_needed else patience)
        keys = self._usable(now)
        if keys is None:
            raise ServiceUnavailable(texts.ISSUER_KEYS_UNAVAILABLE(), retry_after=5)
        return keys

    def _usable(self, now: float) -> KeySet | None:
        """The present keys, unless they are too old to be trusted."""
        return self._keys if now - self._fetched_at <= self._STALE_SECONDS else None

    def _lacks(self, kid: str | None) -> bool:
        """Whether ``kid`` is not among the present keys: the issuer may have new ones."""
        if self._keys is None:
            return True
        return kid is not None and all(key.kid != kid for key in self._keys)

    @property
    def _is_asking(self) -> bool:
        return self._fetching is not None and not self._fetching.done()

    def _ask(self, now: float) -> asyncio.Task[None] | None:
        """The one request for keys that is under way, started unless the last was a moment ago."""
        if self._is_asking:
            return self._fetching
        if now - self._asked_at < self._PAUSE_SECONDS:
            return None
        self._asked_at = now
        self._fetching = asyncio.create_task(self._refresh(now))
        return self._fetching

    async def _refresh(self, now: float) -> None:
        self._has_failed = True  # until it has not
        try:
            async with asyncio.timeout(_TIMEOUT_SECONDS):
                self._keys = await self._fetch()
            self._fetched_at, self._has_failed = now, False
        except (
            TimeoutError,
            httpx.HTTPError,
            httpx.InvalidURL,
            JoseError,
            ValueError,
            LookupError,
        ) as error:
            log().warning("oidc_keys_unavailable", issuer=self._issuer, error=repr(error))
        except (TypeError, AttributeError) as error:
            log().warning("oidc_keys_malformed", issuer=self._issuer, error=repr(error))

    async def _fetch(self) -> KeySet:
        async with httpx.AsyncClient(timeout=_TIMEOUT_SECONDS) as client:
            document = await discover(client, self._issuer)
            published = await client.get(document["jwks_uri"])
            return _signing_keys(published.raise_for_status().json())


async def discover(client: httpx.AsyncClient, issuer: str) -> dict[str, Any]:
    """What ``issuer`` publishes about itself (OpenID Connect Discovery, 4).

    Raises:
        httpx.HTTPError, httpx.InvalidURL: it cannot be fetched.
        ValueError, LookupError, TypeError, AttributeError: it is another issuer's, or malformed.
    """
    reply = await client.get(f"{issuer.rstrip('/')}/.well-known/openid-configuration")
    document: dict[str, Any] = reply.raise_for_status().json()
    if document["issuer"].rstrip("/") != issuer.rstrip("/"):  # section 4.3
        raise ValueError(f"the issuer identifies itself as {document['issuer']!r}")
    return document


def _signing_keys(document: Any) -> KeySet:
    """The keys that verify signatures; others (for encryption, of unknown kinds) are ignored."""
    return KeySet.import_key_set(
        {
            "keys": [
                key
                for key in document["keys"]
                if key.get("kty") in _KEY_TYPES and key.get("use", "sig") == "sig"
            ]
        }
    )
