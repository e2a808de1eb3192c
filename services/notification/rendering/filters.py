"""The filters a template may use: Jinja's harmless ones, bounded, and our own."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from jinja2 import pass_context
from jinja2.filters import FILTERS
from jinja2.runtime import Context

from services.notification.domain import texts
from services.notification.rendering.limits import BUDGET, LONGEST_LIST, LONGEST_OUTPUT, TooCostly

_ONE_OF_ITS_ARGUMENTS = ("d", "default")
"""They make nothing, so there is nothing to bound."""
_HARMLESS = (
    "abs", "capitalize", "count", "e", "escape", "first", "float", "int", "join",
    "last", "length", "list", "lower", "max", "min", "reverse", "select", "selectattr", "reject",
    "rejectattr", "sort", "string", "sum", "title", "trim", "truncate", "unique", "upper",
    "urlencode", "wordcount",
)  # fmt: skip
Filter = Callable[..., Any]
COUNTED = "__counted"


class UnfitValue(ValueError):
    """A filter cannot do anything with ``value``."""

    def __init__(self, reason: str, value: Any) -> None:
        super().__init__(reason)
        self.value = value


def yen(value: Any) -> str:
    """A whole number of yen as people write it: ¥1,234."""
    if type(value) is not int:
        str(value)  # raises, naming what is missing, where it is
        raise UnfitValue(texts.YEN_TAKES_WHOLE_NUMBERS(), value)
    return f"-¥{-value:,}" if value < 0 else f"¥{value:,}"


def _replace(value: Any, old: Any, new: Any) -> Any:
    """Jinja's ``replace``, refused before it makes something enormous."""
    text, old, new = str(value), str(old), str(new)
    if len(text) + text.count(old) * len(new) > LONGEST_OUTPUT:
        raise TooCostly(texts.MAKES_LONG_TEXT())
    return text.replace(old, new)


def _round(value: Any, precision: int = 0) -> float:
    if type(precision) is not int or not 0 <= precision <= 6:
        raise ValueError("round takes 0 to 6 places")
    return round(float(value), precision)


def _join(joined: Filter) -> Filter:
    def bounded_join(
        eval_ctx: Any, value: Iterable[Any], d: Any = "", attribute: Any = None
    ) -> Any:
        items = list(value)
        length = len(items) * len(str(d)) + sum(len(i) for i in items if isinstance(i, str))
        if length > LONGEST_OUTPUT:
            raise TooCostly(texts.MAKES_LONG_TEXT())
        return joined(eval_ctx, items, d, attribute)

    return bounded_join


def _guarded(function: Filter, passes: str | None) -> Filter:
    """``function`` within the budget of the rendering that calls it."""

    @pass_context
    def guarded(context: Context, *args: Any, **kwargs: Any) -> Any:
        context.parent[BUDGET].check_time()
        if passes == "eval_context":
            result = function(context.eval_ctx, *args, **kwargs)
        elif passes == "environment":
            result = function(context.environment, *args, **kwargs)
        elif passes == "context":
            result = function(context, *args, **kwargs)
        else:
            result = function(*args, **kwargs)
        return _bounded(result)

    return guarded


def _bounded(result: Any) -> Any:
    if isinstance(result, str):
        if len(result) > LONGEST_OUTPUT:
            raise TooCostly(texts.MAKES_LONG_TEXT())
        return result
    if isinstance(result, Iterator):
        result = list(result)
    if isinstance(result, list) and len(result) > LONGEST_LIST:
        raise TooCostly(texts.MAKES_LONG_LIST())
    return result


@pass_context
def counted(context: Context, items: Iterable[Any]) -> Iterator[Any]:
    """What every loop goes over: its items, each paid for."""
    budget = context.parent[BUDGET]
    for item in items:
        budget.spend_pass()
        yield item


def _passes(function: Filter) -> str | None:
    """The name of what Jinja passes to ``function`` beside its arguments."""
    mark = getattr(function, "jinja_pass_arg", None)
    return None if mark is None else str(mark.name)


ALLOWED_FILTERS: dict[str, Filter] = {
    name: _guarded(FILTERS[name], _passes(FILTERS[name])) for name in _HARMLESS
} | {
    **{name: FILTERS[name] for name in _ONE_OF_ITS_ARGUMENTS},
    "join": _guarded(_join(FILTERS["join"]), "eval_context"),
    "replace": _guarded(_replace, None),
    "round": _guarded(_round, None),
    "yen": yen,
}
ALLOWED_TESTS = frozenset((
    "boolean", "defined", "divisibleby", "eq", "equalto", "even", "false", "float", "ge",
    "greaterthan", "gt", "in", "integer", "iterable", "le", "lessthan", "lower", "lt", "mapping",
    "ne", "none", "number", "odd", "sequence", "string", "true", "undefined", "upper",
    "==", "!=", ">", ">=", "<", "<=",
))  # fmt: skip
