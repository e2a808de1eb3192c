"""A mailbox as RFC 5322 has it: an e-mail address, and the name that is shown in its place."""

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

_DOT_STRING = r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+"
_ADDRESS = re.compile(rf"{_DOT_STRING}@[A-Za-z0-9.-]+").fullmatch
_NAMED = re.compile(r"(.*?)\s*<([^<>]*)>").fullmatch
_ENCODED_WORD = "=?"
_LONGEST_NAME = 100
_LONGEST_ADDRESS = 254
_NO_REPLY = re.compile(r"(no|do-?not)[-_.]?reply@.+", re.IGNORECASE).fullmatch
_OWN_DOMAIN = "ichiba.localhost"


@dataclass(frozen=True, slots=True)
class Mailbox:
    """``name <address>``; without a name, the address alone."""

    address: str
    name: str | None = None

    @property
    def domain(self) -> str:
        """The part of the address after the @."""
        return self.address.rpartition("@")[2]

    @property
    def is_no_reply(self) -> bool:
        """Whether the address says that nobody reads what is sent there."""
        return _NO_REPLY(self.address) is not None


def is_writable(address: str) -> bool:
    """Whether ``address`` can stand in a header letter for letter, and is read so."""
    return _ADDRESS(address) is not None and _ENCODED_WORD not in address


def mailbox_of(value: Any) -> Any:
    """The mailbox in a text such as ``Shop <shop@example.com>`` or ``shop@example.com``.

    Raises:
        ValueError: the address or the name cannot be used.
    """
    if not isinstance(value, str):
        return value
    named = _NAMED(value.strip())
    name, address = (named[1], named[2].strip()) if named else ("", value.strip())
    name = name.removeprefix('"').removesuffix('"').strip() if '"' in name else name
    if not is_writable(address) or len(address) > _LONGEST_ADDRESS:
        raise ValueError("it has no e-mail address, or one with letters that are not allowed")
    if len(name) > _LONGEST_NAME or not (name.replace("\u3000", "").isprintable()):
        raise ValueError(f"the name is more than one line, or longer than {_LONGEST_NAME}")
    return Mailbox(address, name or None)


def account_address(url: str | None) -> str:
    """The address of the account in the ``url`` of a mail server; else one at its domain."""
    if url is None:
        return f"no-reply@{_OWN_DOMAIN}"
    parts = urlsplit(url)
    username, host = unquote(parts.username or ""), parts.hostname or "localhost"
    if is_writable(username):
        return username
    is_name = "." in host and not host.replace(".", "").isdigit() and ":" not in host
    return f"no-reply@{host if is_name else _OWN_DOMAIN}"
