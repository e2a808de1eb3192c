"""How DBOS is set up: where its tables are, and how it logs."""

import logging
from pathlib import Path

from dbos import DBOS, DBOSConfig
from sqlalchemy import make_url

from services.chassis.base.settings import ENGINE_CONNECTIONS
from services.chassis.jobs.dbos_file import open_engine_file, set_damaged_aside
from services.chassis.storage.silence import ending_silence

_APPLICATION_VERSION = "1"
"""Kept over releases: a workflow is nothing but a turn, whose state is in our own rows."""
_SCHEMA = "dbos"
_THREADS = 16


def migrate_engine(database_url: str) -> None:
    """Bring the engine's own tables up to date; on SQLite that happens at every start."""
    url = make_url(database_url)
    if url.get_backend_name() == "postgresql":
        DBOS.migrate(url.set(drivername="postgresql").render_as_string(False), schema=_SCHEMA)


def configuration(service: str, database_url: str, slot: str) -> DBOSConfig:
    """What DBOS is started with for the process ``slot``."""
    config = DBOSConfig(
        name=f"ichiba-{service}",
        executor_id=slot,
        application_version=_APPLICATION_VERSION,
        log_level="WARNING",
        max_executor_threads=_THREADS,
        use_listen_notify=False,
        dbos_system_schema=_SCHEMA,
        scheduler_polling_interval_sec=30.0,
    )
    url = make_url(database_url)
    if url.get_backend_name() == "sqlite":
        path = Path(f"{url.database}.engine")
        set_damaged_aside(path)
        engine_url = url.set(drivername="sqlite", database=str(path))
        config["system_database_url"] = engine_url.render_as_string(False)
        config["system_database_engine"] = open_engine_file(engine_url.render_as_string(False))
    else:
        postgres = ending_silence(url).set(drivername="postgresql").render_as_string(False)
        config["system_database_url"] = postgres
        config["sys_db_pool_size"] = ENGINE_CONNECTIONS
        config["run_migrations"] = False
    return config


def log_like_the_rest() -> None:
    """DBOS writes to a handler of its own; its lines belong among ours."""
    logger = logging.getLogger("dbos")
    logger.handlers.clear()
    logger.propagate = True
