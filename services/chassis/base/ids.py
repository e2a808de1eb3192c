"""Identifiers and the clock, in one place so that tests can pin them and faults can shift them."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import UUID

from uuid_utils import uuid7

__all__ = ["new_id", "shift_clock", "utc_now"]

_TIMESTAMP_BITS = 80  # what stands behind the milliseconds in a UUID of version 7

_shift: Callable[[], timedelta] | None = None


def new_id() -> str:
    """A new UUID version 7 (RFC 9562) as text; ids made later sort later."""
    if _shift is None:
        return str(uuid7())
    milliseconds = int(_shift() / timedelta(milliseconds=1))
    return str(UUID(int=uuid7().int + (milliseconds << _TIMESTAMP_BITS)))


def utc_now() -> datetime:
    """The time now, aware, in UTC."""
    now = datetime.now(UTC)
    return now if _shift is None else now + _shift()


def shift_clock(shift: Callable[[], timedelta] | None) -> None:
    """Let this process's clock be wrong by what ``shift`` answers from now on; None: right again.

    Only a fault profile (``services.chassis.base.fault_profiles``) and tests have reason to.
    """
    global _shift  # noqa: PLW0603 - the clock is the process's
    _shift = shift
