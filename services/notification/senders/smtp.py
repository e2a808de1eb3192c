"""E-mail through an SMTP server (RFC 5321), over connections that are kept."""

import ssl
from collections.abc import Callable
from datetime import datetime

import aiosmtplib
from aiosmtplib import SMTPException, SMTPResponseException

from services.notification.senders.connections import Connection, Connections
from services.notification.senders.mail import Letterhead, compose
from services.notification.senders.mail_server import MailServer
from services.notification.senders.protocol import OutgoingMessage, Receipt
from services.notification.senders.smtp_failures import CLOSING, failure_of, is_dropped

_ERRORS = (SMTPException, OSError, ssl.SSLError, ValueError)


class _Gone(Exception):
    """A kept connection was closed by the server, before it was told of a message."""


class SmtpSender:
    """Hands messages to ``server``, ``most_at_once`` of them side by side."""

    name = "smtp"

    def __init__(
        self,
        server: MailServer,
        letterhead: Letterhead,
        clock: Callable[[], datetime],
        *,
        most_at_once: int,
        timeout: float,
    ) -> None:
        self.most_at_once = most_at_once
        self._connections = Connections(server, most=most_at_once, timeout=timeout)
        self._letterhead = letterhead
        self._clock = clock

    async def send(self, message: OutgoingMessage) -> Receipt:
        """Hand ``message`` over; a repetition carries the same Message-ID."""
        mail = compose(message, self._letterhead, self._clock()).as_bytes()
        try:
            try:
                return await self._hand_over(message.recipient, mail)
            except _Gone:
                return await self._hand_over(message.recipient, mail, is_new=True)
        except _ERRORS as error:
            raise failure_of(error) from error

    async def close(self) -> None:
        """Close the connections that are kept."""
        await self._connections.close()

    async def _hand_over(self, recipient: str, mail: bytes, *, is_new: bool = False) -> Receipt:
        async with self._connections.taken(is_new=is_new) as connection:
            try:
                await self._address(connection, recipient, mail)
                taken = await connection.client.data(mail)
            except SMTPResponseException as refusal:
                if refusal.code != CLOSING:
                    connection.is_clean = await _has_forgotten(connection.client)
                raise
            connection.is_clean = True
            return Receipt(str(taken.code))

    async def _address(self, connection: Connection, recipient: str, mail: bytes) -> None:
        """Say from whom a message comes and to whom it goes; it is not there before DATA."""
        client = connection.client
        try:
            options = [f"SIZE={len(mail)}"] if client.supports_extension("size") else []
            await client.mail(self._letterhead.sender.address, options=options)
            await client.rcpt(recipient)
        except _ERRORS as error:
            if connection.is_used and is_dropped(error):
                raise _Gone from error
            raise


async def _has_forgotten(client: aiosmtplib.SMTP) -> bool:
    """Whether the server has forgotten the message that it refused, so that another may follow."""
    try:
        await client.rset()
    except _ERRORS:
        return False
    return True
