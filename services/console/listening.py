"""How a service takes its port."""

import socket

from services.chassis.settings import PREFIX, Service, Settings
from services.console.refusals import PortTaken


def bind(settings: Settings, service: Service) -> socket.socket:
    """A socket bound to the address of ``service``, not yet listening; ``::`` takes IPv4 as well.

    Raises:
        PortTaken: the address cannot be had; the line names the setting that changes it.
    """
    host, port = settings.host, settings.port(service)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.socket(family)
    try:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            bound.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, int(host != "::"))
        bound.bind((host, port))
    except OSError as error:
        bound.close()
        raise PortTaken(
            f"the {service} service cannot listen on {host} port {port} ({error.strerror}); "
            f"set {PREFIX}{service.upper()}_PORT or {PREFIX}HOST to what is free"
        ) from error
    return bound
