"""Headers as they go over the wire. What others wrote is encoded here, and nothing ever parses it.

Python's mail library parses a header's value before it writes it: it decodes what looks like an
encoded word (RFC 2047), also in an address, and writes what came out. Which of its versions then
let a line break through differs from patch to patch, so none of them gets to see such a value.
"""

import re
import unicodedata
from base64 import b64encode
from collections.abc import Iterator
from email.policy import Policy
from typing import Self

from services.chassis.base.mailboxes import Mailbox, is_writable

_LONGEST_LINE = 78
_LONGEST_ENCODED_LINE = 76  # RFC 2047, section 2: so long may a line with an encoded word be
_BEFORE, _AFTER = "=?utf-8?b?", "?="
_ENCODED_WORD = "=?"
_PLAIN = re.compile(r"[!-~]([ -~]*[!-~])?").fullmatch
_WORDS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+( [A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*").fullmatch
_NEVER = frozenset({"Cc", "Cs", "Zl", "Zp"})


class Header(str):
    """A header whose lines are made already.

    Such an object is the door that ``email.policy.EmailPolicy`` keeps open: a value with a ``name``
    is stored as it is, and written by its own ``fold``.
    """

    __slots__ = ("_lines", "name")

    name: str
    _lines: tuple[str, ...]

    @classmethod
    def of(cls, name: str, value: str, *lines: str) -> Self:
        """The header ``name`` that means ``value``; of its ``lines``, ASCII, none is empty."""
        header = cls(value)
        header.name, header._lines = name, lines
        return header

    def fold(self, *, policy: Policy) -> str:
        """The header as it is written."""
        return f"{self.name}: {(policy.linesep + ' ').join(self._lines)}{policy.linesep}"


def text_header(name: str, value: str) -> Header:
    """A header of free text: as it is where it is short and plain ASCII, else in encoded words.

    Raises:
        ValueError: it holds a line break, another control character or half of a character.
    """
    _refuse_breaks(name, value)
    plain = _PLAIN(value) and _ENCODED_WORD not in value
    if not value or (plain and len(name) + 2 + len(value) <= _LONGEST_LINE):
        return Header.of(name, value, value)
    return Header.of(name, value, *_encoded_words(value, len(name) + 2))


def _refuse_breaks(name: str, value: str) -> None:
    if any(unicodedata.category(character) in _NEVER for character in value):
        raise ValueError(f"the {name} contains a line break or a control character")


def _encoded_words(value: str, used: int) -> Iterator[str]:
    """``value`` in base64, a word for each line; ``used`` letters of each line are taken."""
    letters = _LONGEST_ENCODED_LINE - used - len(_BEFORE) - len(_AFTER)
    most = letters // 4 * 3  # bytes
    piece = b""
    for character in value:
        encoded = character.encode()
        if len(piece) + len(encoded) > most:
            yield _word(piece)
            piece = b""
        piece += encoded
    yield _word(piece)


def _word(piece: bytes) -> str:
    return f"{_BEFORE}{b64encode(piece).decode()}{_AFTER}"


def address_header(name: str, address: str) -> Header:
    """A header of one address, letter for letter.

    Raises:
        ValueError: it is no address, or a reader would take a part of it for an encoded word.
    """
    _refuse_unwritable(name, address)
    return Header.of(name, address, address)


def mailbox_header(name: str, mailbox: Mailbox) -> Header:
    """A header of one mailbox: its name as it is where it is plain words, else in encoded words.

    Raises:
        ValueError: its address or its name cannot be written.
    """
    if mailbox.name is None:
        return address_header(name, mailbox.address)
    _refuse_unwritable(name, mailbox.address)
    _refuse_breaks(name, mailbox.name)
    value, address = f"{mailbox.name} <{mailbox.address}>", f"<{mailbox.address}>"
    is_plain = _WORDS(mailbox.name) and _ENCODED_WORD not in mailbox.name
    if is_plain and len(name) + 2 + len(value) <= _LONGEST_LINE:
        return Header.of(name, value, value)
    return Header.of(name, value, *_encoded_words(mailbox.name, len(name) + 2), address)


def _refuse_unwritable(name: str, address: str) -> None:
    if not is_writable(address):
        raise ValueError(f"the address in {name} cannot be written as it is")
