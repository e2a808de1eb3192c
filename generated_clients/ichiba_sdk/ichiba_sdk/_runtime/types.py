"""What models and operations share."""

from collections.abc import Mapping, MutableMapping
from os import PathLike
from typing import IO, TYPE_CHECKING, BinaryIO, Generic, Literal, TypeAlias, TypeVar

if TYPE_CHECKING:
    import httpx


class Unset:
    """What was not given; an API tells it from null."""

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Unset = Unset()

FileContent: TypeAlias = IO[bytes] | bytes | str
FileTypes: TypeAlias = (
    tuple[str | None, FileContent, str | None]
    | tuple[str | None, FileContent, str | None, Mapping[str, str]]
)
"""A file as httpx takes it: name, content, media type, headers."""
RequestFiles: TypeAlias = list[tuple[str, FileTypes]]

Source: TypeAlias = str | PathLike[str] | bytes | BinaryIO
"""A file to send: a path, its content, or a file that can be read again from its beginning."""
TimeLimit: TypeAlias = "float | httpx.Timeout | None"
"""Seconds, or httpx's limits one by one; None waits for ever."""

T = TypeVar("T")


class File:
    """A file to send, or one that was answered."""

    __slots__ = ("file_name", "mime_type", "payload")

    def __init__(
        self, payload: BinaryIO, file_name: str | None = None, mime_type: str | None = None
    ) -> None:
        self.payload: BinaryIO = payload
        self.file_name: str | None = file_name
        self.mime_type: str | None = mime_type

    def to_tuple(self) -> FileTypes:
        """It as httpx takes it in a form."""
        return self.file_name, self.payload, self.mime_type


class Response(Generic[T]):
    """An answer; ``parsed`` is None where its status is none of the operation's."""

    __slots__ = ("content", "headers", "parsed", "status_code")

    def __init__(
        self,
        status_code: int,
        content: bytes,
        headers: MutableMapping[str, str],
        parsed: T | None,
    ) -> None:
        self.status_code: int = status_code
        self.content: bytes = content
        self.headers: MutableMapping[str, str] = headers
        self.parsed: T | None = parsed
