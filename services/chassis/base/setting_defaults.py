"""Settings that the environment leaves out and that are made of other settings."""

from collections.abc import Callable
from typing import Any

from pydantic import SecretStr


def own_origin(host: str, port: int) -> str:
    """Where this machine reaches what listens on ``host``: loopback where that is every address."""
    if host in {"0.0.0.0", "::"}:  # noqa: S104 - compared with, not bound to
        host = "127.0.0.1"
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def peer_origin(service: str) -> Callable[[dict[str, Any]], str]:
    """The origin of ``service`` where this machine runs it."""
    return lambda fields: own_origin(fields["host"], fields[f"{service}_port"])


def origin_among_peers(service: str) -> Callable[[dict[str, Any]], str]:
    """The origin where browsers reach ``service``: the one that its peers use."""
    return lambda fields: str(fields[f"{service}_url"])


def database_file(service: str) -> Callable[[dict[str, Any]], SecretStr]:
    """A SQLite file in the data directory."""
    return lambda fields: SecretStr(f"sqlite:///{fields['data_dir'] / service}_service.db")


def dashboard_origins(fields: dict[str, Any]) -> tuple[str, ...]:
    """Where the dashboard runs that may call the services."""
    port = fields["dashboard_port"]
    return (f"http://127.0.0.1:{port}", f"http://localhost:{port}")
