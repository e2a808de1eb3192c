"""What a test sees of the log."""

from collections.abc import Iterator, MutableMapping
from typing import Any

import pytest
import structlog
from structlog.testing import LogCapture


def plainly() -> None:
    """Tell of exceptions as Python does.

    structlog would have Rich draw every local variable of every frame, which took a third of a
    second at least, and two where a whole service was among them.
    """
    *before, _ = structlog.get_config()["processors"]
    console = structlog.dev.ConsoleRenderer(
        colors=False, exception_formatter=structlog.dev.plain_traceback
    )
    structlog.configure(processors=[*before, console])


class Lines(list[MutableMapping[str, Any]]):
    """Log lines as they were written, each with its ``event``."""

    def named(self, event: str) -> list[MutableMapping[str, Any]]:
        return [line for line in self if line["event"] == event]


@pytest.fixture
def log_lines() -> Iterator[Lines]:
    """Every line that is logged during the test, of any level."""
    before = structlog.get_config()
    capture, lines = LogCapture(), Lines()
    capture.entries = lines
    structlog.configure(
        processors=[capture],
        wrapper_class=structlog.make_filtering_bound_logger(0),
        cache_logger_on_first_use=False,
    )
    yield lines
    structlog.configure(**before)
