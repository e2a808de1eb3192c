"""Metrics in Prometheus' form: of this process, or of all workers of a service."""

import os
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

METRICS_FOLDER: Final = "PROMETHEUS_MULTIPROC_DIR"
"""Where prometheus-client keeps the figures of several processes; read when it is imported."""
REGISTRY = CollectorRegistry()
REQUESTS = Counter(
    "ichiba_requests_total",
    "Requests answered.",
    ["operation", "status"],
    registry=REGISTRY,
)
SECONDS = Histogram(
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
