"""Who is asking: bearer tokens, the installation's signing key, scopes.

Tokens are JWTs. The installation signs its own with an Ed25519 key that lies in the data
directory (mode 0600) and is made at the first start; where an OpenID Connect issuer is
configured, its tokens are accepted too, verified by its published keys.
"""

import os
import secrets
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import orjson
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet, OKPKey

from services.chassis.problems import InsufficientScope, ServiceUnavailable, Unauthorized

SCOPES = (
    "orders:read",
    "orders:write",
    "batches:write",
    "payments:read",
    "payments:write",
    "payments:refund",
    "notifications:read",
    "notifications:write",
    "templates:write",
    "webhooks:receive",
    "admin",
)
ISSUER = "ichiba"
AUDIENCE = "ichiba"
_ALGORITHM = "Ed25519"
_OIDC_ALGORITHMS = ["RS256", "ES256", "Ed25519", "EdDSA", "PS256"]
_LEEWAY_SECONDS = 30


@dataclass(frozen=True, slots=True)
class Principal:
    """The caller: the token's subject and the scopes it carries."""

    subject: str
    scopes: frozenset[str]

    def require(self, scopes: Iterable[str]) -> None:
        """Refuse unless every one of ``scopes`` is held; ``admin`` holds all.

        Raises:
            InsufficientScope: one is missing; the detail names it.
        """
        if "admin" in self.scopes:
            return
        for scope in scopes:
            if scope not in self.scopes:
                raise InsufficientScope(f"The token lacks the scope {scope}.")


ANONYMOUS = Principal("anonymous", frozenset())


class SigningKey:
    """The installation's own Ed25519 key."""

    def __init__(self, key: OKPKey) -> None:
        self._key = key
        self.public_keys = KeySet([OKPKey.import_key(key.as_dict(private=False))])

    @staticmethod
    def path(data_dir: Path) -> Path:
        """Where the key lies below ``data_dir``."""
        return data_dir / "keys" / "signing.jwk"

    @classmethod
    def load_or_create(cls, data_dir: Path) -> "SigningKey":
        """Read the key, made first where there is none; all who start together share one."""
        text = shared_secret_file(cls.path(data_dir), _new_key)
        return cls(OKPKey.import_key(orjson.loads(text)))

    def mint(self, subject: str, scopes: Sequence[str], ttl: timedelta) -> str:
        """A signed token for ``subject`` that holds ``scopes`` and expires after ``ttl``."""
        now = int(time.time())
        claims = {
            "iss": ISSUER,
            "aud": AUDIENCE,
            "sub": subject,
            "scope": " ".join(scopes),
            "iat": now,
            "exp": now + int(ttl.total_seconds()),
            "jti": secrets.token_hex(8),
        }
        header = {"alg": _ALGORITHM, "kid": self._key.kid}
        return jwt.encode(header, claims, self._key, algorithms=[_ALGORITHM])

    def __repr__(self) -> str:
        return f"SigningKey(kid={self._key.kid!r})"


def _new_key() -> str:
    key = OKPKey.generate_key("Ed25519", auto_kid=True)
    return orjson.dumps(key.as_dict(private=True)).decode()


def shared_secret_file(path: Path, make: Callable[[], str]) -> str:
    """The content of ``path``, written by ``make()`` (mode 0600) where it is not there yet.

    The file appears whole or not at all, and only once, however many processes start together.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(make())
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(draft, path)
        except FileExistsError:
            pass  # another process was first: its content counts
        finally:
            draft.unlink()
    return path.read_text(encoding="utf-8").strip()


class TokenVerifier:
    """Turns bearer tokens into principals; what it has verified it remembers for a minute."""

    _REMEMBERED = 2_048
    _REMEMBER_SECONDS = 60.0

    def __init__(
        self,
        key: SigningKey,
        *,
        oidc_issuer: str | None = None,
        oidc_audience: str | None = None,
    ) -> None:
        self._own_keys = key.public_keys
        self._issuer = OidcIssuer(oidc_issuer, oidc_audience) if oidc_issuer else None
        self._known: OrderedDict[str, tuple[float, Principal]] = OrderedDict()

    async def verify(self, authorization: str | None) -> Principal:
        """The principal that an ``Authorization`` header stands for.

        Raises:
            Unauthorized: the header is missing, malformed, forged or out of date.
        """
        if not authorization:
            raise Unauthorized("A bearer token is needed; `ichiba token` prints one.")
        scheme, _, token = authorization.partition(" ")
        if scheme.lower() != "bearer" or not token.strip():
            raise Unauthorized("The Authorization header must read `Bearer TOKEN`.")
        now = time.time()
        token = token.strip()
        known = self._known.get(token)
        if known is not None and known[0] > now:
            return known[1]
        principal, expires = await self._decode(token, now)
        self._known[token] = (min(expires, now + self._REMEMBER_SECONDS), principal)
        if len(self._known) > self._REMEMBERED:
            self._known.popitem(last=False)
        return principal

    async def _decode(self, token: str, now: float) -> tuple[Principal, float]:
        try:
            claims = jwt.decode(token, self._own_keys, algorithms=[_ALGORITHM]).claims
            _check_claims(claims, now, issuer=ISSUER, audience=AUDIENCE)
        except (JoseError, ValueError) as error:
            if self._issuer is None:
                raise Unauthorized(
                    "The token is forged, expired or not ours; `ichiba token` prints a new one.",
                    scheme='Bearer error="invalid_token"',
                ) from error
            claims = await self._issuer.decode(token, now)
        scope = claims.get("scope") or ""
        scopes = scope.split() if isinstance(scope, str) else [str(item) for item in scope]
        return Principal(str(claims["sub"]), frozenset(scopes)), float(claims["exp"])


class OidcIssuer:
    """An OpenID Connect issuer's tokens, verified by the keys it publishes."""

    _KEYS_SECONDS = 600.0

    def __init__(self, issuer: str, audience: str | None) -> None:
        self._issuer = issuer.rstrip("/")
        self._audience = audience or AUDIENCE
        self._keys: KeySet | None = None
        self._fetched_at = 0.0

    async def decode(self, token: str, now: float) -> dict[str, Any]:
        """The claims of a token of this issuer's.

        Raises:
            Unauthorized: it is forged, out of date or meant for somebody else.
            ServiceUnavailable: the issuer's keys cannot be had just now.
        """
        keys = await self._current_keys(now)
        try:
            claims = jwt.decode(token, keys, algorithms=_OIDC_ALGORITHMS).claims
            _check_claims(claims, now, issuer=self._issuer, audience=self._audience)
        except (JoseError, ValueError) as error:
            raise Unauthorized(
                "The token is forged, out of date or not of the configured issuer.",
                scheme='Bearer error="invalid_token"',
            ) from error
        return dict(claims)

    async def _current_keys(self, now: float) -> KeySet:
        if self._keys is None or now - self._fetched_at > self._KEYS_SECONDS:
            try:
                self._keys = await self._fetch_keys()
            except (httpx.HTTPError, ValueError, KeyError, JoseError) as error:
                raise ServiceUnavailable(
                    "The sign-in service's keys cannot be had just now.", retry_after=5
                ) from error
            self._fetched_at = now
        return self._keys

    async def _fetch_keys(self) -> KeySet:
        async with httpx.AsyncClient(timeout=5) as client:
            discovery = await client.get(f"{self._issuer}/.well-known/openid-configuration")
            discovery.raise_for_status()
            keys = await client.get(discovery.json()["jwks_uri"])
            keys.raise_for_status()
            return KeySet.import_key_set(keys.json())


def _check_claims(claims: dict[str, Any], now: float, *, issuer: str, audience: str) -> None:
    """Check what RFC 7519 asks of a token beside its signature.

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
    if not isinstance(claims.get("sub"), str):
        raise ValueError("no subject")


class ServiceToken:
    """A service's own short-lived token for its peers, renewed before it expires."""

    _TTL = timedelta(minutes=10)

    def __init__(self, key: SigningKey, subject: str, scopes: Sequence[str]) -> None:
        self._key = key
        self._subject = subject
        self._scopes = tuple(scopes)
        self._token = ""
        self._renew_at = 0.0

    def header(self) -> str:
        """The ``Authorization`` header to send."""
        now = time.time()
        if now >= self._renew_at:
            self._token = self._key.mint(self._subject, self._scopes, self._TTL)
            self._renew_at = now + self._TTL.total_seconds() / 2
        return f"Bearer {self._token}"
