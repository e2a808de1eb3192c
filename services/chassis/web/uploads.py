"""Files in request bodies: read piece by piece while they arrive, and never whole in memory.

An operation takes files when its body may be ``multipart/form-data`` (the part that is ``binary``
is the file) or ``text/csv`` (the body is the file). Its handler finds an ``Upload`` in the request.
"""

from collections.abc import AsyncIterator, Mapping
from typing import Any

from starlette.types import Receive

from services.chassis.base.problems import Fault, PayloadTooLarge, ValidationFailed
from services.chassis.web.json_bodies import body_pieces
from services.chassis.web.multipart import FormParser, boundary_of
from services.chassis.web.parameters import Fields

FORM = "multipart/form-data"
CSV = "text/csv"
_ENVELOPE = 256 * 1024
"""Bytes that a form may have beside its file: boundaries, headers, fields."""


class Upload:
    """The file that a request brings: iterate over it, once.

    ``filename`` is what the caller calls it. ``fields`` are those of the form that have come so
    far, typed and checked; all of them, once the file has been read to its end. What ``is_form``
    not has none.

    Iterating raises
        PayloadTooLarge: the file is too long, or says that it will be.
        MalformedBody: this is not the form that it says it is.
        ValidationFailed: the file is missing, or a field is not as the spec has it.
        ClientGone: the connection ended first.
    """

    def __init__(self, pieces: AsyncIterator[bytes], limit: int) -> None:
        self.filename: str | None = None
        self.fields: Mapping[str, Any] = {}
        self.is_form = False
        self._body = pieces
        self._limit = limit
        self._size = 0

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for piece in self._body:
            yield self._counted(piece)

    def _counted(self, piece: bytes) -> bytes:
        self._size += len(piece)
        if self._size > self._limit:
            raise too_large(self._limit)
        return piece


class _FormUpload(Upload):
    def __init__(
        self, pieces: AsyncIterator[bytes], limit: int, parser: FormParser, form: "Form"
    ) -> None:
        super().__init__(pieces, limit)
        self.is_form = True
        self._parser = parser
        self._form = form

    async def __aiter__(self) -> AsyncIterator[bytes]:
        parser = self._parser
        seen = 0
        async for part in self._body:
            pieces = parser.feed(part)
            self.filename = parser.filename
            if len(parser.fields) != seen:
                seen = len(parser.fields)
                self.fields = self._form.read(parser.fields)
            for piece in pieces:
                yield self._counted(piece)
        parser.finish()
        self.fields = self._form.read(parser.fields, has_file=parser.has_file)


class Form:
    """The form that one operation takes: which of its parts is the file, and its other fields."""

    def __init__(self, schema: Mapping[str, Any]) -> None:
        properties = schema["properties"]
        [self.file_field] = [n for n, s in properties.items() if s.get("format") == "binary"]
        self._fields = Fields({n: s for n, s in properties.items() if n != self.file_field})

    def read(self, given: Mapping[str, list[str]], *, has_file: bool = True) -> dict[str, Any]:
        """The fields, typed and checked.

        Raises:
            ValidationFailed: with all that is wrong with them, or for want of a file.
        """
        faults: list[Fault] = []
        if not has_file:
            faults.append(Fault(f"/{self.file_field}", "is required"))
        fields = self._fields.read(given, faults)
        if faults:
            raise ValidationFailed(faults)
        return fields


class UploadBody:
    """The files that one operation takes, by media type."""

    def __init__(self, content: Mapping[str, Any]) -> None:
        self.media_types = [kind for kind in (FORM, CSV) if kind in content]
        self._form = Form(content[FORM]["schema"]) if FORM in content else None

    def open(self, receive: Receive, headers: Mapping[bytes, bytes], limit: int) -> Upload:
        """The file of a request of one of these media types; nothing of it has been read yet.

        Raises:
            PayloadTooLarge: it says that it will be longer than ``limit`` bytes.
            MalformedBody: it is a form without a boundary.
        """
        content_type = headers[b"content-type"].decode("latin-1")
        if media_type_of(headers) != FORM or self._form is None:
            return Upload(body_pieces(receive, headers, limit, too_large(limit)), limit)
        parser = FormParser(boundary_of(content_type), self._form.file_field)
        pieces = body_pieces(receive, headers, limit + _ENVELOPE, too_large(limit))
        return _FormUpload(pieces, limit, parser, self._form)


def media_type_of(headers: Mapping[bytes, bytes]) -> str:
    """What the body says it is, without parameters; empty where it does not say."""
    content_type = headers.get(b"content-type", b"").decode("latin-1")
    return content_type.partition(";")[0].strip().lower()


def too_large(limit: int) -> PayloadTooLarge:
    """Says how long a file may be, in bytes."""
    return PayloadTooLarge(f"The file is larger than the {limit} bytes that are accepted here.")
