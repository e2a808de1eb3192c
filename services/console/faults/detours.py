"""Which way the services' calls to one another go while a profile has faults for them."""

import asyncio
import socket
import sys
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass

from services.chassis.base.settings import PREFIX, SERVICES, Service, Settings
from services.console.faults.proxy import COUNTS_PATH
from services.console.health import ask_health
from services.console.processes.supervisor import Program

LOOPBACK = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Detours:
    """The proxy's port in front of each service."""

    ports: Mapping[Service, int]

    @classmethod
    def choose(cls) -> "Detours":
        """Ports that nobody listens on just now."""
        with ExitStack() as stack:
            sockets = [stack.enter_context(socket.socket()) for _ in SERVICES]
            for each in sockets:
                each.bind((LOOPBACK, 0))
            return cls(
                {
                    service: each.getsockname()[1]
                    for service, each in zip(SERVICES, sockets, strict=True)
                }
            )

    def origin(self, service: Service) -> str:
        """Where calls to ``service`` have to go so that something can happen to them."""
        return f"http://{LOOPBACK}:{self.ports[service]}"

    def environment(self) -> dict[str, str]:
        """The settings that lead a service's calls this way."""
        return {f"{PREFIX}{service.upper()}_URL": self.origin(service) for service in SERVICES}

    def program(self, environment: Mapping[str, str]) -> Program:
        """The proxy as a child process; ``environment`` says where the services really are."""

        async def is_ready() -> bool:
            asked = (
                asyncio.to_thread(ask_health, self.origin(service), path=COUNTS_PATH)
                for service in SERVICES
            )
            return all(await asyncio.gather(*asked))

        ports = (f"{service}={port}" for service, port in self.ports.items())
        return Program(
            name="faults",
            command=(sys.executable, "-m", "services.console.faults.serving", *ports),
            environment=environment,
            is_ready=is_ready,
        )


def proxied(services: Mapping[Service, int], settings: Settings) -> dict[Service, tuple[int, str]]:
    """For each of ``services``: the proxy's port, and where the service really is."""
    return {service: (port, settings.url(service)) for service, port in services.items()}
