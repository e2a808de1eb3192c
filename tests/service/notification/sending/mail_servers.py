"""Real SMTP servers to send to: their back room, their doors, their certificates."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


class Post:
    """A mail server's back room: answers ``replies`` in turn, then 250."""

    def __init__(self, *replies: str) -> None:
        self.replies = list(replies)
        self.taken: list[Envelope] = []
        self.ids: list[str] = []
        """The Message-ID of each that came, taken or not."""

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd's naming
        assert isinstance(envelope.original_content, bytes)
        self.ids.append(str(message_from_bytes(envelope.original_content)["Message-ID"]))
        if self.replies:
            return self.replies.pop(0)
        self.taken.append(envelope)
        return "250 Taken"


@asynccontextmanager
async def mail_server(post: Any, port: int = 0, **options: Any) -> AsyncIterator[str]:
    """A real SMTP server; answers its URL."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(post, **options), "127.0.0.1", port)
    try:
        yield f"smtp://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    finally:
        server.close()


class Accounts:
    """Who signs in: ``seen`` has the user name, the password, and whether nobody could listen."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, str, bool]] = []

    def __call__(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, auth: Any
    ) -> AuthResult:
        assert isinstance(auth, LoginPassword)
        self.seen.append((auth.login.decode(), auth.password.decode(), session.ssl is not None))
        return AuthResult(success=True)


def certificate(folder: Path) -> tuple[Path, ssl.SSLContext]:
    """A certificate of 127.0.0.1 that signs itself, and what a server needs to show it."""
    key, name = ec.generate_private_key(ec.SECP256R1()), x509.NameAttribute
    subject = x509.Name([name(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(subject, subject, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(hours=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), False
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    chain, secret = folder / "server.pem", folder / "server.key"
    chain.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    secret.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chain, secret)
    return chain, context
