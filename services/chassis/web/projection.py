"""A value of ours as a schema of the spec shows it.

A projection is made when its module is imported, from the schema's own list of properties. A
property that neither the source nor the caller has is an error there and then: a field that is
added to the spec and nowhere else keeps the service from starting.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import fields, is_dataclass
from operator import attrgetter
from typing import Any

from sqlalchemy import Table

from services.chassis.web.schemas import properties_of

Source = type[Any] | Table
"""What has the values: a class, or a table whose rows have them."""


class IncompleteProjection(Exception):
    """A schema has properties that nothing gives, or something is given that it does not have."""


class Projection:
    """Makes the document of ``schema`` from a value of ``source``.

    Args:
        service: whose spec has the schema.
        schema: its name there.
        source: where the values come from, under the names that they have in the schema.
        given: the properties that the caller passes instead, or that the source names otherwise.

    Raises:
        IncompleteProjection: source and ``given`` are not all that the schema has.
    """

    def __init__(
        self, service: str, schema: str, source: Source, *, given: Collection[str] = ()
    ) -> None:
        properties = properties_of(service, schema)
        had = names_of(source)
        missing = [name for name in properties if name not in had and name not in given]
        unknown = [name for name in given if name not in properties]
        if missing or unknown:
            raise IncompleteProjection(
                f"{schema} of the {service} spec: nothing gives {missing}, and it has no {unknown}"
            )
        self._names = tuple(name for name in properties if name not in given)
        self._given = frozenset(given)
        self._values: Callable[[Any], tuple[Any, ...]] = _getter(self._names)

    def __call__(self, value: Any, **given: Any) -> dict[str, Any]:
        """The document of ``value``, with what the caller gives beside."""
        assert given.keys() == self._given, given.keys() ^ self._given
        document = dict(zip(self._names, self._values(value), strict=True))
        document.update(given)
        return document


def names_of(source: Source) -> Collection[str]:
    """The attributes that every value of ``source`` has."""
    if isinstance(source, Table):
        return set(source.c.keys())
    had = {field.name for field in fields(source)} if is_dataclass(source) else set()
    return had | {name for name, value in _members(source).items() if isinstance(value, property)}


def _members(source: type[Any]) -> Mapping[str, Any]:
    return {name: value for base in reversed(source.__mro__) for name, value in vars(base).items()}


def _getter(names: tuple[str, ...]) -> Callable[[Any], tuple[Any, ...]]:
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)
