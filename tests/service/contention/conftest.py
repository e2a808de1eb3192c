"""Services on a PostgreSQL whose log is read: it tells of every deadlock, whoever came through it.

The server looks for deadlocks every 50 ms (tests/postgres.py). Each statement waits for a moment
first, and each row that is written for a moment, so that units of work overlap as they do on a
network and under load, and not only where they happen to.
"""

import os
import random
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest
from sqlalchemy import Connection, make_url

from tests.conftest import DatabaseUrl
from tests.postgres import log_of
from tests.service.contention.crowd import Crowd
from tests.service.notification.conftest import open_mailroom
from tests.service.payment.conftest import open_till, till
from tests.statements import before_each_statement
from tests.units import is_of_a_unit, pause

__all__ = ["open_mailroom", "open_till", "till"]

_LONGEST_PAUSE_SECONDS = 0.002


@pytest.fixture(params=["postgresql"])
def backend(request: pytest.FixtureRequest) -> str:
    """SQLite has one writer, for whom nobody waits."""
    kind: str = request.param
    return kind


@pytest.fixture(params=[1, 2])
def crowd(request: pytest.FixtureRequest) -> Crowd:
    return Crowd(request.param)


@pytest.fixture(autouse=True)
def unhurried_statements() -> Iterator[None]:
    """Let every statement of a unit wait for up to two milliseconds before it is sent."""
    pauses = random.Random(1)

    def wait(connection: Connection, _statement: str) -> None:
        if is_of_a_unit(connection):
            pause(pauses.uniform(0, _LONGEST_PAUSE_SECONDS))

    with before_each_statement(wait):
        yield


_PAUSE = """
CREATE OR REPLACE FUNCTION pause_at_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_sleep(random() * 0.002);
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$
"""


@contextmanager
def unhurried_rows(url: str) -> Iterator[None]:
    """Let whoever writes many rows of a database at once do so one after the other.

    The block has to end after all that works on the database in this event loop.
    """
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, autocommit=True) as connection:
        found = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        tables = [name for (name,) in found if not name.startswith(("first_", "alembic"))]
        connection.execute("SET lock_timeout = '10s'")
        connection.execute(_PAUSE)
        for table in tables:
            statement = (
                f"CREATE TRIGGER pause BEFORE INSERT OR UPDATE OR DELETE ON {table}"
                " FOR EACH ROW EXECUTE FUNCTION pause_at_row()"
            )
            connection.execute(statement.encode())
        try:
            yield
        finally:
            for table in tables:
                connection.execute(f"DROP TRIGGER pause ON {table}".encode())


@pytest.fixture
def payment_url(database_url: DatabaseUrl) -> Iterator[str]:
    url = database_url("payment")
    with unhurried_rows(url):
        yield url


@pytest.fixture(autouse=True)
def no_deadlocks(postgres_uri: str) -> Iterator[None]:
    """Fails a test during which the server found transactions that waited for each other."""
    with log_of(postgres_uri).open() as log:
        log.seek(0, os.SEEK_END)
        yield
        told = log.read()
    found = deadlocks_in(told)
    assert not found, "\n\n".join(found)  # whole: with a list, pytest would leave most of it out


def deadlocks_in(log: str) -> list[str]:
    """Each deadlock that a server's log tells of, with the statements that waited."""
    lines = log.splitlines()
    return [
        "\n".join(lines[place : place + 30])
        for place, line in enumerate(lines)
        if "deadlock detected" in line
    ]
