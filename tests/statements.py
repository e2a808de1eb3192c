"""Every statement that a service is about to send, whichever way it takes to its database."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.engine import Engine

from services.chassis.storage import driver_statements
from services.chassis.storage.drivers.postgres_session import Outcome

Notice = Callable[[Connection, str], None]
"""What is told of a statement, in the thread that is about to send it."""


def watch(notice: Notice) -> Callable[[], None]:
    """Have ``notice`` called before each statement of this process; answers what ends that."""
    run = driver_statements.run

    def noticing(
        connection: Connection,
        driver: object,
        step: driver_statements.Step,
        *,
        is_asked: bool = True,
    ) -> Outcome:
        notice(connection, step.sql)
        return run(connection, driver, step, is_asked=is_asked)

    def on_execute(connection: Connection, _cursor: Any, statement: str, *_: Any) -> None:
        notice(connection, statement)

    def stop() -> None:
        event.remove(Engine, "before_cursor_execute", on_execute)
        driver_statements.run = run

    driver_statements.run = noticing
    event.listen(Engine, "before_cursor_execute", on_execute)
    return stop


@contextmanager
def before_each_statement(notice: Notice) -> Iterator[None]:
    """Have ``notice`` called before each statement of this process within the block."""
    stop = watch(notice)
    try:
        yield
    finally:
        stop()
