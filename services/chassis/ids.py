"""Identifiers and the clock, in one place so that tests can pin them."""

from datetime import UTC, datetime

from uuid_utils import uuid7

__all__ = ["new_id", "utc_now"]


def new_id() -> str:
    """A new UUID version 7 (RFC 9562) as text; ids made later sort later."""
    return str(uuid7())


def utc_now() -> datetime:
    """The time now, aware, in UTC."""
    return datetime.now(UTC)
