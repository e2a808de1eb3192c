"""Pages of a few things that go by name, all of which are at hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from services.chassis.base.problems import InvalidCursor


class Named(Protocol):
    """What goes by name."""

    @property
    def name(self) -> str: ...


Item = TypeVar("Item", bound=Named)


@dataclass(frozen=True, slots=True)
class NamedPage(Generic[Item]):
    """A page, the cursor of the next, and how many there are in all."""

    items: Sequence[Item]
    next_cursor: str | None
    total: int


def page_by_name(found: Sequence[Item], limit: int, cursor: str | None) -> NamedPage[Item]:
    """A page in the order of the names; a cursor is the last name of the page before.

    Raises:
        InvalidCursor: nothing can have that name.
    """
    if cursor is not None and not cursor.replace("-", "").isalnum():
        raise InvalidCursor
    left = sorted(found, key=lambda each: each.name)
    if cursor is not None:
        left = [each for each in left if each.name > cursor]
    page = left[:limit]
    return NamedPage(page, page[-1].name if len(left) > limit else None, len(found))
