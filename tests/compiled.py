"""SQLAlchemy's compiling of statements, which each test's new engines would begin anew."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.engine import Dialect
from sqlalchemy.util import LRUCache

_KEPT = 3_000

_Key = tuple[Any, ...]


class _SharedStatements:
    """What an engine keeps compiled statements in: one place for all of its kind.

    Their keys begin with the engine's dialect. That of another test is another object, although it
    makes the same of a statement: all engines of a kind have the same driver, server and options.
    Tables and columns are in the keys as objects, so that those of one name are not mixed up.
    """

    def __init__(self, kept: LRUCache[_Key, Any]) -> None:
        self._kept = kept

    def get(self, key: _Key) -> Any:
        return self._kept.get(key[1:])

    def __setitem__(self, key: _Key, compiled: Any) -> None:
        self._kept[key[1:]] = compiled


@contextmanager
def compiled_for_all() -> Iterator[None]:
    """Let each statement be compiled once for all engines of a kind, as if they were one.

    So it is where the product runs: there, an engine lives as long as its process.
    """
    kinds: dict[type[Dialect], _SharedStatements] = {}

    def share(dialect: type[Dialect], engine: Engine) -> None:
        shared = kinds.setdefault(dialect, _SharedStatements(LRUCache(_KEPT)))
        # It has as much of an LRUCache as an engine uses, which looks things up and puts them in.
        engine._compiled_cache = shared  # type: ignore[assignment]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Dialect, "engine_created", classmethod(share))
        yield
