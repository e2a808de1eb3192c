"""An order service that holds very many orders, for benchmarks of lists."""

import http.client
import json
import time
import urllib.parse
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

import psycopg
from sqlalchemy import Engine, create_engine, insert, text

from services.chassis.base.ids import new_id, utc_now
from services.chassis.base.settings import Settings
from services.chassis.identity.tokens import SigningKey
from services.chassis.jobs.dbos_configuration import migrate_engine
from services.chassis.storage import migrations
from services.order.domain.searching import text_to_search
from services.order.repository.orders import new_orders, search_texts, sum_rows
from services.order.tables import order_items, orders
from tests.bench.running.processes import running
from tests.ports import free_port
from tests.postgres import on_database

_AT_ONCE = 5_000
_SPAN = timedelta(days=90)
_STATUSES = ["DELIVERED"] * 90 + ["SHIPPED"] * 6 + ["PAID"] * 3 + ["PAYMENT_FAILED"]
FAMILY_NAMES = ["佐藤", "鈴木", "高橋", "田中", "渡辺", "Smith", "Miller", "山本", "中村", "小林"]
RARE: Final = [chr(0x4E00 + 7 * number) for number in range(400)]


@dataclass(frozen=True, slots=True)
class HeldOrders:
    """What an order service holds, and what its questions name."""

    count: int
    port: int
    token: str
    database_url: str
    middle: datetime
    """When the one in the middle was created."""
    example: Mapping[str, Any]
    """The one in the middle."""

    def ask(self, path: str, query: Mapping[str, str | int] | None = None) -> dict[str, Any]:
        """The answer of the service."""
        answer: dict[str, Any] = json.loads(get(self.port, f"{path}{_query(query)}", self.token))
        return answer

    def export(self) -> int:
        """How many lines the file of all orders has."""
        return get(self.port, "/export", self.token).count(b"\n")


def _query(query: Mapping[str, str | int] | None) -> str:
    return f"?{urllib.parse.urlencode(query)}" if query else ""


def get(port: int, path: str, token: str) -> bytes:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=600)
    try:
        headers = {"Authorization": f"Bearer {token}"}
        connection.request("GET", f"/api/v1/orders{path}", headers=headers)
        reply = connection.getresponse()
        assert reply.status == http.HTTPStatus.OK, reply.read()
        return reply.read()
    finally:
        connection.close()


def databases(uri: str) -> Mapping[str, str]:
    """Two migrated databases for an order service."""
    found = {}
    for name in ("few", "many"):
        with psycopg.connect(uri, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        found[name] = on_database(uri, name)
        driven = found[name].replace("postgresql://", "postgresql+psycopg://", 1)
        migrations.upgrade("order", driven)
        migrate_engine(driven)
    return found


@contextmanager
def holding(data_dir: Path, count: int, url: str | None) -> Iterator[HeldOrders]:
    """An order service of its own that holds ``count`` orders of the last ninety days."""
    data_dir.mkdir()
    port = free_port()
    environment = {
        "ICHIBA_DATA_DIR": str(data_dir),
        "ICHIBA_LOG_LEVEL": "warning",
        "ICHIBA_ORDER_PORT": str(port),
        **({} if url is None else {"ICHIBA_ORDER_DATABASE_URL": url}),
    }
    given = {} if url is None else {"order_database_url": url}
    database_url = Settings.load(data_dir=data_dir, **given).database_url("order")
    if url is None:
        migrations.upgrade("order", database_url)
    engine = create_engine(database_url)
    middle = _fill(engine, count)
    engine.dispose()
    commands = {"order": ("-m", "services.console.serving.service", "order")}
    with running(commands, {"order": port}, environment, data_dir):
        token = SigningKey.load_or_create(data_dir).mint("bench", ["admin"], timedelta(hours=3))
        empty = HeldOrders(count, port, token, database_url, middle, {})
        example = empty.ask("", {"created_from": moment_text(middle), "sort": "created_at"})[
            "items"
        ][0]
        yield HeldOrders(count, port, token, database_url, middle, example)


def moment_text(moment: datetime) -> str:
    """``moment`` as the spec has it."""
    return moment.isoformat().replace("+00:00", "Z")


def _fill(engine: Engine, count: int) -> datetime:
    """Store the orders, oldest first; answers when the one in the middle was created."""
    began, at = utc_now() - _SPAN, time.monotonic()
    for start in range(0, count, _AT_ONCE):
        numbers = range(start, min(start + _AT_ONCE, count))
        rows = [order_row(number, began + _SPAN * number / count) for number in numbers]
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
            new_orders.write_down(connection, rows)
    stored = time.monotonic()
    for portion in (search_texts.index_some, sum_rows.add_up):
        _finish(engine, portion)
    print(
        f"{engine.dialect.name}: {count:,} orders stored in {stored - at:.0f} s, "
        f"indexed and added up in {time.monotonic() - stored:.0f} s",
        flush=True,
    )
    _settle(engine)
    return began + _SPAN * (count // 2) / count


def _finish(engine: Engine, portion: Any) -> None:
    while True:
        with engine.begin() as connection:
            if not portion(connection):
                return


def _settle(engine: Engine) -> None:
    """What SQLite does at a checkpoint, and PostgreSQL's autovacuum within a minute."""
    if engine.dialect.name == "sqlite":
        with engine.begin() as connection:
            connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
        return
    with engine.connect() as connection:
        at_once = connection.execution_options(isolation_level="AUTOCOMMIT")
        at_once.execute(text("VACUUM ANALYZE"))


def order_row(number: int, created_at: datetime) -> dict[str, Any]:
    name = f"{FAMILY_NAMES[number % len(FAMILY_NAMES)]} {number % 997}"
    if number % 200 == 0:  # as rare as most names are
        name = f"{RARE[number // 200 % 400]}{RARE[number * 7 // 200 % 399]} {number % 997}"
    email = f"customer{number * 7919 % 300_007}@example.jp"
    phone = f"0{70 + 10 * (number % 3)}-{number * 6361 % 10_000:04}-{number * 7907 % 9_973:04}"
    return {
        "id": new_id(),
        "status": _STATUSES[number * 37 % len(_STATUSES)],
        "customer_name": name,
        "customer_email": email,
        "customer_phone": phone,
        "search_text": text_to_search(name, email, phone),
        "source": "bench",
        "external_id": f"B-{number}",
        "locale": "ja",
        "total_amount": number * 7_907 % 100_000,
        "payment_method": "CREDIT_CARD",
        "version": 3,
        "created_at": created_at,
        "updated_at": created_at,
    }
