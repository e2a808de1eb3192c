"""Jinja's sandbox, made narrower: a context is JSON, so only its keys and items can be reached."""

import re
from collections.abc import Mapping
from typing import Any

from jinja2 import StrictUndefined, Undefined
from jinja2.exceptions import SecurityError, UndefinedError
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import SandboxedEnvironment
from jinja2.utils import missing
from markupsafe import Markup, escape

from services.notification.domain import texts
from services.notification.rendering.filters import ALLOWED_FILTERS, ALLOWED_TESTS, COUNTED, counted
from services.notification.rendering.limits import (
    LARGEST_NUMBER,
    LONGEST_LIST,
    LONGEST_OUTPUT,
    TooCostly,
)

_LINE_BREAK = re.compile(r"\r\n|[\r\n]")
_LOOP_VALUES = frozenset(
    ("index", "index0", "first", "last", "length", "revindex", "revindex0", "depth")
)


class NothingThere(UndefinedError):
    """The template uses a value that the context does not hold."""

    def __init__(self, holder: Any, name: Any) -> None:
        super().__init__(f"{name} is missing")
        self.holder = holder
        """The object that lacks it, or Jinja's ``missing`` for the context itself."""
        self.name = name


def _raiser(holder: Any, name: Any) -> Any:
    """What Jinja calls with a message of its own to have an error to raise."""
    return lambda _message: NothingThere(holder, name)


class Strict(StrictUndefined):
    """Undefined values that say, when they are used, what was looked for and where."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = missing,
        name: str | None = None,
        exc: Any = None,
    ) -> None:
        super().__init__(hint, obj, name, exc or _raiser(obj, name))


def _printable(value: Any) -> Any:
    """What ``{{ value }}`` prints: texts and numbers; nothing for null."""
    if type(value) is str:  # as most are
        return value
    if value is None:
        return ""
    if isinstance(value, str | int | float | Undefined):
        return value
    raise TypeError(f"a {_kind(value)} cannot be printed")


def _printable_lines(value: Any) -> Any:
    """What ``{{ value }}`` prints in HTML: the lines of a text stay lines."""
    if type(value) is str and "\n" not in value and "\r" not in value:
        return value
    printed = _printable(value)
    if not isinstance(printed, str) or not _LINE_BREAK.search(printed):
        return printed
    return Markup("<br>\n".join(_LINE_BREAK.split(str(escape(printed)))))  # noqa: S704 - escaped


def _kind(value: Any) -> str:
    kinds: dict[type, str] = {dict: "object", list: "list"}
    return kinds.get(type(value), "value of this kind")


class MessageEnvironment(SandboxedEnvironment):
    """Where the parts of messages are compiled; ``autoescape`` for the HTML."""

    intercepted_binops = frozenset(("+", "*", "%"))

    def __init__(self, *, autoescape: bool) -> None:
        super().__init__(
            autoescape=autoescape,
            undefined=Strict,
            finalize=_printable_lines if autoescape else _printable,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            cache_size=0,
        )
        self.globals = {}
        self.filters = {**ALLOWED_FILTERS, COUNTED: counted}
        self.tests = {name: test for name, test in self.tests.items() if name in ALLOWED_TESTS}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """``obj.attribute``: a member of a JSON object, or how far a loop has come."""
        if type(obj) is dict:
            return obj[attribute] if attribute in obj else self._nothing(obj, attribute)
        if isinstance(obj, LoopContext) and attribute in _LOOP_VALUES:
            return getattr(obj, attribute)
        if isinstance(obj, Undefined):
            return getattr(obj, attribute)  # raises, naming what is missing
        raise SecurityError(f"{attribute} is not in the context")

    def getitem(self, obj: Any, argument: Any) -> Any:
        """``obj[argument]``: of a JSON object, a list or a text."""
        if type(obj) is dict and isinstance(argument, str):
            return obj[argument] if argument in obj else self._nothing(obj, argument)
        if isinstance(obj, list | str) and isinstance(argument, int | slice):
            try:
                return obj[argument]
            except IndexError:
                return self._nothing(obj, argument)
        return self.getattr(obj, str(argument))

    def _nothing(self, obj: Any, name: Any) -> Undefined:
        return self.undefined(obj=obj, name=name)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """``+ * %`` on numbers, ``+`` on texts and lists; never more than a message can hold."""
        if _is_number(left) and _is_number(right):
            result = self.binop_table[operator](left, right)
            if abs(result) > LARGEST_NUMBER:
                raise TooCostly(texts.MAKES_LARGE_NUMBER())
            return result
        if operator == "+" and isinstance(left, str) and isinstance(right, str):
            return left + _within(right, LONGEST_OUTPUT - len(left))
        if operator == "+" and isinstance(left, list) and isinstance(right, list):
            return left + _within(right, LONGEST_LIST - len(left))
        for side in (left, right):
            if isinstance(side, Undefined):
                str(side)  # raises, naming what is missing
        if isinstance(left, str):
            raise SecurityError(f"{operator} is for numbers")
        raise TypeError(f"{operator} takes two numbers")


def _within(added: Any, room: int) -> Any:
    if len(added) > room:
        raise TooCostly(texts.MAKES_LONG_VALUE())
    return added


def _is_number(value: Any) -> bool:
    return type(value) in (int, float)


def place_of(holder: Any, name: Any, context: Mapping[str, Any]) -> str:
    """Where in ``context`` the missing ``name`` belongs, as a template would write it."""
    places = [] if holder is missing else places_of(holder, context)
    return places[0] + _step(name) if places else str(name)


def places_of(wanted: Any, context: Mapping[str, Any]) -> list[str]:
    """Where in ``context`` this very value stands."""
    found: list[str] = []
    waiting: list[tuple[Any, str]] = [(value, key) for key, value in context.items()]
    while waiting:
        value, place = waiting.pop()
        if value is wanted:
            found.append(place)
        if isinstance(value, dict):
            waiting.extend((inner, place + _step(key)) for key, inner in value.items())
        elif isinstance(value, list):
            waiting.extend((inner, place + _step(index)) for index, inner in enumerate(value))
    return found


def _step(name: Any) -> str:
    return f"[{name}]" if isinstance(name, int) else f".{name}"
