"""How large each service's database and folders are, and whether what is old is deleted."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from importlib import import_module

from sqlalchemy import NullPool, create_engine, make_url

from services.chassis.base.settings import Service, Settings
from services.chassis.keeping.kinds import Keeping
from services.chassis.keeping.settings_document import Operated, variable
from services.chassis.keeping.sizes import Sizes, folder_bytes, measure
from services.chassis.storage.drivers.sqlite_file import begin_immediately
from services.console.doctor.findings import Finding

_MIB = 1024**2
_LATE = timedelta(hours=3)
"""The sweep is hourly, and what it leaves the next one takes."""


def examine_sizes(service: Service, settings: Settings) -> Iterator[Finding]:
    """The sizes of a service whose database is at its newest revision."""
    keeping: Keeping = import_module(f"services.{service}.keeping.kinds").KEEPING
    operated, now = Operated(settings, keeping), datetime.now(UTC)
    sizes = _measured(service, operated, now)
    folders = {name: folder_bytes(settings.data_dir / name) for name in keeping.folders}
    free = "" if sizes.free is None else f", {_in_words(sizes.free)} of it free for new rows"
    told = "".join(f"; {name}/ {_in_words(size)}" for name, size in folders.items())
    yield Finding("ok", f"{service} size", f"database {_in_words(sizes.bytes)}{free}{told}")
    yield Finding("ok", f"{service} tables", ", ".join(_tables(sizes)) or "empty")
    for kept in keeping.kinds:
        since = sizes.overdue.get(kept.kind)
        if since is not None and now - since > _LATE:
            what = f"{kept.kind} should have been deleted since {since:%Y-%m-%d %H:%M} UTC"
            mend = f"look for `swept` in the service's log, and at {variable(kept.setting)}"
            yield Finding("warn", f"{service} keeping", what, mend)


def _measured(service: Service, operated: Operated, now: datetime) -> Sizes:
    """Read without keeping anybody from writing."""
    url = make_url(operated.settings.database_url(service))
    is_sqlite = url.get_backend_name() == "sqlite"
    driver = "sqlite" if is_sqlite else "postgresql+psycopg"
    engine = create_engine(url.set(drivername=driver), poolclass=NullPool)
    if is_sqlite:
        begin_immediately(engine, reader=True)
    try:
        with engine.begin() as connection:
            return measure(connection, operated, now)
    finally:
        engine.dispose()


def _tables(sizes: Sizes) -> Iterator[str]:
    """The tables that have rows, the largest first."""
    for name, size in sorted(sizes.tables.items(), key=lambda each: -(each[1].bytes or 0)):
        if size.rows:
            taken = "" if size.bytes is None else f" {_in_words(size.bytes)}"
            yield f"{name} {size.rows:,} rows{taken}"


def _in_words(count: int) -> str:
    return f"{count / _MIB:,.1f} MiB"
