"""What a context may hold: JSON that a template can print and a reply can repeat."""

import math
from collections.abc import Mapping
from typing import Any

from services.chassis.base.problems import Fault
from services.chassis.base.sentences import Sentence
from services.notification.domain import texts
from services.notification.domain.templates import InvalidContext

_MOST_VALUES = 20_000
_DEEPEST = 16
_LARGEST = 2**63 - 1


def check_context(context: Mapping[str, Any], place: str = "/context") -> None:
    """Refuse what is nested too deeply, too much, or a number that no JSON reader keeps exact.

    ``place`` is where in the request it stands.

    Raises:
        InvalidContext: with the place of the first such value.
    """
    values = 0
    waiting: list[tuple[Any, str, int]] = [(context, place, 0)]
    while waiting:
        value, place, depth = waiting.pop()
        kind = type(value)
        if kind is str:
            continue
        if kind is dict or kind is list:
            values += len(value)
            if depth >= _DEEPEST or values > _MOST_VALUES:
                raise _refusal(place, texts.CONTEXT_TOO_DEEP())
            pairs = value.items() if kind is dict else enumerate(value)
            waiting.extend((inner, f"{place}/{name}", depth + 1) for name, inner in pairs)
        elif (kind is int and abs(value) > _LARGEST) or (
            kind is float and not math.isfinite(value)
        ):
            raise _refusal(place, texts.NUMBER_TOO_LARGE())


def _refusal(place: str, detail: Sentence) -> InvalidContext:
    fault = Fault(place[:200], detail)
    return InvalidContext(texts.AT_PLACE(place=fault.pointer, fault=detail), errors=[fault])
