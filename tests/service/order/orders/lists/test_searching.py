"""A search answers what looking through every order would, however its text is kept."""

import random
from collections.abc import Iterable
from typing import Any, Final

import pytest
from sqlalchemy import delete, func, select, update

from services.order.domain.searching import search_form, telephone_form
from services.order.repository.orders import search_rows, search_texts
from services.order.tables import orders, search_arrivals
from services.order.tables import search_texts as indexed_texts
from tests.service.order.conftest import ORDERS, Shop

_NAMES: Final = (
    "佐藤 花子",
    "髙橋 一",
    "錦織 圭",
    "𠮷田 さくら",
    "林",
    "O'Brien \\ Smith",
    'Anna "Q" Lee',
)
_MAILS: Final = ("hanako", "a%b_c", "k.nishi+shop", "o'brien", "sss")
_ALPHABET: Final = "佐藤髙橋錦織林𠮷a%_'\"\\@. -0189ex花"


async def make_orders(shop: Shop, count: int, randomly: random.Random, first: int = 0) -> None:
    """Orders whose parts recur in many of them."""
    for number in range(first, first + count):
        phone = f"0{randomly.choice('79')}0-{randomly.randrange(30):04}-{randomly.randrange(40):04}"
        await shop.place(
            customer_name=randomly.choice(_NAMES),
            customer_email=f"{randomly.choice(_MAILS)}{randomly.randrange(9)}@example.jp",
            customer_phone=phone if number % 3 else None,
            external_id=f"WEB-{number}" if number % 2 else None,
        )


async def index_all(shop: Shop) -> None:
    while await shop.service.database.write(search_texts.index_some):
        pass


async def rows(shop: Shop) -> list[Any]:
    statement = select(orders).order_by(orders.c.created_at.desc(), orders.c.id.desc())
    return await shop.service.database.read(lambda c: list(c.execute(statement).all()))


def expected(found: Iterable[Any], asked: str) -> list[str]:
    """The ids of those that a naive look at each finds."""
    form, telephone = search_form(asked), telephone_form(asked)

    def is_it(row: Any) -> bool:
        parts = [part for part in (form, telephone) if part]
        return (
            any(part in (row.search_text or "") for part in parts)
            or (row.external_id or "") in {asked, asked.upper(), asked.lower()}
            or bool(form and row.id.startswith(form))
            or (len(form) == 12 and row.id.endswith(f"-{form}"))
        )

    return [row.id for row in found if is_it(row)]


def questions(all_rows: Iterable[Any], randomly: random.Random, count: int) -> list[str]:
    """Parts of what is there, of all lengths, and what may be nowhere."""
    texts = [row.search_text for row in all_rows if row.search_text is not None]
    asked = ["a", "佐", "佐藤", "jp", "@example.jp", "%", "_", "'", '"', "\\", "𠮷", "1"]
    for _ in range(count):
        line = randomly.choice(randomly.choice(texts).split("\n")) or "x"
        start = randomly.randrange(len(line))
        asked.append(line[start : start + randomly.choice((1, 2, 2, 3, 4, 7, 30))])
        asked.append("".join(randomly.choices(_ALPHABET, k=randomly.choice((1, 2, 3, 5)))))
    some = randomly.choice(list(all_rows))
    asked += [some.id, some.id[:9], some.id[:20], some.id[-12:], some.id[-12:].upper(), "web-7"]
    return [each for each in asked if each.strip()]


async def found(shop: Shop, asked: str, **query: Any) -> tuple[list[str], int | None]:
    reply = await shop.api.get(ORDERS, params={"q": asked, "limit": 200, **query})
    assert reply.status_code == 200, reply.text
    page = reply.json()
    return [each["id"] for each in page["items"]], page["total"]


@pytest.mark.parametrize(("seed", "common"), [(1, 0.15), (2, 2)])
async def test_it_finds_what_a_look_at_each_order_finds(
    shop: Shop, seed: int, common: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With texts that wait, that are indexed, that were changed since, and that are gone."""
    monkeypatch.setattr(search_rows, "_COMMON", common)  # from 1 on the index is always asked
    randomly = random.Random(seed)
    await make_orders(shop, 30, randomly)
    await index_all(shop)
    await make_orders(shop, 10, randomly, first=30)
    for row in (await rows(shop))[5:25:6]:
        body = {"customer_name": "Zoë Quill"}
        assert (await shop.api.patch(f"{ORDERS}/{row.id}", json=body)).status_code == 200
    await shop.service.database.write(
        lambda c: c.execute(
            update(orders).where(orders.c.external_id == "WEB-3").values(search_text=None)
        )
    )
    there = await rows(shop)
    for asked in questions(there, randomly, 60):
        want = expected(there, asked)
        assert await found(shop, asked) == (want, len(want)), asked


async def test_each_page_and_each_sort_is_of_what_was_found(shop: Shop) -> None:
    randomly = random.Random(3)
    await make_orders(shop, 25, randomly)
    await index_all(shop)
    there = [row for row in await rows(shop) if "example" in row.search_text]
    for sort in ("created_at", "-created_at", "total_amount", "-ordered_at"):
        got: list[str] = []
        cursor: dict[str, str] = {}
        while True:
            query = {"q": "xample.j", "limit": 7, "sort": sort, "source": "api", **cursor}
            page = (await shop.api.get(ORDERS, params=query)).json()
            assert page["total"] == len(there)
            got += [each["id"] for each in page["items"]]
            if page["next_cursor"] is None:
                break
            cursor = {"cursor": page["next_cursor"]}
        assert sorted(got) == sorted(row.id for row in there)
        assert len(set(got)) == len(got)
    only = {"status": "PAID", "min_total": 1}
    assert (await found(shop, "xample", **only))[1] == len(there)
    assert await found(shop, "xample", status="CANCELLED") == ([], 0)


async def test_of_very_many_the_newest_are_shown_and_none_counted(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_rows, "MANY", 11)
    await make_orders(shop, 12, random.Random(4))
    await index_all(shop)
    newest = [row.id for row in await rows(shop)]
    assert await found(shop, "example.jp", limit=5) == (newest[:5], None)
    ids, total = await found(shop, "example.jp", limit=5, source="api")
    assert (ids, total) == (newest[:5], 12)


async def test_what_many_have_beyond_doubt_is_not_counted(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: list[str] = []

    def count(_connection: object, part: str, _sample: object) -> bool:
        counted.append(part)
        return False

    monkeypatch.setattr(search_rows, "MANY", 2)
    await make_orders(shop, 12, random.Random(4))
    await shop.place(customer_name="Zoë Quill")
    await index_all(shop)
    newest = [row.id for row in await rows(shop)]
    monkeypatch.setattr(search_rows, "_is_many", count)
    assert await found(shop, "example.jp", limit=5) == (newest[:5], None)
    assert await found(shop, "example.jp", limit=5, source="api") == (newest[:5], 13)
    assert counted == []
    assert await found(shop, "quill", source="api") == (newest[:1], 1)
    assert counted == ["quill"]  # one of the sample has it, which may be chance


async def test_an_index_is_made_of_many_at_once(shop: Shop) -> None:
    """And each text is in one place at a time."""
    await make_orders(shop, 6, random.Random(5))

    async def counts() -> tuple[int, ...]:
        both = (search_arrivals, indexed_texts)
        statements = [select(func.count()).select_from(table) for table in both]
        return await shop.service.database.read(
            lambda c: tuple(c.execute(each).scalar_one() for each in statements)
        )

    assert await counts() == (6, 0)
    assert not await shop.service.database.read(search_texts.is_due)
    assert await shop.service.database.write(search_texts.index_some) is False
    assert await counts() == (0, 6)
    order = (await rows(shop))[0]
    await shop.api.patch(f"{ORDERS}/{order.id}", json={"note": "Nothing that is searched."})
    assert await counts() == (0, 6)
    await shop.api.patch(f"{ORDERS}/{order.id}", json={"customer_phone": "03-9999-0000"})
    assert await counts() == (1, 5)
    assert (await found(shop, "99990000"))[0] == [order.id]


async def test_a_text_that_was_deleted_is_in_no_index(shop: Shop, backend: str) -> None:
    await shop.place(customer_name="Ŵŷx Önly")
    await shop.place(customer_name="Somebody else")
    await index_all(shop)
    named = orders.c.customer_name == "Ŵŷx Önly"
    await shop.service.database.write(
        lambda c: c.execute(update(orders).where(named).values(search_text=None))
    )
    await index_all(shop)
    await shop.service.database.write(search_texts.begin_to_free)
    while await shop.service.database.write(search_texts.free_some):
        pass
    assert await found(shop, "ŵŷx") == ([], 0)
    if backend == "sqlite":
        kept = await shop.service.database.read(
            lambda c: list(c.exec_driver_sql("SELECT block FROM search_index_data").scalars())
        )
        assert not [block for block in kept if "ŵŷx".encode() in block]
        assert [block for block in kept if b"som" in block or b"meb" in block]


async def test_without_an_index_everything_is_looked_through(shop: Shop, backend: str) -> None:
    """As with a SQLite that has no full-text search."""
    if backend != "sqlite":
        pytest.skip("PostgreSQL always has it: the index is no extension there")
    database = shop.service.database
    await database.write(lambda c: c.exec_driver_sql("DROP TRIGGER search_texts_deleted"))
    await database.write(lambda c: c.exec_driver_sql("DROP TABLE search_index"))
    await make_orders(shop, 5, random.Random(6))
    assert not await database.read(search_texts.has_index)
    await database.write(search_texts.begin_to_free)
    assert not await database.write(search_texts.free_some)
    assert (await found(shop, "example"))[1] == 5


async def test_deleted_orders_are_found_no_more(shop: Shop) -> None:
    """Nobody deletes orders; who does it by hand need not think of the search."""
    await shop.place(customer_name="Gone Girl")
    await index_all(shop)
    assert (await found(shop, "gone girl"))[1] == 1
    tables = [orders.metadata.tables[name] for name in ("order_events", "order_items")]
    await shop.service.database.write(
        lambda c: [c.execute(delete(table)) for table in (*tables, orders)]
    )
    assert await found(shop, "gone girl") == ([], 0)
