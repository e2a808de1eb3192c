"""`ichiba token`: a bearer token signed with the data directory's key."""

import re
from collections.abc import Sequence
from datetime import timedelta

import typer

from services.chassis.base.settings import Settings
from services.chassis.identity.tokens import SCOPES, SigningKey
from services.console.refusals import UnknownScope, WrongDuration

_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
_LONGEST = timedelta(days=3_650)


def run(scopes: Sequence[str], ttl: str, subject: str, settings: Settings) -> None:
    """Print a token for ``subject``; without ``scopes`` it is an administrator's.

    Raises:
        UnknownScope: a scope is none of ours.
        WrongDuration: ``ttl`` cannot be read.
    """
    unknown = sorted(set(scopes).difference(SCOPES))
    if unknown:
        raise UnknownScope(
            f"--scope: {', '.join(unknown)} is unknown; choose from {', '.join(SCOPES)}"
        )
    lifetime = duration(ttl)
    settings.make_data_dir()
    key = SigningKey.load_or_create(settings.data_dir)
    typer.echo(key.mint(subject, tuple(scopes) or ("admin",), lifetime))


def duration(text: str) -> timedelta:
    """The time that ``90s``, ``15m``, ``1h`` or ``30d`` stands for.

    Raises:
        WrongDuration: it is written otherwise, zero, or above ten years.
    """
    match = re.fullmatch(r"([0-9]{1,9})([smhd])", text.strip())
    length = timedelta(**{_UNITS[match[2]]: int(match[1])}) if match else timedelta()
    if not timedelta() < length <= _LONGEST:
        raise WrongDuration(
            f"--ttl: {text!r} is not a duration; write it as 90s, 15m, 1h or 30d (at most 3650d)"
        )
    return length
