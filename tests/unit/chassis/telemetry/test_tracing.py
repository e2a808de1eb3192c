"""Spans reach a collector, and hang together: caller's span, request, call to a peer."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.proto.trace.v1.trace_pb2 import Span

from services.chassis.telemetry.requests import CURRENT, Observation, correlation_headers
from services.chassis.telemetry.tracing import TRACING, Tracing, end

TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736"
CALLER = "00f067aa0ba902b7"


class Collector:
    """An OTLP/HTTP collector that keeps what it is sent."""

    def __init__(self) -> None:
        self.requests: list[ExportTraceServiceRequest] = []
        self.paths: list[str] = []
        collector = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                length = int(self.headers["Content-Length"])
                collector.paths.append(self.path)
                collector.requests.append(
                    ExportTraceServiceRequest.FromString(self.rfile.read(length))
                )
                self.send_response(200)
                self.end_headers()

            def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
                """Keep quiet."""

        self._server = HTTPServer(("127.0.0.1", 0), Handler)
        self.endpoint = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever)
        self._thread.start()

    def stop(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def spans(self) -> dict[str, Span]:
        return {
            span.name: span
            for request in self.requests
            for resource in request.resource_spans
            for scope in resource.scope_spans
            for span in scope.spans
        }


@pytest.fixture
def collector() -> Iterator[Collector]:
    running = Collector()
    yield running
    running.stop()


def test_spans_of_a_request_reach_the_collector_in_one_trace(
    collector: Collector, monkeypatch: pytest.MonkeyPatch
) -> None:
    tracing = Tracing()
    tracing.configure("order", collector.endpoint)
    monkeypatch.setattr("services.chassis.telemetry.requests.TRACING", tracing)
    caller = f"00-{TRACE_ID}-{CALLER}-01".encode()

    observation = Observation.begin("POST", "/api/v1/orders", {b"traceparent": caller})
    token = CURRENT.set(observation)
    call = tracing.start_client("POST payment", observation.span)
    headers = correlation_headers(call)
    end(call, 503)
    CURRENT.reset(token)
    observation.operation_id, observation.status = "create_order", 201
    observation.end()
    tracing.shut_down()

    spans = collector.spans()
    request, peer = spans["create_order"], spans["POST payment"]
    assert collector.paths == ["/v1/traces"]
    assert request.trace_id.hex() == peer.trace_id.hex() == observation.trace_id == TRACE_ID
    assert request.parent_span_id.hex() == CALLER
    assert peer.parent_span_id == request.span_id
    assert headers["traceparent"] == f"00-{TRACE_ID}-{peer.span_id.hex()}-01"
    assert peer.status.code == 2  # an answer of 503 is an error


def test_without_an_endpoint_nothing_is_recorded_and_the_trace_goes_on() -> None:
    observation = Observation.begin(
        "GET", "/", {b"traceparent": f"00-{TRACE_ID}-{CALLER}-01".encode()}
    )
    token = CURRENT.set(observation)
    try:
        assert TRACING.start_client("GET x", None) is None
        assert observation.span is None
        assert correlation_headers()["traceparent"].startswith(f"00-{TRACE_ID}-")
    finally:
        CURRENT.reset(token)
