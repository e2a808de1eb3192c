"""What a schema's keyword finds wrong with a value, as a sentence for a person."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

import orjson

from services.chassis.base import texts
from services.chassis.base.sentences import Sentence, Text

_MOST_OPTIONS = 20
"""Options of an enum that are listed; no caller needs more to see what is meant."""


def words_of(error: Any) -> Sentence:
    """What a ``jsonschema_rs.ValidationError`` says, without any value of the caller."""
    say = _BY_KEYWORD.get(error.kind.name)
    return texts.OTHER_FAULT(message=error.message) if say is None else say(error.kind)


def _limit(text: Text) -> Callable[[Any], Sentence]:
    return lambda kind: text(limit=kind.limit)


def _at_least(text: Text) -> Callable[[Any], Sentence]:
    return lambda kind: texts.EMPTY() if kind.limit == 1 else text(limit=kind.limit)


def _alternatives(kind: Any) -> Sentence:
    """Of ``oneOf``: jsonschema_rs has a kind for none that fits, and one for several that do."""
    return (
        texts.FITS_SEVERAL() if type(kind).__name__.endswith("MultipleValid") else texts.FITS_NONE()
    )


def _options(kind: Any) -> Sentence:
    return texts.NOT_AN_OPTION(options=_listed(kind.options))


def _listed(values: Sequence[Any]) -> str:
    shown = ", ".join(orjson.dumps(value).decode() for value in values[:_MOST_OPTIONS])
    return shown if len(values) <= _MOST_OPTIONS else f"{shown}, …"


_BY_KEYWORD: Final[Mapping[str, Callable[[Any], Sentence]]] = MappingProxyType(
    {
        "type": lambda kind: texts.WRONG_TYPE(types=_listed(kind.types)),
        "enum": _options,
        "pattern": lambda kind: texts.NO_MATCH(pattern=kind.pattern),
        "format": lambda kind: texts.WRONG_FORMAT(format=kind.format),
        "minimum": _limit(texts.BELOW_MINIMUM),
        "maximum": _limit(texts.ABOVE_MAXIMUM),
        "exclusiveMinimum": _limit(texts.NOT_ABOVE),
        "exclusiveMaximum": _limit(texts.NOT_BELOW),
        "multipleOf": lambda kind: texts.NOT_A_MULTIPLE(divisor=kind.multiple_of),
        "minLength": _at_least(texts.SHORTER_THAN),
        "maxLength": _limit(texts.LONGER_THAN),
        "minItems": _at_least(texts.FEWER_ITEMS),
        "maxItems": _limit(texts.MORE_ITEMS),
        "minProperties": _at_least(texts.FEWER_FIELDS),
        "maxProperties": _limit(texts.MORE_FIELDS),
        "uniqueItems": lambda _: texts.REPEATED_ITEM(),
        "not": lambda _: texts.NOT_ALLOWED(),
        "anyOf": lambda _: texts.FITS_NONE(),
        "oneOf": _alternatives,
    }
)
