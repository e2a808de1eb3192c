"""Runs the proxies in this process: ``python -m services.console.faults.serving order=8100 …``.

`ichiba serve --faults` starts it; the profile is the setting ``ICHIBA_FAULTS``, and each service is
where the other settings say. It stops when standard input ends.
"""

import argparse
import asyncio
import signal
import sys
from collections.abc import Mapping
from contextlib import AsyncExitStack
from typing import NoReturn

from aiohttp import web

from services.chassis.base.fault_profiles import FaultProfile
from services.chassis.base.settings import SERVICES, Service, Settings, WrongSetting
from services.chassis.telemetry.logs import configure_logging
from services.console.faults.detours import LOOPBACK, proxied
from services.console.faults.proxy import FaultProxy, proxy_app, upstream_session
from services.console.processes.lifeline import stop_when, wait_for_end_of_stdin
from services.console.refusals import REFUSED


async def serve(
    profile: FaultProfile, places: Mapping[Service, tuple[int, str]], stop: asyncio.Event
) -> None:
    """Stand between the services until ``stop`` is set."""
    async with AsyncExitStack() as stack:  # one that does not close keeps no other open
        session = await stack.enter_async_context(upstream_session())
        for service, (port, upstream) in places.items():
            proxy = FaultProxy(service, upstream, profile, session)
            runner = web.AppRunner(proxy_app(proxy), access_log=None)
            stack.push_async_callback(runner.cleanup)
            await runner.setup()
            await web.TCPSite(runner, LOOPBACK, port, shutdown_timeout=1).start()
        await stop.wait()


async def _serve_until_signal(
    profile: FaultProfile, places: Mapping[Service, tuple[int, str]]
) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    await serve(profile, places, stop)


def _port(text: str) -> tuple[Service, int]:
    name, _, port = text.partition("=")
    for service in SERVICES:
        if service == name and port.isdigit():
            return service, int(port)
    raise argparse.ArgumentTypeError(f"{text!r} is not SERVICE=PORT")


def main() -> NoReturn:
    """Read the command line and serve."""
    parser = argparse.ArgumentParser(description="Spoils calls between services of Ichiba.")
    parser.add_argument("ports", nargs="+", type=_port, metavar="SERVICE=PORT")
    ports: dict[Service, int] = dict(parser.parse_args().ports)
    try:
        settings = Settings.load()
    except WrongSetting as refusal:
        print(f"ichiba: {refusal}", file=sys.stderr)
        sys.exit(REFUSED)
    configure_logging("faults", settings.log_level)
    stop_when(wait_for_end_of_stdin)
    profile = settings.faults or FaultProfile()
    try:
        asyncio.run(_serve_until_signal(profile, proxied(ports, settings)))
    except OSError as error:  # a port was taken meanwhile
        print(f"ichiba: the fault proxy cannot listen: {error.strerror}", file=sys.stderr)
        sys.exit(1)
    sys.exit(0)


if __name__ == "__main__":
    main()
