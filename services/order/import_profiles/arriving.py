"""A file begins to arrive: what it is shows in its first bytes."""

from collections.abc import AsyncIterator
from typing import Final

from services.chassis.base.problems import BadRequest
from services.chassis.web.exchange import Upload
from services.order.sheets import UnreadableFile

_MARK: Final = 4  # bytes that tell a workbook


class FileRefused(BadRequest):
    """The file cannot be one of orders; ``code`` says why."""

    def __init__(self, error: UnreadableFile) -> None:
        super().__init__(error.detail)
        self.code = error.code


async def begun(upload: Upload) -> tuple[bytes, AsyncIterator[bytes]]:
    """The first bytes of a file, at least those that tell what it is, and the whole file."""
    arriving = aiter(upload)
    head = b""
    async for piece in arriving:
        head += piece
        if len(head) >= _MARK:
            break

    async def whole() -> AsyncIterator[bytes]:
        if head:
            yield head
        async for piece in arriving:
            yield piece

    return head, whole()
