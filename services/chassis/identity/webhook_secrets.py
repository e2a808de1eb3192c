"""The keys that verify signed webhooks: configured, or made once for this installation."""

import base64
import secrets
from collections.abc import Sequence
from pathlib import Path

from services.chassis.base.setting_types import KEY_PREFIX
from services.chassis.identity.tokens import shared_secret_file

_KEY_BYTES = 32


def webhook_keys(data_dir: Path, name: str, configured: Sequence[str] | None) -> tuple[str, ...]:
    """The keys of the sender ``name`` (``gateway`` or ``notification``), the signing one first.

    If none is ``configured``, one is made at the first start and kept in ``data_dir`` (mode 0600);
    processes that start together share it.
    """
    if configured:
        return tuple(configured)
    return (shared_secret_file(data_dir / "keys" / f"{name}_webhook_secret", _new_key),)


def _new_key() -> str:
    return KEY_PREFIX + base64.b64encode(secrets.token_bytes(_KEY_BYTES)).decode()
