"""Who is asking: bearer tokens, the installation's signing key, scopes.

Tokens are JWTs. The installation signs its own with an Ed25519 key, which is made at the first
start and kept in the data directory (mode 0600). If an OpenID Connect issuer is configured, its
tokens are accepted too and verified with its published keys.
"""

import os
import secrets
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import orjson
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet, OKPKey

from services.chassis.base import texts
from services.chassis.base.ids import utc_now
from services.chassis.base.problems import InsufficientScope, Unauthorized
from services.chassis.identity.jwt_claims import actor_of, check_claims, scopes_of
from services.chassis.identity.oidc import OidcIssuer

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
SERVICE_PREFIX = "service:"
"""What the subject of a service's own token begins with."""
_ALGORITHM = "Ed25519"


@dataclass(frozen=True, slots=True)
class Principal:
    """Who gave a command: the token's subject and the scopes it carries.

    ``acting`` is the service that passes the command on in the subject's name, if any;
    ``is_service`` says whether it is one of our services that asks, in whosever name.
    """

    subject: str
    scopes: frozenset[str]
    acting: str | None = None
    is_service: bool = field(default=False, compare=False)

    @property
    def caller(self) -> str:
        """Who sent the request: the service that passes it on, or the subject."""
        return self.acting or self.subject

    def require(self, scopes: Iterable[str]) -> None:
        """Require every one of ``scopes``; ``admin`` includes all of them.

        Raises:
            InsufficientScope: a scope is missing; the detail names it.
        """
        if "admin" in self.scopes:
            return
        for scope in scopes:
            if scope not in self.scopes:
                raise InsufficientScope(texts.SCOPE_MISSING(scope=scope))


ANONYMOUS = Principal("anonymous", frozenset())


class SigningKey:
    """The installation's own Ed25519 key."""

    def __init__(self, key: OKPKey) -> None:
        self._key = key
        self.public_keys = KeySet([OKPKey.import_key(key.as_dict(private=False))])

    @staticmethod
    def path(data_dir: Path) -> Path:
        """The key's file in ``data_dir``."""
        return data_dir / "keys" / "signing.jwk"

    @classmethod
    def load_or_create(cls, data_dir: Path) -> "SigningKey":
        """Read the key, or make it if there is none; processes that start together share it."""
        text = shared_secret_file(cls.path(data_dir), _new_key)
        return cls(OKPKey.import_key(orjson.loads(text)))

    def mint(
        self, subject: str, scopes: Sequence[str], ttl: timedelta, *, acting: str | None = None
    ) -> str:
        """A signed token for ``subject`` that holds ``scopes`` and expires after ``ttl``.

        ``acting`` is the service that uses it in the subject's name (the ``act`` of RFC 8693).
        """
        now = int(utc_now().timestamp())
        claims: dict[str, Any] = {
            "iss": ISSUER,
            "aud": AUDIENCE,
            "sub": subject,
            "scope": " ".join(scopes),
            "iat": now,
            "exp": now + int(ttl.total_seconds()),
            "jti": secrets.token_hex(8),
        }
        if acting is not None:
            claims["act"] = {"sub": acting}
        header = {"alg": _ALGORITHM, "kid": self._key.kid}
        return jwt.encode(header, claims, self._key, algorithms=[_ALGORITHM])

    def __repr__(self) -> str:
        return f"SigningKey(kid={self._key.kid!r})"


def _new_key() -> str:
    key = OKPKey.generate_key("Ed25519", auto_kid=True)
    return orjson.dumps(key.as_dict(private=True)).decode()


def shared_secret_file(path: Path, make: Callable[[], str]) -> str:
    """The content of ``path``; if there is no such file, ``make()`` is written to it (mode 0600).

    The file appears complete or not at all, and only once, however many processes start together.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write(make())
                file.flush()
                os.fsync(file.fileno())
            os.link(draft, path)
        except FileExistsError:
            pass  # another process was first: its content counts
        finally:
            draft.unlink()
    return path.read_text(encoding="utf-8").strip()


class TokenVerifier:
    """Turns bearer tokens into principals; a verified token is remembered for a minute."""

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
        self._issuer = OidcIssuer(oidc_issuer, oidc_audience or AUDIENCE) if oidc_issuer else None
        self._known: OrderedDict[str, tuple[float, Principal]] = OrderedDict()

    async def verify(self, authorization: str | None) -> Principal:
        """The principal that an ``Authorization`` header stands for.

        Raises:
            Unauthorized: the header is missing or malformed, or the token is invalid or expired.
            ServiceUnavailable: the OpenID Connect issuer's keys are not available.
        """
        if not authorization:
            raise Unauthorized(texts.TOKEN_REQUIRED())
        scheme, _, token = authorization.partition(" ")
        if scheme.lower() != "bearer" or not token.strip():
            raise Unauthorized(texts.TOKEN_MALFORMED())
        now = utc_now().timestamp()
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
            check_claims(claims, now, issuers=[ISSUER], audience=AUDIENCE)
            subject, acting = str(claims["sub"]), actor_of(claims)
        except (JoseError, ValueError, TypeError) as error:  # a header may hold anything
            if self._issuer is None:
                raise Unauthorized(
                    texts.TOKEN_INVALID(), scheme='Bearer error="invalid_token"'
                ) from error
            claims = await self._issuer.decode(token, now)
            return Principal(str(claims["sub"]), scopes_of(claims)), claims["exp"]
        is_service = (acting or subject).startswith(SERVICE_PREFIX)  # signed with our own key
        return Principal(subject, scopes_of(claims), acting, is_service), claims["exp"]


class ServiceToken:
    """A service's own short-lived tokens for its peers, renewed before they expire.

    When it acts in somebody's name, it sends a token for that subject, which names the service as
    the actor. Only services can make such tokens, because they hold the signing key.
    """

    _TTL = timedelta(minutes=10)
    _REMEMBERED = 256

    def __init__(self, key: SigningKey, subject: str, scopes: Sequence[str]) -> None:
        self._key = key
        self._subject = subject
        self._scopes = tuple(scopes)
        self._minted: OrderedDict[str, tuple[float, str]] = OrderedDict()

    def header(self, actor: str | None = None) -> str:
        """The ``Authorization`` header to send, in the name of ``actor`` (None: its own)."""
        now = utc_now().timestamp()
        subject = actor or self._subject
        minted_at, token = self._minted.get(subject, (0.0, ""))
        # The first comparison fails where the clock was set back.
        if not minted_at <= now < minted_at + self._TTL.total_seconds() / 2:
            acting = self._subject if subject != self._subject else None
            token = self._key.mint(subject, self._scopes, self._TTL, acting=acting)
            self._minted[subject] = (now, token)
            if len(self._minted) > self._REMEMBERED:
                self._minted.popitem(last=False)
        return f"Bearer {token}"
