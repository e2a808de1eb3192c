"""Log lines: one JSON object a line, with the ids of the request that they belong to."""

import contextlib
import logging
import sys
from typing import Any, BinaryIO, cast

import orjson
import structlog

from services.chassis.telemetry.requests import CURRENT


def log() -> Any:
    """A logger that carries the present request's ids, where there is a request."""
    current = CURRENT.get()
    return current.log if current is not None else structlog.get_logger()


def configure_logging(service: str, level: str) -> None:
    """One JSON object a line on standard error; the libraries' records come the same way."""
    number = logging.getLevelNamesMapping()[level.upper()]
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            lambda _logger, _name, line: {"service": service, **line},
            structlog.processors.JSONRenderer(serializer=_serialize),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.BytesLoggerFactory(
            cast("BinaryIO", _Unfailing(sys.stderr.buffer))
        ),
        cache_logger_on_first_use=True,
    )
    handler = _StructlogHandler()
    logging.basicConfig(handlers=[handler], level=max(number, logging.WARNING), force=True)


def _serialize(line: Any, **_: Any) -> bytes:
    return orjson.dumps(line, default=str)


class _Unfailing:
    """A stream that takes what it can: a log on a full disk must not fail the work it tells of."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def write(self, line: bytes) -> int:
        with contextlib.suppress(OSError):
            return self._stream.write(line)
        return 0

    def flush(self) -> None:
        with contextlib.suppress(OSError):
            self._stream.flush()


class _StructlogHandler(logging.Handler):
    """Hands the libraries' records to structlog, so that every line has one shape."""

    def emit(self, record: logging.LogRecord) -> None:
        structlog.get_logger().log(
            record.levelno,
            record.getMessage(),
            logger=record.name,
            exc_info=record.exc_info,
        )
