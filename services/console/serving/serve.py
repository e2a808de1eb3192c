"""`ichiba serve`: one child process for each service and the dashboard, until Ctrl-C."""

import asyncio
import contextlib
import os
import shlex
import sys
from collections.abc import Iterable, Mapping, Sequence

import typer

from services.chassis.base.fault_profiles import in_words
from services.chassis.base.settings import PREFIX, SERVICES, Part, Settings, WrongSetting
from services.chassis.identity.tokens import SigningKey
from services.console import migrate
from services.console.dashboard.built import find_built, why_missing
from services.console.dashboard.links import sign_in_link
from services.console.faults.detours import Detours
from services.console.faults.proxy import COUNTS_PATH
from services.console.health import ask_health
from services.console.processes.listening import bind
from services.console.processes.supervisor import Program, Supervisor
from services.console.refusals import DashboardNotBuilt


def run(
    parts: tuple[Part, ...], settings: Settings, *, is_asked_for: bool, is_migrating: bool = False
) -> None:
    """Serve until SIGINT, SIGTERM or SIGHUP.

    ``is_asked_for`` says that the parts were named: a dashboard that is not built is then refused,
    and left out otherwise. ``is_migrating``: the databases are waited for and upgraded first.

    Raises:
        WrongSetting: a setting does not fit the chosen parts.
        PortTaken: another process listens where a part must.
        MigrationFailed: a database cannot be brought to the newest revision.
        DashboardNotBuilt: it was asked for, and there is none.
        CannotStart: a part refused to start.
    """
    is_missing = "dashboard" in parts and find_built() is None
    if is_missing:
        if is_asked_for:
            raise DashboardNotBuilt(why_missing())
        parts = tuple(part for part in parts if part != "dashboard")
    settings.make_data_dir()
    for part in parts:
        if part != "dashboard":
            settings.require_workers_fit(part)
    _check_ports(parts, settings)
    if is_missing:
        _complain(f"{why_missing()}; the services start without it")
    if is_migrating:
        services = [part for part in parts if part != "dashboard"]
        migrate.run_patiently(services, settings, say=_complain)
    asyncio.run(_supervise(parts, settings))


async def _supervise(parts: Sequence[Part], settings: Settings) -> None:
    environment = _environment(settings)
    detours = Detours.choose() if settings.faults and settings.faults.needs_proxy else None
    programs = [] if detours is None else [detours.program(environment)]
    if "dashboard" in parts:  # a browser has no part in the faults
        programs.append(_dashboard(settings, environment))
    if detours is not None:
        environment = {**environment, **detours.environment()}
    programs += [_program(part, settings, environment) for part in SERVICES if part in parts]
    if settings.faults is not None:
        _complain(f"FAULTS ARE ON ({in_words(settings.faults)}): calls fail here on purpose")
    supervisor = Supervisor(programs, say=_complain)
    await supervisor.run(on_ready=lambda: _say("\n".join(_welcome(parts, settings, detours))))


def _say(text: str, *, err: bool = False) -> None:
    """Print, as far as that goes: where nobody can read it, the services still have to run."""
    with contextlib.suppress(OSError):
        typer.echo(text, err=err)


def _complain(line: str) -> None:
    _say(f"ichiba: {line}", err=True)


def _environment(settings: Settings) -> dict[str, str]:
    """What our children are given: our own, with what the command line has changed."""
    faults = {f"{PREFIX}FAULTS": in_words(settings.faults)} if settings.faults else {}
    return {
        **os.environ,
        f"{PREFIX}DATA_DIR": str(settings.data_dir),
        f"{PREFIX}WORKERS": str(settings.workers),
        **faults,
    }


def _check_ports(parts: Iterable[Part], settings: Settings) -> None:
    """Refuse, before anything starts, ports that clash or are taken."""
    owners: dict[int, Part] = {}
    for part in parts:
        port = settings.port(part)
        if port in owners:
            names = (f"{PREFIX}{each.upper()}_PORT" for each in (owners[port], part))
            raise WrongSetting(f"{' and '.join(names)} are both {port}; give each its own port")
        owners[port] = part
        bind(settings, part).close()


def _program(service: Part, settings: Settings, environment: Mapping[str, str]) -> Program:
    async def is_ready() -> bool:
        health = await asyncio.to_thread(ask_health, settings.own_url(service))
        return health is not None and health.is_ready

    return Program(
        name=service,
        command=(sys.executable, "-m", "services.console.serving.service", service, "--lifeline"),
        environment=environment,
        is_ready=is_ready,
    )


def _dashboard(settings: Settings, environment: Mapping[str, str]) -> Program:
    async def is_ready() -> bool:
        origin = settings.own_url("dashboard")
        health = await asyncio.to_thread(ask_health, origin, path="/robots.txt")
        return health is not None and health.is_ready

    return Program(
        name="dashboard",
        command=(sys.executable, "-m", "services.console.dashboard.serving", "--lifeline"),
        environment=environment,
        is_ready=is_ready,
    )


def _welcome(parts: Sequence[Part], settings: Settings, detours: Detours | None) -> Iterable[str]:
    yield "Ichiba is ready."
    if "dashboard" in parts:
        link = sign_in_link(
            SigningKey.load_or_create(settings.data_dir), settings.own_url("dashboard")
        )
        yield f"  {'dashboard':<13} {link}"
        yield (
            f"  {'':<13} The link signs in once, within an hour. "
            "After that, enter a token on the page."
        )
    for service in (part for part in parts if part != "dashboard"):
        origin = settings.own_url(service)
        yield f"  {service:<13} {origin:<24} Swagger UI: {origin}/api/v1/ui"
    yield f"  {'data':<13} {settings.data_dir}"
    yield f"  {'token':<13} ichiba token --data-dir {shlex.quote(str(settings.data_dir))}"
    if settings.faults is not None:
        yield f"  {'FAULTS ON':<13} {in_words(settings.faults)}"
    if detours is not None:
        for service in SERVICES:
            what = f"calls to {service} go through this proxy; {COUNTS_PATH} counts its faults"
            yield f"  {'':<13} {detours.origin(service):<24} {what}"
    yield "Ctrl-C stops everything."
