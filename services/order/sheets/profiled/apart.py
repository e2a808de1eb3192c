"""Orders whose rows do not follow each other, found before the first order is made.

A table of bits finds the keys that may have begun twice; a second look, at those alone, is sure. So
a file of any size takes the same memory.
"""

from collections.abc import Iterable
from typing import Final, Protocol

from services.order.sheets import texts
from services.order.sheets.model import UnreadableFile
from services.order.sheets.profiled.rows import NOT_AN_ORDER, ROUNDED

_LIMIT: Final = 1_000
# Of a file of three million orders, some five thousand are suspected without reason.
_SUSPECT_LIMIT: Final = 20_000
_LEAST_BITS, _MOST_BITS = 1 << 16, 1 << 26  # 8 KiB to 8 MiB


class KeyReader(Protocol):
    """Tells the order that a row names, and the row's kind."""

    def key(self, cells: list[str]) -> tuple[str, str]: ...


class Beginnings:
    """Follows the rows of a file, and tells with which of them an order begins."""

    def __init__(self, reader: KeyReader) -> None:
        self._reader = reader
        self._current = ""

    def of(self, cells: list[str]) -> str:
        """The key of the order that begins with this row; empty where none does."""
        key, kind = self._reader.key(cells)
        if kind == NOT_AN_ORDER:
            self._current = ""
        elif key and key != self._current:
            self._current = key
            return "" if key == ROUNDED else key
        return ""


class Suspects:
    """The keys that may have begun twice in a file of ``size`` bytes.

    Raises:
        UnreadableFile: rows_apart, as soon as there are too many.
    """

    def __init__(self, size: int) -> None:
        bits = _LEAST_BITS
        while bits < size and bits < _MOST_BITS:
            bits *= 2
        self._mask = bits - 1
        self._table = bytearray(bits // 8)
        self._hashes: set[int] = set()

    def __bool__(self) -> bool:
        return bool(self._hashes)

    def add(self, key: str) -> None:
        """An order begins. Two bits of the table stand for its key."""
        number, table, mask = hash(key), self._table, self._mask
        first, second = number & mask, (number >> 27) & mask
        if table[first >> 3] >> (first & 7) & table[second >> 3] >> (second & 7) & 1:
            self._hashes.add(number)
            if len(self._hashes) > _SUSPECT_LIMIT:
                raise _too_many()
        table[first >> 3] |= 1 << (first & 7)
        table[second >> 3] |= 1 << (second & 7)

    def confirmed(self, rows: Iterable[list[str]], reader: KeyReader) -> frozenset[str]:
        """Those that began twice, after a second look at all rows.

        Raises:
            UnreadableFile: rows_apart, where there are more than a thousand.
        """
        counts: dict[str, int] = {}
        beginnings = Beginnings(reader)
        for cells in rows:
            key = beginnings.of(cells)
            if key and hash(key) in self._hashes:
                counts[key] = counts.get(key, 0) + 1
        apart = frozenset(key for key, count in counts.items() if count > 1)
        if len(apart) > _LIMIT:
            raise _too_many()
        return apart


def _too_many() -> UnreadableFile:
    return UnreadableFile(
        "rows_apart",
        texts.ROWS_APART(limit=_LIMIT),
    )
