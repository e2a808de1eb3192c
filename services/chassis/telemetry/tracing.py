"""OpenTelemetry spans: recorded and sent only where an endpoint is configured.

The ids themselves (W3C ``traceparent``) are passed on in any case, see ``telemetry``.
"""

from typing import TYPE_CHECKING

from opentelemetry.trace import Span, SpanKind, Status, StatusCode, Tracer, set_span_in_context
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

if TYPE_CHECKING:  # the SDK is imported only where spans are sent: it slows every start
    from opentelemetry.sdk.trace import TracerProvider

_HEADER = "traceparent"


class Tracing:
    """Makes spans; without ``configure`` every method does nothing and answers None."""

    def __init__(self) -> None:
        self._provider: TracerProvider | None = None
        self._tracer: Tracer | None = None

    def configure(self, service: str, endpoint: str) -> None:
        """Send the spans of ``service`` to the OTLP/HTTP collector at ``endpoint`` (its root)."""
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
        from opentelemetry.sdk.resources import Resource
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor

        exporter = OTLPSpanExporter(endpoint=f"{endpoint.rstrip('/')}/v1/traces")
        resource = Resource.create({"service.name": f"ichiba-{service}"})
        self._provider = TracerProvider(resource=resource)
        self._provider.add_span_processor(BatchSpanProcessor(exporter))
        self._tracer = self._provider.get_tracer("ichiba")

    def shut_down(self) -> None:
        """Send what has not been sent yet."""
        if self._provider is not None:
            self._provider.shutdown()

    def start_server(self, name: str, traceparent: str | None) -> Span | None:
        """A span for a request that came in, below the caller's where it named one."""
        if self._tracer is None:
            return None
        carrier = {_HEADER: traceparent} if traceparent else {}
        parent = TraceContextTextMapPropagator().extract(carrier)
        return self._tracer.start_span(name, parent, SpanKind.SERVER)

    def start_client(self, name: str, parent: Span | None) -> Span | None:
        """A span for a call to a peer, below the request's that makes it."""
        if self._tracer is None:
            return None
        context = set_span_in_context(parent) if parent is not None else None
        return self._tracer.start_span(name, context, SpanKind.CLIENT)


TRACING = Tracing()
"""This process's tracing."""


def ids_of(span: Span) -> tuple[str, str]:
    """The span's trace id and its own id as ``traceparent`` writes them."""
    context = span.get_span_context()
    return f"{context.trace_id:032x}", f"{context.span_id:016x}"


def end(span: Span | None, status: int | None, error: str | None = None) -> None:
    """End ``span`` with the HTTP status it came to, or the error that kept it from one."""
    if span is None:
        return
    if status is not None:
        span.set_attribute("http.response.status_code", status)
    if error is not None or (status is not None and status >= 500):
        span.set_status(Status(StatusCode.ERROR, error))
    span.end()
