"""How a service takes its port."""

import socket

from services.chassis.base.settings import PREFIX, Part, Settings
from services.console.refusals import PortTaken


def bind(settings: Settings, part: Part) -> socket.socket:
    """A socket bound to the address of ``part``, not yet listening; ``::`` takes IPv4 as well.

    Raises:
        PortTaken: the address cannot be had; the line names the setting that changes it.
    """
    host, port = settings.host, settings.port(part)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.socket(family)
    try:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            bound.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, int(host != "::"))
        bound.bind((host, port))
    except OSError as error:
        bound.close()
        name = "dashboard" if part == "dashboard" else f"{part} service"
        raise PortTaken(
            f"the {name} cannot listen on {host} port {port} ({error.strerror}); "
            f"set {PREFIX}{part.upper()}_PORT or {PREFIX}HOST to what is free"
        ) from error
    return bound
