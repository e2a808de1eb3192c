"""In whose name something is done: the principal of the command that caused it.

A request is handled in its caller's name, and the work owed because of it keeps that name: an
attempt made days later by another process is still attributed to the caller. Calls to other
services are made in that name too (``ServiceToken``), so that their records agree. Without a name,
the service acts on its own behalf.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cause:
    """Who makes something happen, and in which request, event or delivery.

    Without an ``actor`` it is the service, on its own behalf.
    """

    actor: str | None
    cause: str | None = None


BY_ITSELF = Cause(None)


_ACTOR: ContextVar[str | None] = ContextVar("actor", default=None)


def current_actor() -> str | None:
    """The subject in whose name this runs; None: the service acts on its own behalf."""
    return _ACTOR.get()


@contextmanager
def acting_for(subject: str | None) -> Iterator[None]:
    """Run the block in the name of ``subject``."""
    token = _ACTOR.set(subject)
    try:
        yield
    finally:
        _ACTOR.reset(token)
