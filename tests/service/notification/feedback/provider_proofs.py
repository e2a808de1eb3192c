"""Providers as they prove who they are: Amazon SNS with its certificate, SendGrid with its key."""

import base64
import json
from datetime import UTC, datetime, timedelta
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.x509.oid import NameOID

TOPIC = "arn:aws:sns:ap-northeast-1:123456789012:mail-events"
CERTIFICATE_URL = (
    "https://sns.ap-northeast-1.amazonaws.com/"
    "SimpleNotificationService-010a507c1833636cd94bdb98bd93083a.pem"
)


class Sns:
    """Amazon SNS with a key of its own; ``fetched`` are the URLs that were asked of it."""

    def __init__(self) -> None:
        self._key = rsa.generate_private_key(65537, 2048)
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "sns.amazonaws.com")])
        now = datetime.now(UTC)
        self._certificate = (
            x509.CertificateBuilder(name, name, self._key.public_key(), 1)
            .not_valid_before(now - timedelta(hours=1))
            .not_valid_after(now + timedelta(hours=1))
            .sign(self._key, hashes.SHA256())
        )
        self.fetched: list[str] = []

    async def fetch(self, url: str) -> bytes:
        """In the place of ``sns.fetch``."""
        self.fetched.append(url)
        return self._certificate.public_bytes(serialization.Encoding.PEM)

    def envelope(self, message: str, **changes: Any) -> dict[str, Any]:
        """A signed message, as the documentation of SNS shows one."""
        content = {
            "Type": "Notification",
            "MessageId": "22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324",
            "TopicArn": TOPIC,
            "Message": message,
            "Timestamp": datetime.now(UTC).isoformat(timespec="milliseconds")[:-6] + "Z",
            "SignatureVersion": "2",
            "SigningCertURL": CERTIFICATE_URL,
            "UnsubscribeURL": "https://sns.ap-northeast-1.amazonaws.com/?Action=Unsubscribe",
            **changes,
        }
        return {"Signature": self._signature(content), **content}

    def _signature(self, content: dict[str, Any]) -> str:
        names = ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"]
        if content["Type"] != "Notification":
            names = [*names[:2], "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"]
        lines = "".join(f"{name}\n{content[name]}\n" for name in names if name in content)
        kind = hashes.SHA1() if content["SignatureVersion"] == "1" else hashes.SHA256()
        return base64.b64encode(self._key.sign(lines.encode(), padding.PKCS1v15(), kind)).decode()


class Sendgrid:
    """SendGrid with a key of its own; with a ``number``, that is always the same."""

    def __init__(self, number: int | None = None) -> None:
        curve = ec.SECP256R1()
        is_any = number is None
        self._key = (
            ec.generate_private_key(curve) if is_any else ec.derive_private_key(number or 1, curve)
        )

    @property
    def verification_key(self) -> str:
        """As SendGrid shows it."""
        form = serialization.PublicFormat.SubjectPublicKeyInfo
        encoded = self._key.public_key().public_bytes(serialization.Encoding.DER, form)
        return base64.b64encode(encoded).decode()

    def signed(self, events: Any) -> tuple[bytes, dict[str, str]]:
        """The body of ``events``, and its headers."""
        body = json.dumps(events).encode() + b"\r\n"
        return body, {"Content-Type": "application/json", **self.headers_of(body)}

    def headers_of(self, body: bytes) -> dict[str, str]:
        """The signature of ``body``."""
        at = "1600112502"
        signature = self._key.sign(at.encode() + body, ec.ECDSA(hashes.SHA256()))
        return {
            "X-Twilio-Email-Event-Webhook-Signature": base64.b64encode(signature).decode(),
            "X-Twilio-Email-Event-Webhook-Timestamp": at,
        }
