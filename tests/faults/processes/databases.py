"""Where the services of a run keep their rows: SQLite files, or databases on a server."""

import threading
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from services.chassis.base.ids import new_id
from services.chassis.base.settings import SERVICES, Service
from services.chassis.jobs.dbos_configuration import migrate_engine
from services.chassis.storage import migrations
from tests.postgres import execute, on_database

_ONE_AT_A_TIME = threading.Lock()
"""Alembic's context is the process's, and a database that is copied has no other user."""

Urls = Mapping[Service, str]


def sqlite_urls(data_dir: Path) -> Urls:
    """Files in ``data_dir``, which the services make themselves."""
    return {service: f"sqlite:///{data_dir / service}_service.db" for service in SERVICES}


def postgres_urls(uri: str) -> Urls:
    """New, migrated databases on the server of ``uri``."""
    return {service: _new_database(uri, service) for service in SERVICES}


def _new_database(uri: str, service: Service) -> str:
    name = f"{service}_{new_id()}"
    with _ONE_AT_A_TIME:
        execute(uri, f'CREATE DATABASE "{name}" TEMPLATE "{_migrated(uri, service)}"')
    return on_database(uri, name)


@cache
def _migrated(uri: str, service: Service) -> str:
    """The name of a database on a server that is migrated and holds nothing, to be copied."""
    name = f"migrated_{service}_{new_id()}"
    execute(uri, f'CREATE DATABASE "{name}"')
    url = on_database(uri, name)
    migrations.upgrade(service, url)
    migrate_engine(url)
    return name
