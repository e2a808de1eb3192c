"""E-mail into a Maildir, where no mail server is configured; any mail client reads it."""

import asyncio
import re
from collections.abc import Callable
from datetime import datetime
from email.policy import SMTP
from pathlib import Path

from services.notification.senders.files import put
from services.notification.senders.mail import Letterhead, compose
from services.notification.senders.protocol import (
    MOST_AT_ONCE,
    OutgoingMessage,
    Receipt,
    TemporaryFailure,
)

_ON_DISK = SMTP.clone(linesep="\n", cte_type="7bit")
_STORED = Receipt("stored")


class MaildirSender:
    """Delivers into ``folder``; the file's name is the message's id, so it is there once."""

    name = "maildir"
    most_at_once = MOST_AT_ONCE

    def __init__(self, folder: Path, letterhead: Letterhead, clock: Callable[[], datetime]) -> None:
        self._folder = folder
        self._letterhead = letterhead
        self._clock = clock

    async def send(self, message: OutgoingMessage) -> Receipt:
        """Put ``message`` into ``new/``, unless it is in the Maildir already."""
        try:
            await asyncio.to_thread(self._deliver, message)
        except OSError as error:
            reason = f"The Maildir is not writable: {error.strerror}."
            raise TemporaryFailure(reason, is_outage=True) from error
        return _STORED

    async def close(self) -> None:
        """Nothing is held open."""

    def _deliver(self, message: OutgoingMessage) -> None:
        for part in ("tmp", "new", "cur"):
            (self._folder / part).mkdir(mode=0o700, parents=True, exist_ok=True)
        name = message.sending_id
        if message.may_be_there and self._holds(name):
            return
        mail = compose(message, self._letterhead, self._clock())
        put(
            mail.as_bytes(policy=_ON_DISK),
            self._folder / "tmp" / name,
            self._folder / "new" / name,
        )

    def _holds(self, name: str) -> bool:
        """Whether the message is in ``new``, or in ``cur`` where a client has moved it."""
        if (self._folder / "new" / name).exists():
            return True
        seen = re.compile(rf"{re.escape(name)}(:2,.*)?")
        return any(seen.fullmatch(path.name) for path in (self._folder / "cur").iterdir())
