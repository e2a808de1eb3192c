"""`ichiba migrate`: brings the services' databases to the newest revision."""

from collections.abc import Iterable

import typer
from alembic.util import CommandError
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from services.chassis.base.settings import Service, Settings
from services.chassis.jobs.dbos_configuration import migrate_engine
from services.chassis.storage import migrations
from services.console.reasons import database_trouble, plain_reason
from services.console.refusals import MigrationFailed


def run(services: Iterable[Service], settings: Settings) -> None:
    """Upgrade the database of each of ``services`` and print a line for each.

    Raises:
        MigrationFailed: a database does not answer, or cannot be brought to the newest revision.
    """
    settings.make_data_dir()
    for service in services:
        try:
            before, after = migrations.upgrade(service, settings.database_url(service))
            migrate_engine(settings.database_url(service))
        except migrations.UnfitDatabase as unfit:
            raise MigrationFailed(str(unfit)) from unfit
        except DBAPIError as error:
            raise MigrationFailed(database_trouble(error, service, settings)) from error
        except (SQLAlchemyError, CommandError, LookupError, OSError) as error:
            reason = plain_reason(error, settings)
            raise MigrationFailed(f"the {service} database is not migrated: {reason}") from error
        if before == after:
            typer.echo(f"{service}: already at {after}")
        else:
            typer.echo(f"{service}: {before or 'empty'} → {after}")
