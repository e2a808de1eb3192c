"""The messages that lie in folders of this service, and deleting some of them.

It looks into both folders, whatever the messages leave by now: they may lie there from before.
"""

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import Final

_MAIL_PARTS: Final = ("tmp", "new", "cur")


class KeptFiles:
    """The Maildir and the folder of SMS in ``data_dir``."""

    def __init__(self, data_dir: Path) -> None:
        self.mail = data_dir / "mail"
        self.sms = data_dir / "sms"

    async def delete(self, resends: Mapping[str, int]) -> dict[str, int]:
        """Delete these messages, each named with how often it was sent again; answers how many.

        Raises:
            OSError: a folder cannot be read or changed; what was deleted stays so.
        """
        return await asyncio.to_thread(self._delete, resends)

    def _delete(self, resends: Mapping[str, int]) -> dict[str, int]:
        names = {
            f"{message_id}.{number}" if number else message_id
            for message_id, most in resends.items()
            for number in range(most + 1)
        }
        mails = [
            path
            for part in _MAIL_PARTS
            if (self.mail / part).is_dir()
            for path in (self.mail / part).iterdir()
            if path.name.partition(":")[0] in names
        ]
        texts = [
            path
            for name in names
            for path in (self.sms / f"{name}.json", self.sms / f".{name}.draft")
            if path.exists()
        ]
        return {"mail": sum(map(_delete, mails)), "sms": sum(map(_delete, texts))}


def _delete(path: Path) -> bool:
    """Delete a file; False where somebody else has done so meanwhile."""
    try:
        path.unlink()
    except FileNotFoundError:
        return False
    return True
