"""Encodings: which are read, what the bytes of a file show, and how text becomes CP932.

Whole files are decoded strictly, candidate by candidate; nothing is guessed from frequencies
(docs/adr/0014).
"""

import codecs
import re
from dataclasses import dataclass
from typing import Final

from services.order.sheets import texts
from services.order.sheets.model import UnreadableFile

ESCAPE: Final = "ichiba.escape"
"""Error handler: an undecodable byte becomes U+DC00 and more, so that its row can be told."""
GETA: Final = "\u3013"  # 〓, what a printer sets for a character that the case does not have
UNDECODABLE: Final = re.compile("[\udc00-\udcff]")

_NAMES: Final = {
    "utf-8": ("utf-8", "utf8", "utf-8-sig", "utf-8-bom"),
    "utf-16": ("utf-16", "utf16", "unicode"),
    "utf-16-le": ("utf-16-le", "utf-16le"),
    "utf-16-be": ("utf-16-be", "utf-16be"),
    "cp932": ("cp932", "windows-31j", "ms932", "shift-jis", "sjis", "x-sjis", "shiftjis"),
    "euc_jp": ("euc-jp", "eucjp"),
    "iso2022_jp_ext": ("iso-2022-jp", "iso2022-jp", "iso2022-jp-ext", "jis"),
}
_CODECS: Final = {name: codec for codec, names in _NAMES.items() for name in names}
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Bytes that no character of CP932 has, and what Python's codec makes of them nevertheless.
_LOST_IN_CP932: Final = "\x80\uf8f0\uf8f1\uf8f2\uf8f3"
_UNASSIGNED: Final = str.maketrans(_LOST_IN_CP932, "\udc80\udca0\udcfd\udcfe\udcff")
# Where Unicode has two characters for one of CP932, those that Microsoft's table leaves out.
_TWINS: Final = str.maketrans(
    "\u301c\u2212\u2014\u2016\u00a2\u00a3\u00ac\u00a5\u00a6", "～－―∥￠￡￢￥￤"
)
_HAS_TWIN: Final = re.compile("[\u301c\u2212\u2014\u2016\u00a2\u00a3\u00ac\u00a5\u00a6]")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A codec that a file may be in, and the bytes of the byte order mark before its text."""

    codec: str
    mark_bytes: int = 0

    @property
    def unit(self) -> int:
        """Bytes of an ASCII character."""
        return 2 if self.codec.startswith("utf-16") else 1


def codec_named(name: str) -> str | None:
    """The codec of an encoding's name; None for ``auto``.

    Raises:
        UnreadableFile: unknown_encoding.
    """
    key = name.strip().lower().replace("_", "-")
    if key == "auto":
        return None
    if key not in _CODECS:
        known = ", ".join(names[0] for names in _NAMES.values())
        raise UnreadableFile(
            "unknown_encoding", texts.UNKNOWN_ENCODING(name=name[:40], known=known)
        )
    return _CODECS[key]


def candidates(head: bytes, encoding: str) -> list[Candidate]:
    """What the file that starts with ``head`` may be in, the likeliest first.

    Raises:
        UnreadableFile: unknown_encoding.
    """
    asked = codec_named(encoding)
    if head.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)) and asked is None:
        raise UnreadableFile("unknown_encoding", texts.UTF_32())
    marked = [Candidate(codec, len(mark)) for mark, codec in _MARKS if head.startswith(mark)]
    if asked is None:
        return marked or [Candidate(codec) for codec in _unmarked(head)]
    if asked == "utf-16":
        sixteen = [each for each in marked if each.unit == 2]
        return sixteen or [Candidate("utf-16-le"), Candidate("utf-16-be")]
    return [each for each in marked if each.codec == asked] or [Candidate(asked)]


def _unmarked(head: bytes) -> list[str]:
    if b"\0" in head:
        return ["utf-16-le", "utf-16-be"]
    if b"\x1b$" in head:
        return ["iso2022_jp_ext", "utf-8"]
    return ["utf-8", "cp932", "euc_jp"]


def decode(data: bytes, codec: str) -> tuple[str, bool]:
    """The text of whole lines, undecodable bytes escaped, and whether there are any."""
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return _escaped(data, codec), True
    if codec == "cp932" and any(character in text for character in _LOST_IN_CP932):
        return text.translate(_UNASSIGNED), True
    return text, False


def _escaped(data: bytes, codec: str) -> str:
    text = data.decode(codec, ESCAPE)
    return text.translate(_UNASSIGNED) if codec == "cp932" else text


def encode(text: str, encoding: str) -> bytes:
    """``text`` in ``encoding``; a character that it does not have becomes 〓.

    CP932 gets the wave dash and its like as Microsoft maps them, so that a user sees ～.
    """
    if encoding != "cp932":
        return UNDECODABLE.sub("\ufffd", text).encode(encoding)
    return UNDECODABLE.sub(GETA, text).translate(_TWINS).encode("cp932", "ichiba.geta")


def fold_twins(text: str) -> str:
    """``text`` as it comes back from CP932, where that has all of its characters."""
    return text.translate(_TWINS) if _HAS_TWIN.search(text) else text


def _escape(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    return "".join(chr(0xDC00 + byte) for byte in wrong), error.end


def _geta(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return GETA * (error.end - error.start), error.end


codecs.register_error(ESCAPE, _escape)
codecs.register_error("ichiba.geta", _geta)
