"""Messages of Amazon SNS: who signed them, and the confirmation that they ask for.

See https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html. Everybody with
an account there can have SNS sign something; a message counts only from a topic that is ours.
"""

import base64
import binascii
import re
from collections.abc import Collection, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import httpx
import orjson
from cryptography.exceptions import InvalidSignature as Mismatch
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA1, SHA256
from cryptography.x509 import Certificate, load_pem_x509_certificate

from services.chassis.base.problems import InvalidSignature, ServiceUnavailable
from services.chassis.telemetry.logs import log
from services.notification.domain import texts
from services.notification.providers.reports import text, time

HEADER = "x-amz-sns-topic-arn"
_HOST = re.compile(r"sns\.[a-z0-9-]{3,32}\.amazonaws\.com(\.cn)?").fullmatch
_SIGNED = ("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type")
_SIGNED_TO_CONFIRM = (
    *("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"),
)
_HASHES: Mapping[str, Any] = {"1": SHA1, "2": SHA256}
_OLDEST = timedelta(days=1)  # it is tried for an hour at most
_LONGEST_CERTIFICATE = 64 * 1024  # bytes
_MOST_CERTIFICATES = 20
_SECONDS = 5.0


class SnsSignature:
    """The signature of Amazon SNS over a message of one of ``topics``."""

    def __init__(self, topics: Collection[str]) -> None:
        self._topics = frozenset(topics)
        self._certificates: dict[str, Certificate] = {}

    async def verify(self, body: bytes, headers: Mapping[str, str]) -> None:
        """Refuse what SNS has not signed for one of our topics.

        Raises:
            InvalidSignature: it has not, or more than a day ago.
            ServiceUnavailable: its certificate cannot be fetched.
        """
        try:
            message = orjson.loads(body)
        except orjson.JSONDecodeError:
            message = None
        if not isinstance(message, Mapping) or text(message, "TopicArn") not in self._topics:
            raise _refusal()
        now = datetime.now(UTC)
        signed_at = time(text(message, "Timestamp"))
        if signed_at is None or abs(now - signed_at) > _OLDEST:
            raise _refusal()
        _check(message, await self._certificate(text(message, "SigningCertURL"), now))

    async def _certificate(self, url: str, now: datetime) -> Certificate:
        if not is_of_amazon(url) or not urlsplit(url).path.endswith(".pem"):
            raise _refusal()
        found = self._certificates.get(url)
        if found is None:
            try:
                found = load_pem_x509_certificate(await fetch(url))
            except ValueError as error:
                raise _refusal() from error
            if len(self._certificates) >= _MOST_CERTIFICATES:
                self._certificates.clear()
            self._certificates[url] = found
        if not found.not_valid_before_utc <= now <= found.not_valid_after_utc:
            raise _refusal()
        return found


def _check(message: Mapping[str, Any], certificate: Certificate) -> None:
    names = _SIGNED if text(message, "Type") == "Notification" else _SIGNED_TO_CONFIRM
    lines = [f"{name}\n{text(message, name)}\n" for name in names if name in message]
    key, kind = certificate.public_key(), _HASHES.get(text(message, "SignatureVersion"))
    if kind is None or not isinstance(key, RSAPublicKey):
        raise _refusal()
    try:
        signature = base64.b64decode(text(message, "Signature"), validate=True)
        key.verify(signature, "".join(lines).encode(), PKCS1v15(), kind())
    except (Mismatch, binascii.Error, ValueError) as error:
        raise _refusal() from error


def _refusal() -> InvalidSignature:
    return InvalidSignature("AmazonSNS")


def is_of_amazon(url: str) -> bool:
    """Whether ``url`` leads to Amazon SNS, encrypted and nowhere else."""
    try:
        parts = urlsplit(url)
        is_plain = parts.port in (None, 443) and parts.username is None and not parts.fragment
    except ValueError:
        return False
    return parts.scheme == "https" and _HOST(parts.hostname or "") is not None and is_plain


async def confirm(message: Mapping[str, Any]) -> None:
    """Tell SNS that we want the topic's messages; ``message`` is verified and asks for that.

    Raises:
        ServiceUnavailable: SNS did not answer; it asks again.
    """
    url = text(message, "SubscribeURL")
    if not is_of_amazon(url):
        log().warning("subscription_not_confirmed", topic=text(message, "TopicArn"))
        return
    await fetch(url)
    log().info("subscription_confirmed", topic=text(message, "TopicArn"))


async def fetch(url: str) -> bytes:
    """What is at ``url`` of Amazon SNS; redirects are not followed.

    Raises:
        ServiceUnavailable: there is no usable answer.
    """
    try:
        async with httpx.AsyncClient(timeout=_SECONDS, trust_env=False) as client:
            reply = await client.get(url)
    except httpx.HTTPError as error:
        raise ServiceUnavailable(texts.SNS_NOT_AVAILABLE()) from error
    if reply.status_code != httpx.codes.OK or len(reply.content) > _LONGEST_CERTIFICATE:
        raise ServiceUnavailable(texts.SNS_NOT_AVAILABLE())
    return reply.content
