"""`@ichiba/sdk` as its users have it: packed, compiled by `tsc --strict`, and run in Node.js.

It runs against real services, on a bad line and through the death of a service.
"""

import itertools
import json
import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from ichiba_sdk import Ichiba
from tests.journey.bad_line import FATES, bad_line
from tests.journey.system import System
from tests.typescript.conftest import Project, environment_of
from tests.unit.sdk.server import HTML, Answer, Request, model, serving

PROGRAMS = Path(__file__).parent / "programs"
_ORDERS, _AT_ONCE, _SHARE = 300, 24, 0.3
_ROWS = 800
_HEADING = "external_id,customer_name,customer_email,product_name,quantity,unit_price"
_BIG = int(os.environ.get("LARGE_FILE_MIB", "256")) * 2**20
_MOST = 150 * 2**20  # a hash takes pieces of 4 MiB, faster than garbage is collected


def _client(environment: dict[str, str]) -> Ichiba:
    return Ichiba(
        environment["ICHIBA_TOKEN"],
        order_url=environment["ICHIBA_ORDER_URL"],
        payment_url=environment["ICHIBA_PAYMENT_URL"],
    )


def _program(project: Project, name: str) -> Path:
    return project.compile(name, (PROGRAMS / f"{name}.ts").read_text(encoding="utf-8"))


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_as_many_calls_on_a_bad_line_make_as_many_orders(system: System, project: Project) -> None:
    own = environment_of(system, "admin")
    program = _program(project, "many-orders")
    with bad_line(own["ICHIBA_ORDER_URL"], _SHARE, seed=42, silence=4) as line:
        sent = {"ICHIBA_ORDER_URL": line.url, "ORDERS": str(_ORDERS), "AT_ONCE": str(_AT_ONCE)}
        running = project.start(program, {**own, **sent})
        told, fault = running.communicate(timeout=240)
    assert running.returncode == 0, fault
    spoilt = sum(line.counts[fate] for fate in FATES)
    calls = line.counts.total()
    print(f"{calls} calls for {_ORDERS} orders, {spoilt} of them spoilt: {dict(line.counts)}")
    assert all(line.counts[fate] > 8 for fate in FATES), line.counts
    assert 0.25 < spoilt / calls < 0.35

    with _client(own) as client:
        listed = list(client.orders.iter(source="bad-line", limit=200))
        payments = Counter(str(each.order_id) for each in client.payments.iter(limit=200))
    made = {str(each.external_id): str(each.id) for each in listed}
    assert len(listed) == len(made) == _ORDERS
    assert made == json.loads(told)
    assert [payments[each] for each in made.values()] == [1] * _ORDERS


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_service_that_is_killed_costs_a_follower_nothing(
    system: System, project: Project
) -> None:
    rows = (f"ts-{n},山本 {n},y{n}@example.jp,急須,1,1000" for n in range(_ROWS))
    sheet = "\n".join([_HEADING, *rows, ""])
    (project.folder / "orders.csv").write_text(sheet, encoding="utf-8")
    own = environment_of(system, "admin")
    seen: list[dict[str, Any]] = []
    with system.held("payment"):  # so that the import cannot end before it is seen under way
        running = project.start(_program(project, "follow"), own)
        assert running.stdout is not None
        for line in running.stdout:
            seen.append(json.loads(line))
            if seen[-1]["rows_processed"]:
                system.child("order").kill()
                break
    told, fault = running.communicate(timeout=240)
    assert running.returncode == 0, fault
    seen += map(json.loads, told.splitlines())

    *followed, read = seen
    assert read == followed[-1]
    assert any(each["status"] == "RUNNING" and each["rows_processed"] < _ROWS for each in followed)
    assert all(one["version"] < other["version"] for one, other in itertools.pairwise(followed))
    with _client(own) as client:
        orders = sum(1 for _ in client.orders.iter(batch_id=read["id"], limit=200))
    assert (read["status"], read["rows_created"], orders) == ("COMPLETED", _ROWS, _ROWS)


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_file_of_any_size_is_never_in_memory(project: Project) -> None:
    with (project.folder / "big.csv").open("wb") as big:
        big.truncate(_BIG)
    program = _program(project, "big-file")

    def answer(request: Request) -> Answer:
        if request.path == "/health/live":
            return model({"status": "ok"})
        if request.method == "GET":
            return Answer(200, b"x" * _BIG)
        is_first = sum(each.method == "POST" for each in server.requests) == 1
        return HTML if is_first else model({"id": "1"}, 202)

    with serving() as server:
        server.by, server.keeps_bodies = answer, False
        running = project.start(program, {"ICHIBA_ORDER_URL": server.url, "ICHIBA_TOKEN": "token"})
        told, fault = running.communicate(timeout=240)
        sent = [each for each in server.requests if each.method == "POST"]
    assert running.returncode == 0, fault
    headers = [{name.lower(): value for name, value in each.headers.items()} for each in sent]
    assert [each["content-length"] for each in headers] == [str(_BIG)] * 2
    assert len({each["idempotency-key"] for each in headers}) == 1
    assert (project.folder / "saved.csv").stat().st_size == _BIG
    grown = json.loads(told)
    print(f"{_BIG // 2**20} MiB, sent twice and saved; bytes of memory more: {grown}")
    assert set(grown) == {"sent", "saved"}
    assert all(size < _MOST for size in grown.values())
