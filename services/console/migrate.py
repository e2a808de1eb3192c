"""`ichiba migrate`: brings the services' databases to the newest revision."""

import time
from collections.abc import Callable, Iterable
from typing import Final

import typer
from alembic.util import CommandError
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from services.chassis.base.settings import Service, Settings
from services.chassis.jobs.dbos_configuration import migrate_engine
from services.chassis.storage import migrations
from services.chassis.storage.failures import trouble_of
from services.console.reasons import database_trouble, plain_reason
from services.console.refusals import MigrationFailed

_PAUSE_SECONDS: Final = 1.0


def run(services: Iterable[Service], settings: Settings) -> None:
    """Upgrade the database of each of ``services`` and print a line for each.

    Raises:
        MigrationFailed: a database does not answer, or cannot be brought to the newest revision.
    """
    settings.make_data_dir()
    for service in services:
        try:
            _upgrade(service, settings)
        except DBAPIError as error:
            raise MigrationFailed(database_trouble(error, service, settings)) from error


def run_patiently(
    services: Iterable[Service], settings: Settings, say: Callable[[str], None]
) -> None:
    """The same, waiting for each database that does not answer yet; ``say`` is told why, once.

    Raises:
        MigrationFailed: waiting would not help.
    """
    settings.make_data_dir()
    for service in services:
        _upgrade_in_the_end(service, settings, say)


def _upgrade_in_the_end(service: Service, settings: Settings, say: Callable[[str], None]) -> None:
    told = ""
    while True:
        try:
            return _upgrade(service, settings)
        except DBAPIError as error:
            why, trouble = database_trouble(error, service, settings), trouble_of(error)
            if trouble is None or not trouble.passes:
                raise MigrationFailed(why) from error
        if why != told:
            say(f"waiting: {why}")
            told = why
        time.sleep(_PAUSE_SECONDS)


def _upgrade(service: Service, settings: Settings) -> None:
    try:
        before, after = migrations.upgrade(service, settings.database_url(service))
        migrate_engine(settings.database_url(service))
    except migrations.UnfitDatabase as unfit:
        raise MigrationFailed(str(unfit)) from unfit
    except DBAPIError:  # no trouble of the upgrade: callers wait for the database, or tell of it
        raise
    except (SQLAlchemyError, CommandError, LookupError, OSError) as error:
        reason = plain_reason(error, settings)
        raise MigrationFailed(f"the {service} database was not migrated: {reason}") from error
    if before == after:
        typer.echo(f"{service}: already at {after}")
    else:
        typer.echo(f"{service}: {before or 'empty'} → {after}")
