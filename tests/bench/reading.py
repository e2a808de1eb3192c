"""How fast a file of orders is read, without the services."""

import tempfile
import time
from pathlib import Path

from services.order.sheets import (
    built_in_profiles,
    inspect,
    inspect_profiled,
    read_orders,
    read_profiled,
)
from tests.bench.running.sheets import write_sheet


def measure_reading(rows: int) -> None:
    """Print how fast a file is looked through, and read into orders that are checked."""
    with tempfile.TemporaryDirectory() as folder:
        path = write_sheet(Path(folder) / "orders.csv", rows, "P")
        clock, cpu = time.perf_counter(), time.process_time()
        sheet = inspect(path, "auto")
        looked = time.perf_counter() - clock
        count = sum(1 for _ in read_orders(sheet, source="csv"))
        used = time.process_time() - cpu
        read = time.perf_counter() - clock - looked
        _tell_reading("reading alone", rows, looked, count / read, used)
        profile = built_in_profiles()["ichiba"]
        clock, cpu = time.perf_counter(), time.process_time()
        sheet = inspect_profiled(path, "auto", profile)
        looked = time.perf_counter() - clock
        count = sum(1 for _ in read_profiled(sheet, profile))
        used = time.process_time() - cpu
        read = time.perf_counter() - clock - looked
        _tell_reading("with a profile", rows, looked, count / read, used)


def _tell_reading(how: str, rows: int, looked: float, rate: float, used: float) -> None:
    print(
        f"{how}: {rows / looked:,.0f} rows/s looked through, {rate:,.0f} orders/s "
        f"read and checked, {used * 1_000_000 / rows:.0f} µs of CPU a row",
        flush=True,
    )
