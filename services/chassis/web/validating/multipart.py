"""multipart/form-data (RFC 7578) as it arrives: one file, passed on in pieces, and short fields."""

import logging
import re
import unicodedata
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote_to_bytes

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from services.chassis.base import texts
from services.chassis.base.problems import Fault, MalformedBody, ValidationFailed

# What is wrong with a form is told to who sent it, and no warning to us.
logging.getLogger("python_multipart").setLevel(logging.ERROR)

_FIELD_BYTES = 64 * 1024
_MOST_FIELDS = 100
_FILENAME_CHARACTERS = 255
# RFC 5987, which RFC 7578 does without and some clients do not.
_EXTENDED = re.compile(r"filename\*\s*=\s*\"?([\w.:-]*)'[^']*'([^;\"\s]+)", re.IGNORECASE)
_UNPRINTABLE = re.compile("[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def boundary_of(content_type: str) -> bytes:
    """The boundary that a ``multipart/form-data`` header names.

    Raises:
        MalformedBody: it names none.
    """
    boundary = parse_options_header(content_type)[1].get(b"boundary", b"")
    if not boundary:
        raise MalformedBody(texts.NO_BOUNDARY())
    return boundary


class FormParser:
    """Takes a form in pieces of any size; gives the file's bytes back and keeps the fields.

    ``fields`` are the texts that came under each name, ``filename`` is what the file is called.
    """

    def __init__(self, boundary: bytes, file_field: str) -> None:
        """Be ready for a form whose part ``file_field`` is the file.

        Raises:
            MalformedBody: the boundary is longer than any may be.
        """
        self.fields: dict[str, list[str]] = {}
        self.filename: str | None = None
        self.has_file = False
        self._file_field = file_field
        self._headers: dict[str, bytes] = {}
        self._header_name = self._header_value = b""
        self._name: str | None = None
        self._text = bytearray()
        self._pieces: list[bytes] = []
        self._is_over = False
        callbacks: Any = {
            "on_part_begin": self._begin_part,
            "on_header_field": self._header_field,
            "on_header_value": self._header_content,
            "on_header_end": self._end_header,
            "on_headers_finished": self._end_headers,
            "on_part_data": self._data,
            "on_part_end": self._end_part,
            "on_end": self._end,
        }
        try:
            self._parser = MultipartParser(boundary, callbacks)
        except FormParserError as error:
            raise MalformedBody(texts.BOUNDARY_TOO_LONG()) from error

    def feed(self, data: bytes) -> list[bytes]:
        """Take the next piece of the body; answers what of it belongs to the file.

        Raises:
            MalformedBody: this is no multipart/form-data.
            ValidationFailed: a second file, or a field that no field of a form is like.
        """
        self._pieces = []
        try:
            self._parser.write(data)
        except FormParserError as error:
            raise MalformedBody(texts.FORM_MALFORMED(reason=error)) from error
        return self._pieces

    def finish(self) -> None:
        """Say that the body is over.

        Raises:
            MalformedBody: the form is not.
        """
        if not self._is_over:
            raise MalformedBody(texts.FORM_UNFINISHED())

    def _begin_part(self) -> None:
        self._headers = {}
        self._name = None
        self._text = bytearray()

    def _header_field(self, data: bytes, start: int, end: int) -> None:
        self._header_name += data[start:end]

    def _header_content(self, data: bytes, start: int, end: int) -> None:
        self._header_value += data[start:end]

    def _end_header(self) -> None:
        self._headers[self._header_name.decode("latin-1").lower()] = self._header_value
        self._header_name = self._header_value = b""

    def _end_headers(self) -> None:
        disposition = self._headers.get("content-disposition", b"").decode("latin-1")
        kind, options = parse_options_header(disposition)
        if kind != b"form-data" or b"name" not in options:
            raise MalformedBody(texts.PART_WITHOUT_NAME())
        self._name = _decoded(options[b"name"])
        if self._name != self._file_field:
            return
        if self.has_file:
            raise ValidationFailed([Fault(f"/{self._file_field}", texts.GIVEN_TWICE())])
        self.has_file = True
        self.filename = _filename(disposition, options)

    def _data(self, data: bytes, start: int, end: int) -> None:
        if self._name == self._file_field:
            self._pieces.append(data[start:end])
        elif len(self._text) + end - start > _FIELD_BYTES:
            raise ValidationFailed([Fault(f"/{(self._name or '')[:100]}", texts.TOO_LONG())])
        else:
            self._text += data[start:end]

    def _end_part(self) -> None:
        name = self._name or ""
        if name == self._file_field:
            return
        if sum(map(len, self.fields.values())) >= _MOST_FIELDS:
            raise ValidationFailed([Fault("", texts.TOO_MANY_FIELDS())])
        try:
            text = self._text.decode("utf-8")
        except UnicodeDecodeError:
            raise ValidationFailed([Fault(f"/{name[:100]}", texts.FIELD_NOT_UTF8())]) from None
        self.fields.setdefault(name, []).append(text)

    def _end(self) -> None:
        self._is_over = True


def _filename(disposition: str, options: Mapping[bytes, bytes]) -> str | None:
    """The last part of the path that the caller gave the file, as it can be shown."""
    extended = _EXTENDED.search(disposition)
    if extended is not None:
        raw, charset = unquote_to_bytes(extended[2]), extended[1]
    else:
        # Browsers (HTML, "multipart form data") escape these and nothing else.
        raw = options.get(b"filename", b"")
        for escaped, meant in ((b"%22", b'"'), (b"%0D", b" "), (b"%0A", b" ")):
            raw = raw.replace(escaped, meant)
        charset = "utf-8"
    name = _decoded(raw, charset).replace("\\", "/").rpartition("/")[2]
    shown = _UNPRINTABLE.sub("", unicodedata.normalize("NFC", name)).strip()
    return shown[:_FILENAME_CHARACTERS] or None


def _decoded(raw: bytes, charset: str = "utf-8") -> str:
    for encoding in (charset, "utf-8", "cp932"):
        try:
            return raw.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return raw.decode("utf-8", "replace")
