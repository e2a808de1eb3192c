"""Quarters of an hour since 1970 (UTC), as an expression of both databases.

Every time zone of today is a whole number of quarters from UTC: its days begin with one.
"""

from typing import Any, Final

from sqlalchemy import BigInteger
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

QUARTER_SECONDS: Final = 900


class quarter_of(FunctionElement[int]):  # noqa: N801 - a function of SQL, as ``func.lower`` is
    """The quarter of an hour that a time is in."""

    name = "quarter_of"
    type = BigInteger()
    inherit_cache = True


@compiles(quarter_of, "sqlite")
def _in_sqlite(element: Any, compiler: Any, **options: Any) -> str:
    # Cut, as SQLite rounds a fraction of a second up; counted from the year 1, as its division
    # rounds to 0.
    at = f"substr({compiler.process(element.clauses, **options)}, 1, 19)"
    return f"((CAST(strftime('%s', {at}) AS INTEGER) + 62135596800) / 900 - 69039552)"


@compiles(quarter_of, "postgresql")
def _in_postgresql(element: Any, compiler: Any, **options: Any) -> str:
    at = compiler.process(element.clauses, **options)
    return f"floor(extract(epoch FROM {at}) / 900)::bigint"
