"""Keyset pages: every row once, whatever the rows, the page size and the direction."""

import base64
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Engine,
    MetaData,
    String,
    Table,
    create_engine,
    delete,
    insert,
    select,
)

from services.chassis.base.ids import new_id
from services.chassis.base.problems import InvalidCursor
from services.chassis.storage import pages as paging
from services.chassis.storage.columns import UtcDateTime
from services.chassis.storage.pages import Page, SortOrder, fetch_page
from tests.service.chassis.conftest import connect_beside

ROWS = Table(
    "rows",
    MetaData(),
    Column("id", String(36), primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("amount", BigInteger, nullable=False),
)
START = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
AT, AMOUNT = ROWS.c.at, ROWS.c.amount

# Few values, so that there are many ties; some at the edges of what the columns hold.
TIMES = st.sampled_from(
    [
        START,
        START + timedelta(microseconds=1),
        START - timedelta(days=3),
        datetime(1, 1, 2, tzinfo=UTC),
    ]
)
AMOUNTS = st.integers(0, 3) | st.sampled_from([-(2**63), 2**63 - 1])


@pytest.fixture
def engine(empty_url: str) -> Iterator[Engine]:
    engine = connect_beside(empty_url)
    ROWS.metadata.create_all(engine)
    yield engine
    engine.dispose()


def all_pages(connection: Connection, order: SortOrder, limit: int) -> list[Page]:
    pages = [fetch_page(connection, select(ROWS), order, limit=limit, cursor=None)]
    while (cursor := pages[-1].next_cursor) is not None:
        pages.append(fetch_page(connection, select(ROWS), order, limit=limit, cursor=cursor))
        assert len(pages) < 100
    return pages


@pytest.mark.parametrize("column", [AT, AMOUNT, ROWS.c.id], ids=lambda column: column.name)
@pytest.mark.parametrize("descending", [False, True])
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(TIMES, AMOUNTS), max_size=12).flatmap(
        lambda rows: st.tuples(st.just(rows), st.integers(1, len(rows) + 1))
    )
)
def test_every_row_comes_once_and_in_order(
    engine: Engine, column: Any, descending: bool, given_rows: tuple[list[Any], int]
) -> None:
    content, limit = given_rows
    rows = [{"id": new_id(), "at": at, "amount": amount} for at, amount in content]
    order = SortOrder("o", column, ROWS.c.id, descending)
    with engine.connect() as connection:
        connection.execute(delete(ROWS))
        if rows:
            connection.execute(insert(ROWS), rows)
        pages = all_pages(connection, order, limit)
        connection.rollback()
    found = [row.id for page in pages for row in page.rows]
    expected = sorted(rows, key=lambda row: (row[column.name], row["id"]), reverse=descending)
    assert found == [row["id"] for row in expected]
    assert {page.total for page in pages} == {len(rows)}
    assert all(len(page.rows) == limit for page in pages[:-1])


def test_rows_that_come_and_go_between_pages_shift_nothing(engine: Engine) -> None:
    rows = [{"id": new_id(), "at": START, "amount": n} for n in range(6)]
    order = SortOrder("o", AMOUNT, ROWS.c.id, descending=False)
    with engine.begin() as connection:
        connection.execute(insert(ROWS), rows)
        first = fetch_page(connection, select(ROWS), order, limit=2, cursor=None)
        connection.execute(insert(ROWS), {"id": new_id(), "at": START, "amount": -1})
        connection.execute(delete(ROWS).where(AMOUNT == 1))  # the row that the cursor names
        rest = fetch_page(connection, select(ROWS), order, limit=9, cursor=first.next_cursor)
    assert [row.amount for row in first.rows] == [0, 1]
    assert [row.amount for row in rest.rows] == [2, 3, 4, 5]


def test_the_total_is_null_beyond_what_is_counted(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paging, "COUNTED_TO", 3)
    order = SortOrder("o", AMOUNT, ROWS.c.id, descending=False)
    totals = []
    with engine.begin() as connection:
        for _ in range(5):
            connection.execute(insert(ROWS), {"id": new_id(), "at": START, "amount": 1})
            totals.append(fetch_page(connection, select(ROWS), order, limit=1, cursor=None).total)
    assert totals == [1, 2, 3, None, None]


def sealed(order: SortOrder, content: Any) -> str:
    """A cursor as anybody can make one who has read the source: the seal has no secret."""
    raw = content if isinstance(content, bytes) else orjson.dumps(content)
    direction = "-" if order.descending else "+"
    seal = hashlib.sha256(f"{direction}{order.name}:null".encode() + raw).digest()[:4]
    return base64.urlsafe_b64encode(seal + raw).rstrip(b"=").decode()


IDENTITY = "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
FORGED: list[Any] = [
    b"",
    b"x",
    b"[",
    b"5",
    b"null",
    [],
    [1],
    [1, 2],
    {"a": 1, "b": 2},
    [None, IDENTITY],
    [True, IDENTITY],
    [1.5, IDENTITY],
    [{"a": 1}, IDENTITY],
    [[1], IDENTITY],
    b'[99999999999999999999999999, "x"]',
    [2**63, IDENTITY],
    ["2026-11-20T09:30:00Z", None],
    ["2026-11-20T09:30:00Z", ["x"]],
    ["2026-11-20T09:30:00Z", "a\x00b"],
    ["0001-01-01T00:00:00+23:00", IDENTITY],
    ["9999-12-31T23:59:59-23:00", IDENTITY],
    ["yesterday", IDENTITY],
    ["a\x00", IDENTITY],
    ["", IDENTITY],
]


def test_a_forged_cursor_is_400_or_only_a_place_to_start(engine: Engine) -> None:
    """What passes has the column's type, so that the worst it does is to skip rows."""
    passed = []
    with engine.begin() as connection:
        connection.execute(insert(ROWS), {"id": IDENTITY, "at": START, "amount": 1})
        for column in (AT, AMOUNT, ROWS.c.id):
            order = SortOrder("o", column, ROWS.c.id, descending=False)
            for content in FORGED:
                cursor = sealed(order, content)
                try:
                    fetch_page(connection, select(ROWS), order, limit=5, cursor=cursor)
                except InvalidCursor:
                    continue
                passed.append((column.name, content))
    assert {name for name, _ in passed} == {"id"}
    assert ["", IDENTITY] in [content for _, content in passed]


def test_a_cursor_of_another_list_or_direction_is_400(engine: Engine) -> None:
    order = SortOrder("o", AMOUNT, ROWS.c.id, descending=False)
    cursor = sealed(order, [1, IDENTITY])
    with engine.begin() as connection:
        fetch_page(connection, select(ROWS), order, limit=5, cursor=cursor)
        for other in (
            SortOrder("other filters", AMOUNT, ROWS.c.id, descending=False),
            SortOrder("o", AMOUNT, ROWS.c.id, descending=True),
        ):
            with pytest.raises(InvalidCursor):
                fetch_page(connection, select(ROWS), other, limit=5, cursor=cursor)


@pytest.fixture(scope="module")
def nowhere() -> Iterator[Engine]:
    engine = create_engine("sqlite://")
    ROWS.metadata.create_all(engine)
    yield engine
    engine.dispose()


@settings(max_examples=300)
@given(st.data())
def test_a_cursor_altered_in_any_place_is_400(nowhere: Engine, data: st.DataObject) -> None:
    order = SortOrder("o", AMOUNT, ROWS.c.id, descending=False)
    cursor = sealed(order, [1, IDENTITY])
    place = data.draw(st.integers(0, len(cursor) - 1))
    letter = data.draw(st.sampled_from("ABCDwxyz0189-_"))
    cut = data.draw(st.booleans())
    altered = cursor[:place] if cut else cursor[:place] + letter + cursor[place + 1 :]
    with nowhere.connect() as connection:
        if altered == cursor:
            return
        with pytest.raises(InvalidCursor):
            fetch_page(connection, select(ROWS), order, limit=5, cursor=altered)


@settings(max_examples=200)
@given(st.text(max_size=40) | st.from_regex(r"[A-Za-z0-9_-]{1,60}", fullmatch=True))
def test_a_made_up_cursor_is_400(nowhere: Engine, cursor: str) -> None:
    order = SortOrder("o", AT, ROWS.c.id, descending=True)
    with nowhere.connect() as connection, pytest.raises(InvalidCursor):
        fetch_page(connection, select(ROWS), order, limit=5, cursor=cursor)


@dataclass(frozen=True)
class Narrowed:
    status: Sequence[str]
    since: datetime


@pytest.mark.parametrize(
    ("given_for", "other"),
    [
        ({"status": "PAID"}, {"status": "SHIPPED"}),
        ({"status": "PAID"}, None),
        ({"q": "a"}, {"r": "a"}),
        ({"q": "1"}, {"q": 1}),
        (Narrowed(["PAID"], START), Narrowed(["PAID"], START + timedelta(seconds=1))),
        ("an order", "another order"),
    ],
)
def test_a_cursor_is_good_for_the_list_that_gave_it_only(
    engine: Engine, given_for: Any, other: Any
) -> None:
    order = SortOrder("o", AMOUNT, ROWS.c.id, descending=False, filters=given_for)
    rows = [{"id": new_id(), "at": START, "amount": n} for n in range(3)]
    with engine.begin() as connection:
        connection.execute(insert(ROWS), rows)
        cursor = fetch_page(connection, select(ROWS), order, limit=1, cursor=None).next_cursor
        elsewhere = SortOrder("o", AMOUNT, ROWS.c.id, descending=False, filters=other)
        with pytest.raises(InvalidCursor):
            fetch_page(connection, select(ROWS), elsewhere, limit=1, cursor=cursor)


def test_the_same_filters_in_another_order_are_the_same_list(engine: Engine) -> None:
    one = Narrowed(["PAID", "SHIPPED"], START)
    same = {"since": START, "status": ("SHIPPED", "PAID")}
    orders = [SortOrder("o", AMOUNT, ROWS.c.id, False, filters) for filters in (one, same)]
    rows = [{"id": new_id(), "at": START, "amount": n} for n in range(3)]
    with engine.begin() as connection:
        connection.execute(insert(ROWS), rows)
        cursor = fetch_page(connection, select(ROWS), orders[0], limit=1, cursor=None).next_cursor
        page = fetch_page(connection, select(ROWS), orders[1], limit=1, cursor=cursor)
    assert [row.amount for row in page.rows] == [1]
