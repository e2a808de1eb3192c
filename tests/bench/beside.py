"""What a customer waits whose order is made while a file is imported."""

import multiprocessing
import time
from collections.abc import Sequence

from tests.bench.importing import open_shop
from tests.bench.running.databases import settings_for
from tests.bench.running.load import Load, Sample, sample_orders

_CONNECTIONS = (1, 4)


def measure_beside(seconds: float, rows: int, database: str) -> None:
    """Print what a customer waits whose order is made while a file is imported."""
    print("POST /orders  connections   orders   p50 ms   p95 ms   p99 ms   max ms  import orders/s")
    for connections in _CONNECTIONS:
        with settings_for(database) as settings, open_shop(settings) as shop:
            shop.import_orders(200, "EACH")
            context = multiprocessing.get_context("spawn")
            with context.Pool(1) as pool:
                arguments = (shop.port, shop.token, connections, seconds * 3)
                running = pool.apply_async(_run_load, arguments)
                time.sleep(seconds)
                imported = shop.import_orders(rows, "EACH")
                samples: list[Sample] = running.get()
        ended = imported.began + imported.seconds
        alone = [sample for sample in samples if sample.began + sample.seconds < imported.began]
        beside = [sample for sample in samples if imported.began <= sample.began < ended]
        print(_beside_line("alone", connections, alone[len(alone) // 4 :], seconds, ""))
        rate = f"{imported.rate:>16.0f}"
        print(_beside_line("beside", connections, beside, imported.seconds, rate), flush=True)


def _beside_line(
    name: str, connections: int, samples: Sequence[Sample], seconds: float, rate: str
) -> str:
    load = Load.of(samples, seconds)
    return (
        f"{name:<12} {connections:>12} {len(samples):>8} {load.percentile(0.5):>8.1f} "
        f"{load.percentile(0.95):>8.1f} {load.percentile(0.99):>8.1f} {load.percentile(1):>8.1f} "
        f"{rate}" + (f"  {load.failures} NOT PAID AT ONCE" if load.failures else "")
    )


def _run_load(port: int, token: str, connections: int, seconds: float) -> list[Sample]:
    import uvloop

    return uvloop.run(sample_orders(port, token, connections, seconds))
