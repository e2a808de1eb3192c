"""Names that stand for people who were erased: the same for the same person, and not to be undone.

A pseudonym is an HMAC under a key of the installation, which is kept beside its other keys and in
no database. Without that key nobody can try out whom a pseudonym stands for.
"""

import hashlib
import hmac
import secrets
from pathlib import Path

from services.chassis.identity.tokens import shared_secret_file

_KEY_BYTES = 32


class Pseudonyms:
    """Makes pseudonyms under one key."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    @classmethod
    def load_or_create(cls, data_dir: Path) -> "Pseudonyms":
        """Read the key, or make it if there is none; processes that start together share it."""
        text = shared_secret_file(data_dir / "keys" / "pseudonyms", _new_key)
        return cls(bytes.fromhex(text.strip()))

    def of(self, name: str) -> str:
        """The pseudonym of ``name``: 64 hexadecimal digits."""
        return hmac.new(self._key, name.encode(), hashlib.sha256).hexdigest()


def _new_key() -> str:
    return secrets.token_hex(_KEY_BYTES)
