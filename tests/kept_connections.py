"""Connections to PostgreSQL that tests hand on, as a service keeps them between its units of work.

Each test opens its service's database anew, and each new connection costs the server a process that
reads the catalogue and prepares every statement again: more than most tests do with it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import pytest
from sqlalchemy import Connection
from sqlalchemy.engine import URL

from services.chassis.storage.drivers.postgres import PostgresDatabase

_KEPT: Final = 10
"""How many connections to each URL are kept: as many as a service keeps."""


class KeptConnections:
    """Those that rest when a test closes its database, for the next one that opens it.

    It is for databases that the tests of a process use one after the other. What a database does
    with a connection stays its own: it keeps what it has used, throws away what was interfered
    with, and finds out by itself about one that was lost meanwhile.
    """

    def __init__(self) -> None:
        self._names: set[str] = set()
        self._resting: dict[URL, list[Connection]] = {}

    def keep(self, database: str) -> None:
        """From now on, keep the connections to ``database``, the name of one on the server."""
        self._names.add(database)

    @contextmanager
    def handed_on(self) -> Iterator[None]:
        """Let each database of this process begin with what the one before it has left."""
        take, let_go = PostgresDatabase._take, PostgresDatabase._let_go

        def take_kept(database: PostgresDatabase) -> tuple[Connection, bool]:
            if not database._resting:
                try:
                    return self._resting[database._engine.url].pop(), False
                except LookupError:
                    pass
            return take(database)

        def keep_resting(database: PostgresDatabase) -> None:
            url = database._engine.url
            if url.database in self._names:
                kept = self._resting.setdefault(url, [])
                while database._resting and len(kept) < _KEPT:
                    kept.append(database._resting.pop())
            let_go(database)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(PostgresDatabase, "_take", take_kept)
            patch.setattr(PostgresDatabase, "_let_go", keep_resting)
            yield

    def close(self) -> None:
        """End all that are kept."""
        self._names.clear()
        for kept in self._resting.values():
            while kept:
                kept.pop().close()
