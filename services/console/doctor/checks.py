"""What `ichiba doctor` looks at. Each check answers findings and changes nothing."""

import asyncio
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import orjson
from alembic.util import CommandError
from sqlalchemy import make_url
from sqlalchemy.exc import SQLAlchemyError

from services.chassis.base.settings import PREFIX, SERVICES, Service, Settings, WrongSetting
from services.chassis.identity.oidc import discover
from services.chassis.identity.tokens import SigningKey
from services.chassis.storage import clock_check, migrations
from services.chassis.storage.failures import SILENT, DatabaseUnavailable, trouble_of
from services.console.doctor.findings import Finding
from services.console.doctor.mail import examine_mail
from services.console.doctor.sizes import examine_sizes
from services.console.health import Health, ask_health
from services.console.reasons import plain_reason

_GIB = 1024**3
_PATIENCE_SECONDS = 5
_CLOCK_TOLERANCE = timedelta(seconds=2)


def examine(services: tuple[Service, ...], settings: Settings) -> Iterator[Finding]:
    """All findings about ``services``, in the order in which mending them makes sense."""
    yield from _workers(services, settings)
    yield from _data_dir(settings.data_dir)
    yield _signing_key(SigningKey.path(settings.data_dir))
    for service in services:
        yield from _database(service, settings)
    answers = {service: ask_health(settings.url(service)) for service in services}
    asked_at = datetime.now(UTC)
    for service, health in answers.items():
        yield from _service(service, settings, health)
    yield from examine_mail(settings)
    yield from _issuer(settings)
    yield from _clock(answers, asked_at)


def _workers(services: tuple[Service, ...], settings: Settings) -> Iterator[Finding]:
    try:
        for service in services:
            settings.require_workers_fit(service)
    except WrongSetting as wrong:
        yield Finding("FAIL", "workers", str(wrong))


def _data_dir(folder: Path) -> Iterator[Finding]:
    if not folder.exists():
        yield Finding(
            "warn", "data directory", f"{folder} does not exist", "`ichiba serve` creates it"
        )
        return
    try:
        with tempfile.TemporaryFile(dir=folder):
            yield Finding("ok", "data directory", f"{folder} is writable")
    except OSError as error:
        what = f"{folder} is not writable ({error.strerror})"
        yield Finding(
            "FAIL", "data directory", what, f"make this user its owner, or set {PREFIX}DATA_DIR"
        )
        return
    free = shutil.disk_usage(folder).free
    what = f"{free / _GIB:.1f} GiB free"
    if free >= _GIB:
        yield Finding("ok", "disk", what)
    else:
        yield Finding("warn", "disk", what, "free at least 1 GiB")


def _signing_key(path: Path) -> Finding:
    try:
        mode = stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        return Finding("warn", "signing key", "not created yet", "`ichiba serve` creates it")
    except OSError as error:
        return Finding("FAIL", "signing key", f"{error.strerror}: {path}", "make it readable")
    if mode != 0o600:
        return Finding("FAIL", "signing key", f"mode {mode:04o}: {path}", f"chmod 600 {path}")
    return Finding("ok", "signing key", str(path))


def _database(service: Service, settings: Settings) -> Iterator[Finding]:
    name, url = f"{service} database", settings.database_url(service)
    file = Path(url.removeprefix("sqlite:///").partition("?")[0])
    if url.startswith("sqlite") and not file.exists():
        yield Finding("warn", name, f"{file} does not exist", "`ichiba serve` creates it")
        return
    os.environ.setdefault("PGCONNECT_TIMEOUT", str(_PATIENCE_SECONDS))
    try:
        current, newest = migrations.status(service, url)
        if current == newest:
            migrations.check_soundness(url)
            yield Finding("ok", name, f"at {newest}")
            yield from _database_clock(service, url)
            yield from _connections(service, settings)
            yield from examine_sizes(service, settings)
        else:
            what = f"is at {current or 'no revision'}; the newest is {newest}"
            yield Finding("FAIL", name, what, "`ichiba migrate`")
    except migrations.DatabaseTooNew as unknown:
        yield Finding("FAIL", name, f"is at {unknown.current}, from a later version", unknown.mend)
    except (SQLAlchemyError, CommandError, LookupError, OSError, DatabaseUnavailable) as error:
        yield _database_fault(error, service, settings)


def _connections(service: Service, settings: Settings) -> Iterator[Finding]:
    """Whether the server has as many connections as the services on it may open."""
    url = settings.database_url(service)
    beside = [each for each in SERVICES if _server(settings.database_url(each)) == _server(url)]
    if url.startswith("sqlite") or service != beside[0]:  # told once for each server
        return
    allowed = migrations.connections_allowed(url)
    needed = settings.connections() * len(beside)
    what = f"{', '.join(beside)} may open {needed} connections; the server allows {allowed}"
    if needed <= allowed:
        yield Finding("ok", "connections", what)
    else:
        mend = f"raise max_connections, or lower {PREFIX}DATABASE_POOL_SIZE or {PREFIX}WORKERS"
        yield Finding("warn", "connections", what, mend)


def _server(url: str) -> tuple[object, ...]:
    parsed = make_url(url)
    return parsed.get_backend_name(), parsed.host, parsed.port, parsed.query


def _database_fault(error: Exception, service: Service, settings: Settings) -> Finding:
    found = isinstance(error, DatabaseUnavailable)
    trouble = error.trouble if isinstance(error, DatabaseUnavailable) else trouble_of(error)
    what = trouble.reason if trouble is not None else "does not answer"
    what += "" if found else f": {plain_reason(error, settings)}"
    mend = trouble.mend if trouble not in (None, SILENT) else None
    correct = f"start it, or correct {PREFIX}{service.upper()}_DATABASE_URL"
    return Finding("FAIL", f"{service} database", what, mend or correct)


def _database_clock(service: Service, url: str) -> Iterator[Finding]:
    behind = migrations.clock_lag(url, datetime.now(UTC))
    if behind is not None:
        yield Finding(
            "FAIL", f"{service} clock", clock_check.lag_in_words(behind), clock_check.MEND
        )


def _service(service: Service, settings: Settings, health: Health | None) -> Iterator[Finding]:
    origin = settings.url(service)
    name = f"{service} service"
    if health is None:
        mend = f"start it with `ichiba serve`, or correct {PREFIX}{service.upper()}_URL"
        yield Finding("FAIL", name, f"does not answer at {origin}", mend)
        return
    troubles = "; ".join(_troubles(health))
    if not health.is_ready:
        what = f"is not ready: {troubles or f'HTTP {health.status}'}"
        yield Finding("FAIL", name, what, "see its log")
    elif troubles:
        yield Finding("warn", name, f"is ready, but {troubles}", "fix that first")
    else:
        yield Finding("ok", name, f"ready at {origin}")


def _troubles(health: Health) -> Iterator[str]:
    """What the body of `/health/ready` says is not ok; nothing where it is of another shape."""
    try:
        body = orjson.loads(health.body)
    except orjson.JSONDecodeError:
        return
    checks = body.get("checks") if isinstance(body, dict) else None
    for check in checks if isinstance(checks, list) else ():
        if isinstance(check, dict) and check.get("status") != "ok":
            detail = check.get("detail")
            yield f"{check.get('name')} {check.get('status')}" + (f" ({detail})" if detail else "")


def _issuer(settings: Settings) -> Iterator[Finding]:
    issuer, client_id = settings.oidc_issuer, settings.oidc_client_id
    if issuer is None:
        return
    correct = f"start it, or correct {PREFIX}OIDC_ISSUER"
    try:
        asyncio.run(_discover(issuer))
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        what = f"{issuer} does not answer: {plain_reason(error, settings)}"
        yield Finding("FAIL", "sign-in", what, correct)
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        what = f"{issuer} is not an OpenID Connect issuer: {error!r}"
        yield Finding("FAIL", "sign-in", what, f"correct {PREFIX}OIDC_ISSUER")
    else:
        client = (
            f"the dashboard signs in as {client_id}"
            if client_id
            else "the dashboard does not use it"
        )
        yield Finding("ok", "sign-in", f"{issuer} answers; {client}")


async def _discover(issuer: str) -> None:
    async with httpx.AsyncClient(timeout=_PATIENCE_SECONDS) as client:
        await discover(client, issuer)


def _clock(answers: dict[Service, Health | None], now: datetime) -> Iterator[Finding]:
    dates = {service: health.date for service, health in answers.items() if health and health.date}
    late = [service for service, date in dates.items() if abs(now - date) > _CLOCK_TOLERANCE]
    for service in late:
        seconds = abs((now - dates[service]).total_seconds())
        what = f"the {service} service's clock differs from this machine's by {seconds:.0f} s"
        yield Finding("FAIL", "clock", what, "synchronize both machines' clocks with NTP")
    if dates and not late:
        yield Finding("ok", "clock", f"within {_CLOCK_TOLERANCE.seconds} s of the services' clocks")
