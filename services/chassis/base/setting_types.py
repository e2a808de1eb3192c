"""The shapes that settings may have: each refuses a wrong value and says what is wrong with it.

No message repeats the value: some of them hold passwords. ``Settings.load`` adds the variable's
name, its value where that is no secret, and what is accepted.
"""

import base64
import binascii
import re
from importlib.metadata import entry_points
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import SplitResult, urlsplit

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey
from cryptography.hazmat.primitives.serialization import load_der_public_key
from pydantic import AfterValidator, BeforeValidator, Field, SecretStr
from pydantic_settings import NoDecode

from services.chassis.base.fault_profiles import FaultProfile, as_profile
from services.chassis.base.mailboxes import Mailbox, mailbox_of

KEY_PREFIX = "whsec_"
LONGEST_CALL = 50
"""Seconds; whoever calls has a lease of 60 on what it is about, and writes the outcome down."""
_TOPIC = r"arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_.-]+"
_BUCKET = re.compile(r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")
_KEY_OF_S3 = re.compile(r"(/[A-Za-z0-9_.-]+)*/?")
_WIDE_SPACE = "\u3000"
_SHIPPED_GATEWAYS = ("simulator", "stripe")  # looking for others takes some 40 ms
_SHORTEST_PASSWORD = 16
_SHORTEST_KEY = 24  # bytes, as Standard Webhooks asks


def _absolute(path: Path) -> Path:
    return path.expanduser().absolute()


def _host(value: str) -> str:
    if not value or any(character in value for character in "/[]@ \t\r\n"):
        raise ValueError("it is not a host")
    return value


def _split(value: str) -> SplitResult:
    """The parts of a URL; urllib's own errors repeat what they met, so they are worded anew."""
    try:
        parts = urlsplit(value)
        _ = parts.port
    except ValueError:
        raise ValueError("it cannot be read as a URL (encode @ : / [ ] in a password)") from None
    return parts


def _split_with_host(value: str, *schemes: str) -> SplitResult:
    parts = _split(value)
    if parts.scheme not in schemes:
        raise ValueError(f"it does not begin with {' or '.join(f'{s}://' for s in schemes)}")
    if not parts.hostname:
        raise ValueError("it has no host")
    return parts


def _without_path(parts: SplitResult) -> SplitResult:
    if parts.path.strip("/") or parts.query or parts.fragment:
        raise ValueError("it has a path")
    return parts


def _web_url(value: str) -> str:
    """An open URL: it is shown and logged, so a password has no place in it."""
    if _split_with_host(value, "http", "https").username is not None:
        raise ValueError("it contains a user name")
    if not value.isascii():  # headers name these URLs, and a host has a spelling in ASCII (xn--...)
        raise ValueError("it is not ASCII")
    return value.rstrip("/")


def _one_line(value: str) -> str:
    if not value.strip() or any(not each.isprintable() for each in value if each != _WIDE_SPACE):
        raise ValueError("it is empty, or more than one line")
    return value.strip()


def _storage_url(value: str) -> str:
    """It is shown and logged, so keys have no place in it."""
    parts = _split_with_host(value, "s3")
    if not _BUCKET.fullmatch(parts.netloc):
        raise ValueError("it has no bucket's name between s3:// and the next /")
    if parts.query or parts.fragment or not _KEY_OF_S3.fullmatch(parts.path):
        raise ValueError("its folder has other characters than letters, digits, - _ . and /")
    return f"s3://{parts.netloc}{parts.path.rstrip('/')}"


def _origin(value: str) -> str:
    parts = _without_path(_split(_web_url(value)))
    return f"{parts.scheme}://{parts.netloc}"


def _secret_web_url(value: SecretStr) -> SecretStr:
    _split_with_host(value.get_secret_value(), "http", "https")
    return value


def _smtp_url(value: SecretStr) -> SecretStr:
    parts = _without_path(_split_with_host(value.get_secret_value(), "smtp", "smtps"))
    if bool(parts.username) != bool(parts.password):
        raise ValueError("it has a user name or a password, but not both")
    return value


def _database_url(value: SecretStr) -> SecretStr:
    url = value.get_secret_value()
    if url.startswith("sqlite:///"):
        if url.removeprefix("sqlite:///").startswith(("?", ":memory:")) or url == "sqlite:///":
            raise ValueError("it has no file")
        return value
    parts = _split(url)
    if parts.scheme not in {"postgresql", "postgresql+psycopg"}:
        raise ValueError("it is neither SQLite nor PostgreSQL")
    if not parts.path.strip("/"):
        raise ValueError("it has no database")
    return SecretStr("postgresql+psycopg" + url[len(parts.scheme) :])


def _webhook_keys(value: SecretStr) -> SecretStr:
    keys = value.get_secret_value().split()
    if not keys:
        raise ValueError("it contains no key")
    for place, key in enumerate(keys, start=1):
        if not key.startswith(KEY_PREFIX):
            raise ValueError(f"key {place} does not begin with {KEY_PREFIX}")
        try:
            content = base64.b64decode(key.removeprefix(KEY_PREFIX), validate=True)
        except binascii.Error:
            raise ValueError(f"key {place} is not base64") from None
        if len(content) < _SHORTEST_KEY:
            raise ValueError(f"key {place} is shorter than {_SHORTEST_KEY} bytes")
    return SecretStr(" ".join(keys))


def _signing_secrets(value: SecretStr) -> SecretStr:
    secrets = value.get_secret_value().split()
    if not secrets:
        raise ValueError("it contains no secret")
    for place, secret in enumerate(secrets, start=1):
        if not secret.startswith(KEY_PREFIX) or len(secret) < _SHORTEST_KEY:
            raise ValueError(f"secret {place} is not {KEY_PREFIX} and more")
    return SecretStr(" ".join(secrets))


def _verification_key(value: str) -> str:
    try:
        key = load_der_public_key(base64.b64decode(value, validate=True))
    except (binascii.Error, ValueError, UnsupportedAlgorithm):
        raise ValueError("it is not a public key") from None
    if not isinstance(key, EllipticCurvePublicKey):
        raise ValueError("it is not an EC key")
    return value


def _credentials(value: SecretStr) -> SecretStr:
    user, _, password = value.get_secret_value().partition(":")
    if not user or len(password) < _SHORTEST_PASSWORD:
        raise ValueError("it has no user name, or a short password")
    return value


def _origins(value: Any) -> Any:
    """A comma-separated text as its parts."""
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    return value


def _upper(value: Any) -> Any:
    return value.strip().upper() if isinstance(value, str) else value


def _gateway_name(value: str) -> str:
    if value not in _SHIPPED_GATEWAYS and not entry_points(group="ichiba.gateways", name=value):
        raise ValueError("no gateway of that name is installed")
    return value


Folder = Annotated[Path, AfterValidator(_absolute)]
GatewayName = Annotated[str, AfterValidator(_gateway_name)]
Host = Annotated[str, AfterValidator(_host)]
InvoiceIssuer = Annotated[str, Field(max_length=100), AfterValidator(_one_line)]
InvoiceNumber = Annotated[str, Field(pattern=r"^T[0-9]{13}$")]
"""The number of a qualified invoice issuer: National Tax Agency, No. 6498."""
Port = Annotated[int, Field(ge=1, le=65_535)]
Seconds = Annotated[float, Field(gt=0, le=3_600, allow_inf_nan=False)]
CallSeconds = Annotated[float, Field(gt=0, le=LONGEST_CALL, allow_inf_nan=False)]
WebUrl = Annotated[str, AfterValidator(_web_url)]
StorageUrl = Annotated[str, AfterValidator(_storage_url)]
Origin = Annotated[str, AfterValidator(_origin)]
Origins = Annotated[tuple[Origin, ...], NoDecode, BeforeValidator(_origins)]
Faults = Annotated[FaultProfile, NoDecode, BeforeValidator(as_profile)]
LogLevel = Annotated[
    Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"], BeforeValidator(_upper)
]
SecretWebUrl = Annotated[SecretStr, AfterValidator(_secret_web_url)]
SigningSecrets = Annotated[SecretStr, AfterValidator(_signing_secrets)]
MailSender = Annotated[Mailbox, NoDecode, BeforeValidator(mailbox_of)]
SmtpUrl = Annotated[SecretStr, AfterValidator(_smtp_url)]
TopicArns = Annotated[str, Field(pattern=rf"^{_TOPIC}( +{_TOPIC})*$")]
VerificationKey = Annotated[str, AfterValidator(_verification_key)]
Credentials = Annotated[SecretStr, AfterValidator(_credentials)]
DatabaseUrl = Annotated[SecretStr, AfterValidator(_database_url)]
WebhookKeys = Annotated[SecretStr, AfterValidator(_webhook_keys)]
KEYS = "whsec_ and at least 24 bytes in base64; several keys are separated by spaces"
"""What ``WebhookKeys`` accept, in words."""
