"""SMS into a folder of JSON files, where no provider is configured."""

import asyncio
from pathlib import Path

import orjson

from services.notification.senders.files import put
from services.notification.senders.protocol import (
    MOST_AT_ONCE,
    OutgoingMessage,
    Receipt,
    TemporaryFailure,
)

_STORED = Receipt("stored")


class SmsFileSender:
    """Writes each message to ``<id>.json`` in ``folder``, whole and at most once."""

    name = "sms"
    most_at_once = MOST_AT_ONCE

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def send(self, message: OutgoingMessage) -> Receipt:
        """Write ``message``; one that is there already is written over by itself."""
        try:
            await asyncio.to_thread(self._write, message)
        except OSError as error:
            reason = f"The SMS folder is not writable: {error.strerror}."
            raise TemporaryFailure(reason, is_outage=True) from error
        return _STORED

    async def close(self) -> None:
        """Nothing is held open."""

    def _write(self, message: OutgoingMessage) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        name = message.sending_id
        content = {"id": name, "to": message.recipient, "text": message.text}
        place = self._folder / f"{name}.json"
        draft = self._folder / f".{name}.draft"
        put(orjson.dumps(content, option=orjson.OPT_INDENT_2), draft, place)
