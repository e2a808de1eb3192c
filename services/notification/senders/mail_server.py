"""The mail server of the settings, and what may be sent to it unencrypted."""

from dataclasses import dataclass, field
from typing import Self
from urllib.parse import unquote, urlsplit

import aiosmtplib


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where e-mail is handed over, and as whom.

    ``smtps://`` is encrypted from the start; ``smtp://`` as soon as the server offers STARTTLS.
    ``is_insecure`` allows a password to a server that offers neither.
    """

    host: str
    port: int
    is_tls: bool
    username: str | None
    password: str | None = field(repr=False)
    is_insecure: bool

    @classmethod
    def of(cls, url: str, *, is_insecure: bool) -> Self:
        """The server of an ``smtp://`` or ``smtps://`` URL."""
        parts = urlsplit(url)
        is_tls = parts.scheme == "smtps"
        return cls(
            host=parts.hostname or "localhost",
            port=parts.port or (465 if is_tls else 25),
            is_tls=is_tls,
            username=unquote(parts.username) if parts.username else None,
            password=unquote(parts.password) if parts.password else None,
            is_insecure=is_insecure,
        )

    @property
    def requires_starttls(self) -> bool:
        """Whether nothing may be said to the server before the connection is encrypted."""
        return self.password is not None and not self.is_tls and not self.is_insecure

    def client(self, timeout: float) -> aiosmtplib.SMTP:
        """A client that is not connected yet; each command may take ``timeout`` seconds."""
        return aiosmtplib.SMTP(
            hostname=self.host,
            port=self.port,
            use_tls=self.is_tls,
            start_tls=True if self.requires_starttls else None,
            username=self.username,
            password=self.password,
            timeout=timeout,
        )
