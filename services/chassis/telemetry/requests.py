"""The present request: its ids, which tie its traces together over three services, and its line."""

import http
import re
import secrets
import time
from contextvars import ContextVar
from typing import Any

import structlog
from opentelemetry.trace import Span

from services.chassis.base.ids import new_id
from services.chassis.telemetry.metrics import REQUESTS, SECONDS
from services.chassis.telemetry.tracing import TRACING, end, ids_of

_REQUEST_ID = re.compile(r"[\x21-\x7e]{1,128}")
# W3C Trace Context: ids of nothing but zeros are invalid.
_TRACEPARENT = re.compile(r"00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})")

_PROBES = ("get_liveness", "get_readiness", "get_metrics")
"""Asked every second or so by balancers and monitors: only a failure is worth a line."""
_SECRET = re.compile(r"^(/pay/).+", re.DOTALL)


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
            return cls(method, _loggable(path), request_id, ids_of(span)[0], span)
        trace_id = parent[1] if parent else secrets.token_hex(16)
        return cls(method, _loggable(path), request_id, trace_id)

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
        REQUESTS.labels(operation, str(self.status)).inc()
        SECONDS.labels(operation).observe(seconds)
        logger = structlog.get_logger()
        is_probe = operation in _PROBES and self.status == http.HTTPStatus.OK
        (logger.debug if is_probe else logger.info)(
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


def _loggable(path: str) -> str:
    """``path``, but for what gives a right to whoever reads it."""
    return _SECRET.sub(r"\1…", path)


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
