"""How long lists, searches and sums take over very many orders, beside few in the same minutes.

And the first page beside the barest list that there can be (``tests/bench/bare_list.py``).
"""

import http.client
import json
import random
import statistics
import tempfile
import time
import urllib.parse
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
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
from services.order.repository.orders import search_texts, sum_rows
from services.order.tables import order_items, orders
from tests.bench.processes import running
from tests.ports import free_port
from tests.postgres import on_database, postgres_server

_FEW = 10_000
_AT_ONCE = 5_000
_SPAN = timedelta(days=90)
_TIMES = 20
_PAGES = 300
_STATUSES = ["DELIVERED"] * 90 + ["SHIPPED"] * 6 + ["PAID"] * 3 + ["PAYMENT_FAILED"]
_FAMILY_NAMES = ["佐藤", "鈴木", "高橋", "田中", "渡辺", "Smith", "Miller", "山本", "中村", "小林"]
_RARE: Final = [chr(0x4E00 + 7 * number) for number in range(400)]
_Question = tuple[str, dict[str, str | int]]


@dataclass(frozen=True, slots=True)
class _Orders:
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
        answer: dict[str, Any] = json.loads(_get(self.port, f"{path}{_query(query)}", self.token))
        return answer

    def export(self) -> int:
        """How many lines the file of all orders has."""
        return _get(self.port, "/export", self.token).count(b"\n")


def _query(query: Mapping[str, str | int] | None) -> str:
    return f"?{urllib.parse.urlencode(query)}" if query else ""


def _get(port: int, path: str, token: str) -> bytes:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=600)
    try:
        headers = {"Authorization": f"Bearer {token}"}
        connection.request("GET", f"/api/v1/orders{path}", headers=headers)
        reply = connection.getresponse()
        assert reply.status == http.HTTPStatus.OK, reply.read()
        return reply.read()
    finally:
        connection.close()


def _questions(asked: _Orders) -> dict[str, _Question]:
    """What is asked, in words, and as a path and a query."""
    before = {"created_to": _text(asked.middle)}
    cursor: str = asked.ask("", before)["next_cursor"]
    rare, largest = {"status": "PAYMENT_FAILED"}, {"sort": "-total_amount"}
    phone = asked.example["customer_phone"]
    searched = {
        "a name that a tenth have": _FAMILY_NAMES[0],
        "two letters that a few have": asked.example["customer_name"][:2],
        "two letters that nobody has": "丂丐",
        "one letter that a few have": _RARE[17],
        "an order number": asked.example["external_id"],
        "the end of an id": asked.example["id"][-12:],
        "a part of an address": asked.example["customer_email"][:-5],
        "the domain that all have": "@example.jp",
        "a telephone number": phone,
        "four digits of one": phone[-4:],
        "what nobody has": "nobody at all",
    }
    return {
        "one order": (f"/{asked.example['id']}", {}),
        "the newest 50": ("", {}),
        "50 from the middle on, by cursor": ("", {**before, "cursor": cursor}),
        "the 50 largest": ("", {**largest}),
        "the newest 50 of a rare status": ("", {**rare}),
        "the 50 largest of a rare status": ("", {**rare, **largest}),
        "a customer's, by e-mail": ("", {"customer_email": asked.example["customer_email"]}),
        **{f"search: {name}": ("", {"q": part}) for name, part in searched.items()},
        "search: four digits, of a rare status": ("", {"q": phone[-4:], **rare}),
        "sums of 30 days": ("/stats", {"days": 30}),
        "sums of 30 days in Nepal": ("/stats", {"days": 30, "time_zone": "Asia/Kathmandu"}),
        "sums of 90 days": ("/stats", {"days": 90}),
    }


def _text(moment: datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")


def measure_lists(count: int) -> None:
    """Print each question's times over few orders and over ``count``, on both databases."""
    for database in ("sqlite", "postgresql"):
        with ExitStack() as stack:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            urls: Mapping[str, str] = {}
            if database == "postgresql":
                urls = _databases(stack.enter_context(postgres_server()).get_uri())
            few = stack.enter_context(_holding(folder / "few", _FEW, urls.get("few")))
            many = stack.enter_context(_holding(folder / "many", count, urls.get("many")))
            _print_questions(database, few, many)
            _print_searches(many)
            _print_first_page(many, folder)
            _print_exports(few, many)


def _print_questions(database: str, few: _Orders, many: _Orders) -> None:
    heading = f"{f'{few.count:,} orders':>15}{f'{many.count:,} orders':>18}       p95     ratio"
    print(f"{database:<38}{heading}")
    of_few, of_many = _questions(few), _questions(many)
    for name in of_few:
        pairs = [
            (_milliseconds(few, of_few[name]), _milliseconds(many, of_many[name]))
            for _ in range(_TIMES)
        ]
        small, large = (statistics.median(times) for times in zip(*pairs, strict=True))
        worst = _percentile([pair[1] for pair in pairs], 0.95)
        line = f"{small:>12.1f} ms{large:>15.1f} ms{worst:>7.1f} ms{large / small:>10.1f}"
        print(f"{name:<38}{line}", flush=True)


def _milliseconds(asked: _Orders, question: _Question) -> float:
    began = time.perf_counter()
    asked.ask(*question)
    return (time.perf_counter() - began) * 1000


def _percentile(times: Sequence[float], share: float) -> float:
    return sorted(times)[min(int(share * len(times)), len(times) - 1)]


def _print_searches(many: _Orders) -> None:
    """Parts of what orders have, no two alike: nothing is found because it was asked before."""
    randomly, times = random.Random(1), []
    for _ in range(_PAGES):
        row = _order(randomly.randrange(many.count), utc_now())
        whole = randomly.choice([row["customer_name"], row["customer_email"]] * 2 + [row["id"]])
        whole = randomly.choice([whole, whole, row["customer_phone"], row["external_id"]])
        length = randomly.choice((2, 3, 4, 6, 9))
        start = randomly.randrange(max(len(whole) - length, 0) + 1)
        part = whole[start : start + length].strip() or whole
        times.append(_milliseconds(many, ("", {"q": part})))
    print(
        f"{_PAGES} searches, no two alike: p50 {_percentile(times, 0.5):.1f} ms, "
        f"p95 {_percentile(times, 0.95):.1f} ms, p99 {_percentile(times, 0.99):.1f} ms",
        flush=True,
    )


def _print_first_page(many: _Orders, folder: Path) -> None:
    port = free_port()
    commands = {"bare": ("-m", "tests.bench.bare_list", many.database_url, str(port))}
    with running(commands, {"bare": port}, {}, folder):
        times: dict[str, list[float]] = {"ours": [], "bare": []}
        for turn in range(_PAGES + 20):
            for name, its_port in (("ours", many.port), ("bare", port)):
                began = time.perf_counter()
                _get(its_port, "", many.token)
                if turn >= 20:  # both have run a little
                    times[name].append((time.perf_counter() - began) * 1000)
    for name, words in (("ours", "the newest 50, ours"), ("bare", "a bare SELECT in FastAPI")):
        its = times[name]
        print(
            f"{words:<38}p50 {_percentile(its, 0.5):.1f} ms, p95 {_percentile(its, 0.95):.1f} ms",
            flush=True,
        )


def _print_exports(few: _Orders, many: _Orders) -> None:
    rates = []
    for asked in (few, many):
        began = time.perf_counter()
        lines = asked.export() - 1
        assert lines == asked.count
        rates.append(lines / (time.perf_counter() - began))
    small, large = rates
    print(
        f"{'export of all':<38}{small:>13.0f}/s{large:>16.0f}/s{small / large:>20.1f}", flush=True
    )


def _databases(uri: str) -> Mapping[str, str]:
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
def _holding(data_dir: Path, count: int, url: str | None) -> Iterator[_Orders]:
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
        empty = _Orders(count, port, token, database_url, middle, {})
        example = empty.ask("", {"created_from": _text(middle), "sort": "created_at"})["items"][0]
        yield _Orders(count, port, token, database_url, middle, example)


def _fill(engine: Engine, count: int) -> datetime:
    """Store the orders, oldest first; answers when the one in the middle was created."""
    began, at = utc_now() - _SPAN, time.monotonic()
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


def _order(number: int, created_at: datetime) -> dict[str, Any]:
    name = f"{_FAMILY_NAMES[number % len(_FAMILY_NAMES)]} {number % 997}"
    if number % 200 == 0:  # as rare as most names are
        name = f"{_RARE[number // 200 % 400]}{_RARE[number * 7 // 200 % 399]} {number % 997}"
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
