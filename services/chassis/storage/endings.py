"""The last characters of a text, as an expression that both databases can keep an index of."""

from typing import Any

from sqlalchemy import String
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

COUNT = 10
"""How many characters."""


class last_ten(FunctionElement[str]):  # noqa: N801 - a function of SQL, as ``func.lower`` is
    """The last ten characters of a text, or all of a shorter one."""

    name = "last_ten"
    type = String()
    inherit_cache = True


@compiles(last_ten, "sqlite")
def _in_sqlite(element: Any, compiler: Any, **options: Any) -> str:
    return f"substr({compiler.process(element.clauses, **options)}, -{COUNT})"


@compiles(last_ten, "postgresql")
def _in_postgresql(element: Any, compiler: Any, **options: Any) -> str:
    return f'"right"({compiler.process(element.clauses, **options)}, {COUNT})'
