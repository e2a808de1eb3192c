"""In whose name something is done: the principal of the command that causes it.

A request is handled in its caller's name, and what is owed because of it keeps that name: an
attempt that is made days later, by another process, is still the caller's doing. Every call to
another service is made in that name too (``ServiceToken``), so that its records tell the same.
Where there is no name, the service acts by itself.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_ACTOR: ContextVar[str | None] = ContextVar("actor", default=None)


def current_actor() -> str | None:
    """The subject in whose name this runs; None: the service acts by itself."""
    return _ACTOR.get()


@contextmanager
def acting_for(subject: str | None) -> Iterator[None]:
    """Do what is in the block in the name of ``subject``."""
    token = _ACTOR.set(subject)
    try:
        yield
    finally:
        _ACTOR.reset(token)
