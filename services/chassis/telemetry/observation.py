"""Log lines, metrics, and the ids that tie a request's traces together over three services."""

import contextlib
import logging
import os
import re
import secrets
import sys
import time
from contextvars import ContextVar
from typing import Any, BinaryIO, Final, cast

import orjson
import structlog
from opentelemetry.trace import Span
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

from services.chassis.base.ids import new_id
from services.chassis.telemetry.tracing import TRACING, end, ids_of

_REQUEST_ID = re.compile(r"[\x21-\x7e]{1,128}")
# W3C Trace Context: ids of nothing but zeros are invalid.
_TRACEPARENT = re.compile(r"00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})")

METRICS_FOLDER: Final = "PROMETHEUS_MULTIPROC_DIR"
"""Where prometheus-client keeps the figures of several processes; read when it is imported."""
REGISTRY = CollectorRegistry()
_REQUESTS = Counter(
    "ichiba_requests_total",
    "Requests answered.",
    ["operation", "status"],
    registry=REGISTRY,
)
_SECONDS = Histogram(
    "ichiba_request_seconds",
    "Time to answer a request.",
    ["operation"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30),
    registry=REGISTRY,
)


def metrics_text() -> bytes:
    """All metrics in Prometheus' text format: of this process, or of all workers of a service."""
    if METRICS_FOLDER not in os.environ:
        return generate_latest(REGISTRY)
    of_all = CollectorRegistry()
    MultiProcessCollector(of_all)  # type: ignore[no-untyped-call]  # the library has no types here
    return generate_latest(of_all)


class Observation:
    """One request as logs, metrics and traces see it."""

    __slots__ = (
        "method",
        "operation_id",
        "path",
        "request_id",
        "span",
        "started_at",
        "status",
        "subject",
        "trace_id",
    )

    def __init__(
        self, method: str, path: str, request_id: str, trace_id: str, span: Span | None = None
    ) -> None:
        self.method = method
        self.path = path
        self.request_id = request_id
        self.trace_id = trace_id
        self.span = span
        self.operation_id: str | None = None
        self.subject: str | None = None
        self.status = 0
        self.started_at = time.perf_counter()

    @classmethod
    def begin(cls, method: str, path: str, headers: dict[bytes, bytes]) -> "Observation":
        """Take over the caller's ids where they are well formed, else make new ones."""
        given = headers.get(b"x-request-id", b"").decode("latin-1")
        request_id = given if _REQUEST_ID.fullmatch(given) else new_id()
        parent = _TRACEPARENT.fullmatch(headers.get(b"traceparent", b"").decode("latin-1"))
        span = TRACING.start_server(method, parent[0] if parent else None)
        if span is not None:
            return cls(method, path, request_id, ids_of(span)[0], span)
        trace_id = parent[1] if parent else secrets.token_hex(16)
        return cls(method, path, request_id, trace_id)

    @property
    def log(self) -> Any:
        """A logger that writes this request's ids into every line."""
        return structlog.get_logger().bind(request_id=self.request_id, trace_id=self.trace_id)

    def end(self) -> None:
        """Count the request and write its line."""
        seconds = time.perf_counter() - self.started_at
        operation = self.operation_id or "none"
        if self.span is not None:
            self.span.update_name(operation)
            self.span.set_attribute("ichiba.request_id", self.request_id)
            end(self.span, self.status)
        _REQUESTS.labels(operation, str(self.status)).inc()
        _SECONDS.labels(operation).observe(seconds)
        structlog.get_logger().info(
            "request",
            request_id=self.request_id,
            trace_id=self.trace_id,
            method=self.method,
            path=self.path,
            operation=operation,
            subject=self.subject,
            status=self.status,
            milliseconds=round(seconds * 1000, 2),
        )


CURRENT: ContextVar[Observation | None] = ContextVar("observation", default=None)


def correlation_headers(span: Span | None = None) -> dict[str, str]:
    """The headers that carry the present request's ids on to a peer, below ``span``."""
    current = CURRENT.get()
    if current is None:
        trace_id, request_id = secrets.token_hex(16), new_id()
    else:
        trace_id, request_id = current.trace_id, current.request_id
    span_id = secrets.token_hex(8)
    if span is not None:
        trace_id, span_id = ids_of(span)
    return {"X-Request-Id": request_id, "traceparent": f"00-{trace_id}-{span_id}-01"}


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


def _unfailing(stream: BinaryIO) -> BinaryIO:
    return cast("BinaryIO", _Unfailing(stream))


class _StructlogHandler(logging.Handler):
    """Hands the libraries' records to structlog, so that every line has one shape."""

    def emit(self, record: logging.LogRecord) -> None:
        structlog.get_logger().log(
            record.levelno,
            record.getMessage(),
            logger=record.name,
            exc_info=record.exc_info,
        )
