"""`ichiba serve`: one child process for each chosen service, watched over until Ctrl-C."""

import asyncio
import contextlib
import os
import shlex
import sys
from collections.abc import Iterable, Mapping

import typer

from services.chassis.fault_profiles import in_words
from services.chassis.settings import PREFIX, SERVICES, Service, Settings, WrongSetting
from services.console.faults.detours import Detours
from services.console.faults.proxy import COUNTS_PATH
from services.console.health import ask_health
from services.console.listening import bind
from services.console.supervisor import Program, Supervisor


def run(services: tuple[Service, ...], settings: Settings) -> None:
    """Serve until SIGINT, SIGTERM or SIGHUP.

    Raises:
        WrongSetting: a setting does not fit the chosen services.
        PortTaken: another process listens where a service must.
        CannotStart: a service refused to start.
    """
    settings.make_data_dir()
    for service in services:
        settings.require_workers_fit(service)
    _check_ports(services, settings)
    asyncio.run(_supervise(services, settings))


async def _supervise(services: tuple[Service, ...], settings: Settings) -> None:
    environment = _environment(settings)
    detours = Detours.choose() if settings.faults and settings.faults.needs_proxy else None
    programs = [] if detours is None else [detours.program(environment)]
    if detours is not None:
        environment = {**environment, **detours.environment()}
    programs += [_program(service, settings, environment) for service in services]
    if settings.faults is not None:
        _complain(f"FAULTS ARE ON ({in_words(settings.faults)}): things go wrong here on purpose")
    supervisor = Supervisor(programs, say=_complain)
    await supervisor.run(on_ready=lambda: _say("\n".join(_welcome(services, settings, detours))))


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


def _check_ports(services: Iterable[Service], settings: Settings) -> None:
    """Refuse, before anything starts, ports that clash or are taken."""
    owners: dict[int, Service] = {}
    for service in services:
        port = settings.port(service)
        if port in owners:
            names = (f"{PREFIX}{each.upper()}_PORT" for each in (owners[port], service))
            raise WrongSetting(f"{' and '.join(names)} are both {port}; give each its own port")
        owners[port] = service
        bind(settings, service).close()


def _program(service: Service, settings: Settings, environment: Mapping[str, str]) -> Program:
    async def is_ready() -> bool:
        health = await asyncio.to_thread(ask_health, settings.own_url(service))
        return health is not None and health.is_ready

    return Program(
        name=service,
        command=(sys.executable, "-m", "services.console.service", service, "--lifeline"),
        environment=environment,
        is_ready=is_ready,
    )


def _welcome(
    services: Iterable[Service], settings: Settings, detours: Detours | None
) -> Iterable[str]:
    yield "Ichiba is ready."
    for service in services:
        origin = settings.own_url(service)
        yield f"  {service:<13} {origin:<24} Swagger UI: {origin}/api/v1/ui"
    yield f"  {'data':<13} {settings.data_dir}"
    yield f"  {'token':<13} ichiba token --data-dir {shlex.quote(str(settings.data_dir))}"
    if settings.faults is not None:
        yield f"  {'FAULTS ON':<13} {in_words(settings.faults)}"
    if detours is not None:
        for service in SERVICES:
            what = f"calls to {service} go through it; {COUNTS_PATH} counts what it has done"
            yield f"  {'':<13} {detours.origin(service):<24} {what}"
    yield "Ctrl-C stops everything."
