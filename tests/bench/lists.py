"""How long lists, searches and sums take over very many orders, beside few in the same minutes.

And the first page beside the barest list that there can be (``tests/bench/compared/bare_list.py``).
"""

import random
import statistics
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

from services.chassis.base.ids import utc_now
from tests.bench.running.held_orders import (
    FAMILY_NAMES,
    RARE,
    HeldOrders,
    databases,
    get,
    holding,
    moment_text,
    order_row,
)
from tests.bench.running.processes import running
from tests.ports import free_port
from tests.postgres import postgres_server

_FEW = 10_000
_TIMES = 20
_PAGES = 300
_Question = tuple[str, dict[str, str | int]]


def _questions(asked: HeldOrders) -> dict[str, _Question]:
    """What is asked, in words, and as a path and a query."""
    before = {"created_to": moment_text(asked.middle)}
    cursor: str = asked.ask("", before)["next_cursor"]
    rare, largest = {"status": "PAYMENT_FAILED"}, {"sort": "-total_amount"}
    phone = asked.example["customer_phone"]
    searched = {
        "a name that a tenth have": FAMILY_NAMES[0],
        "two letters that a few have": asked.example["customer_name"][:2],
        "two letters that nobody has": "丂丐",
        "one letter that a few have": RARE[17],
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


def measure_lists(count: int) -> None:
    """Print each question's times over few orders and over ``count``, on both databases."""
    for database in ("sqlite", "postgresql"):
        _measure(database, count)


def _measure(database: str, count: int) -> None:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        urls: Mapping[str, str] = {}
        if database == "postgresql":
            urls = databases(stack.enter_context(postgres_server()).get_uri())
        few = stack.enter_context(holding(folder / "few", _FEW, urls.get("few")))
        many = stack.enter_context(holding(folder / "many", count, urls.get("many")))
        _print_questions(database, few, many)
        _print_searches(many)
        _print_first_page(many, folder)
        _print_exports(few, many)


def _print_questions(database: str, few: HeldOrders, many: HeldOrders) -> None:
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


def _milliseconds(asked: HeldOrders, question: _Question) -> float:
    began = time.perf_counter()
    asked.ask(*question)
    return (time.perf_counter() - began) * 1000


def _percentile(times: Sequence[float], share: float) -> float:
    return sorted(times)[min(int(share * len(times)), len(times) - 1)]


def _print_searches(many: HeldOrders) -> None:
    """Parts of what orders have, no two alike: nothing is found because it was asked before."""
    randomly, times = random.Random(1), []
    for _ in range(_PAGES):
        row = order_row(randomly.randrange(many.count), utc_now())
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


def _print_first_page(many: HeldOrders, folder: Path) -> None:
    port = free_port()
    commands = {"bare": ("-m", "tests.bench.compared.bare_list", many.database_url, str(port))}
    with running(commands, {"bare": port}, {}, folder):
        times: dict[str, list[float]] = {"ours": [], "bare": []}
        for turn in range(_PAGES + 20):
            for name, its_port in (("ours", many.port), ("bare", port)):
                began = time.perf_counter()
                get(its_port, "", many.token)
                if turn >= 20:  # both have run a little
                    times[name].append((time.perf_counter() - began) * 1000)
    for name, words in (("ours", "the newest 50, ours"), ("bare", "a bare SELECT in FastAPI")):
        its = times[name]
        print(
            f"{words:<38}p50 {_percentile(its, 0.5):.1f} ms, p95 {_percentile(its, 0.95):.1f} ms",
            flush=True,
        )


def _print_exports(few: HeldOrders, many: HeldOrders) -> None:
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
