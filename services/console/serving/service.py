"""Runs one service in this process: ``python -m services.console.serving.service NAME``.

With more than one worker, this process only watches over uvicorn's worker processes, which share
its socket. ``--lifeline`` makes it stop when standard input ends; `ichiba serve` asks for that.
"""

import argparse
import contextlib
import functools
import gc
import importlib
import multiprocessing
import signal
import socket
import sys
import warnings
from typing import TYPE_CHECKING, NoReturn, cast

import uvicorn
from sqlalchemy.exc import DBAPIError
from uvicorn.config import STARTUP_FAILURE

from services.chassis.base.fault_profiles import clock_of
from services.chassis.base.ids import shift_clock
from services.chassis.base.settings import SERVICES, Service, Settings, WrongSetting
from services.chassis.jobs.process_slots import SlotTaken
from services.chassis.storage import migrations
from services.chassis.storage.failures import trouble_of
from services.console.processes.lifeline import stop_when, wait_for_end_of_stdin
from services.console.processes.listening import bind
from services.console.reasons import database_trouble, file_trouble
from services.console.refusals import REFUSED, DatabaseDamaged, Refused
from services.console.serving.worker_metrics import CountedWorkers, shared_metrics

if TYPE_CHECKING:
    from uvicorn._types import ASGIApplication

_YOUNG_OBJECTS = 10_000
_BACKLOG = 2_048
_KEEP_ALIVE_SECONDS = 75  # longer than a pooled client keeps an idle connection
# A worker that starts on a busy machine must not be taken for a dead one.
_WORKER_SILENCE_SECONDS = 60
# Requests and streams under way; what is left of the ten seconds that `ichiba serve` and container
# engines wait is for the service to close its database.
_GRACEFUL_STOP_SECONDS = 8


def create_app(service: Service) -> "ASGIApplication":
    """The ASGI application of ``service``, made in the process that serves it.

    A worker process is tied to the one that started it.
    """
    parent = multiprocessing.parent_process()
    if parent is None:
        return _application(service)
    stop_when(parent.join)
    try:
        return _application(service)
    except (WrongSetting, migrations.UnfitDatabase, SlotTaken, DBAPIError, OSError) as error:
        _say(_why_not_started(error, service, Settings.load()))
        sys.exit(STARTUP_FAILURE)  # after any other code uvicorn tries again and again


def run(service: Service, *, has_lifeline: bool) -> int:
    """Serve until SIGINT or SIGTERM and return the exit code.

    Raises:
        WrongSetting, PortTaken, UnfitDatabase, DatabaseDamaged, SlotTaken: trying again would not
            help.
    """
    settings = Settings.load()
    settings.make_data_dir()
    settings.require_workers_fit(service)
    bound = bind(settings, service)
    if has_lifeline:
        stop_when(wait_for_end_of_stdin)
    config = _config(settings, service)
    try:
        if settings.workers == 1:
            return _serve_alone(config, bound)
        migrations.prepare(service, settings.database_url(service))  # refuse once, not per worker
        with shared_metrics(settings.data_dir, service):
            return _serve_with_workers(config, bound)
    except (DBAPIError, OSError) as error:
        why, trouble = _why_not_started(error, service, settings), trouble_of(error)
        if trouble is not None and not trouble.passes:
            raise DatabaseDamaged(why) from error
        _say(why)  # it may come back: no refusal, so that we are started again
        return STARTUP_FAILURE


def _why_not_started(error: Exception, service: Service, settings: Settings) -> str:
    if isinstance(error, DBAPIError):
        return database_trouble(error, service, settings)
    return file_trouble(error) if isinstance(error, OSError) else str(error)


def _serve_alone(config: uvicorn.Config, bound: socket.socket) -> int:
    # uvicorn raises the signal that stopped it once more; having stopped, we end in good order.
    signal.signal(signal.SIGTERM, lambda *_: None)
    server = uvicorn.Server(config)
    with contextlib.suppress(KeyboardInterrupt):
        server.run(sockets=[bound])
    return 0 if server.started else STARTUP_FAILURE


def _serve_with_workers(config: uvicorn.Config, bound: socket.socket) -> int:
    workers = CountedWorkers(config, sockets=[bound])
    workers.run()
    has_failed = any(worker.exitcode == STARTUP_FAILURE for worker in workers.processes)
    return STARTUP_FAILURE if has_failed else 0


def _config(settings: Settings, service: Service) -> uvicorn.Config:
    return uvicorn.Config(
        functools.partial(create_app, service),
        factory=True,
        host=settings.host,
        port=settings.port(service),
        workers=settings.workers,
        loop="uvloop",
        http="httptools",
        access_log=False,
        log_config=None,
        server_header=False,
        proxy_headers=False,  # nothing here looks at who the client says it is
        backlog=_BACKLOG,
        timeout_keep_alive=_KEEP_ALIVE_SECONDS,
        timeout_worker_healthcheck=_WORKER_SILENCE_SECONDS,
        timeout_graceful_shutdown=_GRACEFUL_STOP_SECONDS,
    )


def _application(service: Service) -> "ASGIApplication":
    # Nearly all that is made now stays: looking through it meanwhile takes a twelfth of the time.
    gc.disable()
    # Connexion imports Starlette's test client, which nobody uses here, and Starlette warns of it.
    warnings.filterwarnings("ignore", message="Using `httpx` with `starlette.testclient`")
    faults = Settings.load().faults
    if faults is not None:
        shift_clock(clock_of(faults))
    module = importlib.import_module(f"services.{service}.app")
    application = cast("ASGIApplication", module.create_app())
    # What is here now stays: looking through it again and again makes pauses of 60 ms and more.
    gc.collect()
    gc.freeze()
    gc.enable()
    gc.set_threshold(_YOUNG_OBJECTS, 20, 50)
    return application


def _say(refusal: object) -> None:
    print(f"ichiba: {refusal}", file=sys.stderr)


def main() -> NoReturn:
    """Read the command line and serve."""
    parser = argparse.ArgumentParser(description="Runs one service of Ichiba in this process.")
    parser.add_argument("service", choices=SERVICES)
    parser.add_argument("--lifeline", action="store_true", help="stop when standard input ends")
    arguments = parser.parse_args()
    try:
        code = run(arguments.service, has_lifeline=arguments.lifeline)
    except (WrongSetting, Refused, migrations.UnfitDatabase, SlotTaken) as refusal:
        _say(refusal)
        code = REFUSED
    sys.exit(code)


if __name__ == "__main__":
    main()
