"""How long lists, searches and sums take over very many orders, beside few in the same minutes."""

import json
import statistics
import tempfile
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, insert, text

from services.chassis.base.ids import new_id, utc_now
from services.chassis.base.settings import Settings
from services.chassis.identity.tokens import SigningKey
from services.order.domain.searching import text_to_search
from services.order.tables import order_items, orders
from tests.bench.processes import running
from tests.ports import free_port

_FEW = 10_000
_AT_ONCE = 5_000
_SPAN = timedelta(days=90)
_TIMES = 5
_STATUSES = ["DELIVERED"] * 90 + ["SHIPPED"] * 6 + ["PAID"] * 3 + ["PAYMENT_FAILED"]
_FAMILY_NAMES = ["佐藤", "鈴木", "高橋", "田中", "渡辺", "Smith", "Miller", "山本", "中村", "小林"]


@dataclass(frozen=True, slots=True)
class _Orders:
    """What an order service holds, and what its questions name."""

    count: int
    port: int
    token: str
    middle: datetime
    """When the one in the middle was created."""
    example: Mapping[str, Any]
    """The one in the middle."""

    def ask(self, path: str, query: Mapping[str, str | int] | None = None) -> dict[str, Any]:
        """The answer of the service."""
        with self._open(path, query or {}) as reply:
            answer: dict[str, Any] = json.load(reply)
        return answer

    def export(self) -> int:
        """How many lines the file of all orders has."""
        with self._open("/export", {}) as reply:
            return sum(1 for _ in reply)

    def _open(self, path: str, query: Mapping[str, str | int]) -> Any:
        address = f"http://127.0.0.1:{self.port}/api/v1/orders{path}"
        request = urllib.request.Request(
            f"{address}?{urllib.parse.urlencode(query)}",
            headers={"Authorization": f"Bearer {self.token}"},
        )
        return urllib.request.urlopen(request, timeout=600)


def _questions(asked: _Orders) -> dict[str, tuple[str, dict[str, str | int]]]:
    """What is asked, in words, and as a path and a query."""
    before = {"created_to": _text(asked.middle)}
    cursor: str = asked.ask("", before)["next_cursor"]
    rare = {"status": "PAYMENT_FAILED"}
    largest = {"sort": "-total_amount"}
    return {
        "one order": (f"/{asked.example['id']}", {}),
        "the newest 50": ("", {}),
        "50 from the middle on, by cursor": ("", {**before, "cursor": cursor}),
        "the 50 largest": ("", {**largest}),
        "the newest 50 of a rare status": ("", {**rare}),
        "the 50 largest of a rare status": ("", {**rare, **largest}),
        "a customer's, by e-mail": ("", {"customer_email": asked.example["customer_email"]}),
        "search: a name that many have": ("", {"q": _FAMILY_NAMES[0]}),
        "search: an order number": ("", {"q": asked.example["external_id"]}),
        "search: a part of an address": ("", {"q": asked.example["customer_email"][:-5]}),
        "search: what nobody has": ("", {"q": "nobody at all"}),
        "sums of 30 days": ("/stats", {"days": 30}),
    }


def _text(moment: datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")


def measure_lists(count: int) -> None:
    """Print each question's median time over few orders and over ``count``, and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        few_dir, many_dir = Path(folder, "few"), Path(folder, "many")
        with _holding(few_dir, _FEW) as few, _holding(many_dir, count) as many:
            print(f"{'question':<36}{f'{_FEW:,} orders':>15}{f'{count:,} orders':>18}     ratio")
            of_few, of_many = _questions(few), _questions(many)
            for name in of_few:
                pairs = [
                    (_milliseconds(few, of_few[name]), _milliseconds(many, of_many[name]))
                    for _ in range(_TIMES)
                ]
                small, large = (statistics.median(times) for times in zip(*pairs, strict=True))
                ratio = large / small
                print(f"{name:<36}{small:>12.1f} ms{large:>15.1f} ms{ratio:>10.1f}", flush=True)
            _print_exports(few, many)


def _milliseconds(asked: _Orders, question: tuple[str, dict[str, str | int]]) -> float:
    began = time.perf_counter()
    asked.ask(*question)
    return (time.perf_counter() - began) * 1000


def _print_exports(few: _Orders, many: _Orders) -> None:
    rates = []
    for asked in (few, many):
        began = time.perf_counter()
        lines = asked.export() - 1
        assert lines == asked.count
        rates.append(lines / (time.perf_counter() - began))
    small, large = rates
    print(
        f"{'export of all':<36}{small:>13.0f}/s{large:>16.0f}/s{small / large:>10.1f}", flush=True
    )


@contextmanager
def _holding(data_dir: Path, count: int) -> Iterator[_Orders]:
    """An order service of its own that holds ``count`` orders of the last ninety days."""
    data_dir.mkdir()
    port = free_port()
    environment = {
        "ICHIBA_DATA_DIR": str(data_dir),
        "ICHIBA_LOG_LEVEL": "warning",
        "ICHIBA_ORDER_PORT": str(port),
    }
    commands = {"order": ("-m", "services.console.serving.service", "order")}
    with running(commands, {"order": port}, environment, data_dir):
        engine = create_engine(Settings.load(data_dir=data_dir).database_url("order"))
        middle = _fill(engine, count)
        token = SigningKey.load_or_create(data_dir).mint("bench", ["admin"], timedelta(hours=1))
        empty = _Orders(count, port, token, middle, {})
        example = empty.ask("", {"created_from": _text(middle), "sort": "created_at"})["items"][0]
        yield _Orders(count, port, token, middle, example)


def _fill(engine: Engine, count: int) -> datetime:
    """Store the orders, oldest first; answers when the one in the middle was created."""
    began = utc_now() - _SPAN
    for start in range(0, count, _AT_ONCE):
        numbers = range(start, min(start + _AT_ONCE, count))
        rows = [_order(number, began + _SPAN * number / count) for number in numbers]
        items = [
            {
                "id": new_id(),
                "order_id": row["id"],
                "position": 0,
                "product_name": "有田焼 湯呑",
                "quantity": 1,
                "unit_price": row["total_amount"],
            }
            for row in rows
        ]
        with engine.begin() as connection:
            connection.execute(insert(orders), rows)
            connection.execute(insert(order_items), items)
    with engine.begin() as connection:
        connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
    engine.dispose()
    return began + _SPAN * (count // 2) / count


def _order(number: int, created_at: datetime) -> dict[str, Any]:
    name = f"{_FAMILY_NAMES[number % len(_FAMILY_NAMES)]} {number % 997}"
    email = f"customer{number * 7919 % 300_007}@example.jp"
    return {
        "id": new_id(),
        "status": _STATUSES[number * 37 % len(_STATUSES)],
        "customer_name": name,
        "customer_email": email,
        "search_text": text_to_search(name, email, None),
        "source": "bench",
        "external_id": f"B-{number}",
        "locale": "ja",
        "total_amount": number * 7_907 % 100_000,
        "payment_method": "CREDIT_CARD",
        "version": 3,
        "created_at": created_at,
        "updated_at": created_at,
    }
