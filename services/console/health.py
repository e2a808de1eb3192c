"""How a running service is asked whether it is ready."""

import http.client
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

READY_PATH = "/health/ready"


@dataclass(frozen=True, slots=True)
class Health:
    """What a service answered: HTTP status, body, and its clock (None where it told no time)."""

    status: int
    body: str
    date: datetime | None

    @property
    def is_ready(self) -> bool:
        """Whether it takes requests."""
        return self.status == http.client.OK


def ask_health(origin: str, *, path: str = READY_PATH, timeout: float = 2.0) -> Health | None:
    """What the service at ``origin`` says of itself within ``timeout`` seconds; None without reply.

    No proxy of the environment's stands in between.
    """
    parts = urlsplit(origin)
    is_tls = parts.scheme == "https"
    make = http.client.HTTPSConnection if is_tls else http.client.HTTPConnection
    connection = make(parts.hostname or "", parts.port, timeout=timeout)
    try:
        connection.request("GET", path, headers={"Accept": "application/json"})
        reply = connection.getresponse()
        return Health(reply.status, reply.read(65_536).decode("utf-8", "replace"), _date(reply))
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()


def _date(reply: http.client.HTTPResponse) -> datetime | None:
    try:
        return parsedate_to_datetime(reply.getheader("Date", ""))
    except ValueError:
        return None
