"""Files of orders, made in a line."""

import csv
import io
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from services.order.sheets import Sheet, SheetOrder, inspect, read_orders

HEADING = "external_id,customer_name,customer_email,product_name,quantity,unit_price"
ROW = "W-1,佐藤 花子,hanako.sato@example.jp,湯呑,2,1800"


def saved(folder: Path, content: bytes | str, encoding: str = "utf-8") -> Path:
    """A file that holds ``content``."""
    path = folder / "orders.csv"
    path.write_bytes(content.encode(encoding) if isinstance(content, str) else content)
    return path


def inspected(folder: Path, content: bytes | str, encoding: str = "utf-8") -> Sheet:
    """The sheet of a file that nobody named an encoding for."""
    return inspect(saved(folder, content, encoding), "auto")


def orders_of(folder: Path, content: bytes | str, encoding: str = "utf-8") -> list[SheetOrder]:
    return list(read_orders(inspected(folder, content, encoding), source="csv"))


def lines(*rows: str) -> str:
    return "".join(f"{row}\r\n" for row in rows)


def one(folder: Path, **cells: str) -> SheetOrder:
    """The order of a sheet with one row, in which some cells are others."""
    values = {
        "customer_name": "佐藤 花子",
        "customer_email": "hanako.sato@example.jp",
        "product_name": "湯呑",
        "quantity": "2",
        "unit_price": "1800",
    } | cells
    [order] = orders_of(folder, table([values, values.values()]))
    return order


def table(rows: Iterable[Iterable[Any]]) -> str:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\r\n").writerows(rows)
    return buffer.getvalue()


def faults_of(order: SheetOrder) -> list[tuple[int, str, str | None]]:
    return [(fault.row, fault.code, fault.pointer) for fault in order.faults]
