"""Files in request bodies: read piece by piece while they arrive, and never whole in memory.

An operation takes files when its body may be ``multipart/form-data`` (the part that is ``binary``
is the file) or ``text/csv`` (the body is the file). Its handler finds an ``Upload`` in the request.
"""

from collections.abc import AsyncIterator, Mapping
from typing import Any, Final

from connexion.validators import AbstractRequestBodyValidator
from starlette.types import Receive, Scope

from services.chassis.base import texts
from services.chassis.base.problems import Fault, PayloadTooLarge, ValidationFailed
from services.chassis.web.exchange import Exchange
from services.chassis.web.validating.json_bodies import body_pieces
from services.chassis.web.validating.multipart import FormParser, boundary_of
from services.chassis.web.validating.parameters import Fields

FORM: Final = "multipart/form-data"
CSV: Final = "text/csv"
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
            faults.append(Fault(f"/{self.file_field}", texts.REQUIRED()))
        fields = self._fields.read(given, faults)
        if faults:
            raise ValidationFailed(faults)
        return fields


class FileBody(AbstractRequestBodyValidator):
    """A body that is the file; in no case is it read before the handler does."""

    def __init__(self, *, schema: dict[str, Any], required: bool = False) -> None:
        super().__init__(schema=schema, required=required, encoding="utf-8", strict_validation=True)

    async def wrap_receive(self, receive: Receive, *, scope: Scope) -> tuple[Receive, Scope]:
        """Put the file into the exchange; raises what ``open`` raises."""
        exchange: Exchange = scope["exchange"]
        exchange.upload = self.open(receive, exchange.fields, exchange.upload_limit)
        return receive, scope

    def open(self, receive: Receive, headers: Mapping[bytes, bytes], limit: int) -> Upload:
        """The file of a request; nothing of it has been read yet.

        Raises:
            PayloadTooLarge: it says that it will be longer than ``limit`` bytes.
        """
        return Upload(body_pieces(receive, headers, limit, too_large(limit)), limit)


class FormBody(FileBody):
    """A body that is a form, one of whose parts is the file."""

    def __init__(self, *, schema: dict[str, Any], required: bool = False) -> None:
        super().__init__(schema=schema, required=required)
        self._form = Form(schema)

    def open(self, receive: Receive, headers: Mapping[bytes, bytes], limit: int) -> Upload:
        """The file of a request; nothing of it has been read yet.

        Raises:
            PayloadTooLarge: it says that it will be longer than ``limit`` bytes.
            MalformedBody: it is a form without a boundary.
        """
        boundary = boundary_of(headers[b"content-type"].decode("latin-1"))
        parser = FormParser(boundary, self._form.file_field)
        pieces = body_pieces(receive, headers, limit + _ENVELOPE, too_large(limit))
        return _FormUpload(pieces, limit, parser, self._form)


def too_large(limit: int) -> PayloadTooLarge:
    """Says how long a file may be, in bytes."""
    return PayloadTooLarge(texts.FILE_TOO_LARGE(limit=limit))
