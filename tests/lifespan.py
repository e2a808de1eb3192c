"""Starting an app in the test's own process."""

from typing import Any

from asgi_lifespan import LifespanManager

_PATIENCE_SECONDS = 60.0


def lifespan_of(app: Any) -> LifespanManager:
    """The app from its start to its end; a busy machine may take its time for either."""
    return LifespanManager(
        app, startup_timeout=_PATIENCE_SECONDS, shutdown_timeout=_PATIENCE_SECONDS
    )
