"""`ichiba sums rebuild`: makes the sums of orders by day anew, while the services run."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import typer
from sqlalchemy.exc import DBAPIError

from services.chassis.base.settings import Settings
from services.chassis.storage import migrations
from services.chassis.storage.quarters import QUARTER_SECONDS
from services.console.reasons import database_trouble
from services.console.refusals import Refused
from services.order.repository.orders import sum_rows

_AT_ONCE = timedelta(days=7)
"""Nobody else can write to a SQLite file for as long as one portion takes."""


def rebuild(settings: Settings) -> None:
    """Add to the sums of the order service what they lack, and print how many were wrong.

    Raises:
        Refused: the database does not answer, or is not at the newest revision.
    """
    url = settings.database_url("order")
    try:
        current, head = migrations.status("order", url)
        if current != head:
            raise migrations.MigrationNeeded("order", current, head)
        wrong = _mend_all(url)
    except migrations.UnfitDatabase as unfit:
        raise Refused(str(unfit)) from unfit
    except DBAPIError as error:
        raise Refused(database_trouble(error, "order", settings)) from error
    if wrong:
        typer.echo(
            f"{wrong:,} sums were wrong (by quarter of an hour and status). They are right now."
        )
    else:
        typer.echo("All sums were right.")


def _mend_all(url: str) -> int:
    with migrations.migrating(url) as connection:
        whole = sum_rows.first_and_last(connection)
        connection.rollback()
    wrong = 0
    for start, end in [] if whole is None else _portions(*whole):
        with migrations.migrating(url) as connection:
            wrong += sum_rows.mend(connection, start, end)
            connection.commit()
    return wrong


def _portions(first: datetime, last: datetime) -> Iterator[tuple[datetime, datetime]]:
    at = first - timedelta(seconds=first.timestamp() % QUARTER_SECONDS)
    while at <= last:
        yield at, at + _AT_ONCE
        at += _AT_ONCE
