"""Lists that come in pages, as one iterator; a page is asked for only when it is needed."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from typing import Generic, Protocol, TypeVar

from .errors import RepeatedCursor
from .types import UNSET, Unset

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Page(Protocol[T_co]):
    """One page of a list; the last one has no ``next_cursor``."""

    @property
    def items(self) -> Sequence[T_co]: ...

    @property
    def next_cursor(self) -> str | None | Unset: ...


class _Place(Generic[T]):
    """Where an iterator is in its list.

    Attributes:
        cursor: of the page that the last item came from; ``iter_…(cursor=…)`` resumes with that
            page. None on the first page.
    """

    def __init__(self, cursor: str | Unset) -> None:
        self.cursor: str | None = None
        self._next: str | None | Unset = cursor
        self._seen: set[str] = set()
        self._items: Iterator[T] = iter(())

    def _turned(self, page: Page[T], asked: str | Unset) -> None:
        self.cursor = None if isinstance(asked, Unset) else asked
        self._items = iter(page.items)
        following = page.next_cursor
        self._next = None if isinstance(following, Unset) else following
        if self._next is not None and (self._next in self._seen or self._next == self.cursor):
            raise RepeatedCursor("the list leads back to a page that was read", self._next)
        if self._next is not None:
            self._seen.add(self._next)


class Pages(_Place[T], Iterator[T]):
    """The items of all pages, one by one."""

    def __init__(self, fetch: Callable[[str | Unset], Page[T]], cursor: str | Unset = UNSET) -> None:
        super().__init__(cursor)
        self._fetch = fetch

    def __next__(self) -> T:
        while True:
            for item in self._items:
                return item
            asked = self._next
            if asked is None:
                raise StopIteration
            self._turned(self._fetch(asked), asked)


class LaterPages(_Place[T], AsyncIterator[T]):
    """The items of all pages, one by one, awaited."""

    def __init__(
        self, fetch: Callable[[str | Unset], Awaitable[Page[T]]], cursor: str | Unset = UNSET
    ) -> None:
        super().__init__(cursor)
        self._fetch = fetch

    async def __anext__(self) -> T:
        while True:
            for item in self._items:
                return item
            asked = self._next
            if asked is None:
                raise StopAsyncIteration
            self._turned(await self._fetch(asked), asked)
