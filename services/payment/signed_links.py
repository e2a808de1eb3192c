"""The URLs of links: the link's id, and a signature that nobody else can make."""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final
from uuid import UUID

from services.chassis.base.setting_types import KEY_PREFIX
from services.chassis.identity.tokens import shared_secret_file

PATH: Final = "/pay/"
_ID_BYTES: Final = 16
_MAC_BYTES: Final = 16
_KEY_BYTES: Final = 32
_PURPOSE: Final = b"ichiba payment link v1:"


def link_keys(data_dir: Path, configured: Sequence[str]) -> tuple[str, ...]:
    """The keys that sign links, the one in use first.

    If none is ``configured``, one is made at the first start and kept in ``data_dir``.
    """
    return tuple(configured) or (shared_secret_file(data_dir / "keys" / "payment_links", _new_key),)


def _new_key() -> str:
    return KEY_PREFIX + base64.b64encode(secrets.token_bytes(_KEY_BYTES)).decode()


@dataclass(frozen=True, slots=True)
class Links:
    """How links are made here.

    ``keys`` sign them, the first one the new ones; ``origin`` is where customers reach this
    service; ``shop`` is the name that the page has, ``lives_for`` how long a link is good for.
    """

    keys: Sequence[str]
    origin: str
    shop: str
    lives_for: timedelta

    def url_of(self, link_id: str) -> str:
        """The URL of a link."""
        known = UUID(link_id).bytes
        return f"{self.origin}{PATH}{_written(known + _mac(self.keys[0], known))}"

    def find_id(self, end: str) -> str | None:
        """The id of the link whose URL has this ``end``; None: it is none that was signed here."""
        try:
            told = base64.b64decode(end + "=" * (-len(end) % 4), altchars=b"-_", validate=True)
        except ValueError:
            return None
        known, mac = told[:_ID_BYTES], told[_ID_BYTES:]
        if len(known) != _ID_BYTES or _written(told) != end:
            return None
        fits = [hmac.compare_digest(mac, _mac(key, known)) for key in self.keys]
        return str(UUID(bytes=known)) if any(fits) else None


def _written(told: bytes) -> str:
    return base64.urlsafe_b64encode(told).rstrip(b"=").decode()


def _mac(key: str, known: bytes) -> bytes:
    return hmac.new(key.encode(), _PURPOSE + known, hashlib.sha256).digest()[:_MAC_BYTES]
