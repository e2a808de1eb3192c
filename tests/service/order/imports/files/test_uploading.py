"""Files come in, however they are sent; what cannot be one of orders leaves nothing behind."""

import hashlib
from typing import Any

import pytest

from services.order.domain.imports.batches import BatchFormat
from tests.service.order.batch_requests import (
    BATCHES,
    Part,
    form,
    kept_files,
    made,
    send_csv,
    send_form,
    sheet,
)
from tests.service.order.conftest import Shop, assert_problem, new_order

FILE: Part = ("file", sheet(), "orders.csv")


async def test_a_file_as_the_body_becomes_a_queued_batch(shop: Shop) -> None:
    content = sheet(3)
    reply = await send_csv(shop, content, dry_run=True, notify="DIGEST", filename="注文.csv")
    batch = reply.json()
    assert reply.status_code == 202, reply.text
    assert reply.headers["location"] == f"{BATCHES}/{batch['id']}"
    assert reply.headers["etag"] == '"1"'
    wanted = {
        "status": "QUEUED",
        "filename": "注文.csv",
        "file_sha256": hashlib.sha256(content).hexdigest(),
        "source": "csv",
        "dry_run": True,
        "notify": "DIGEST",
        "error_policy": "REJECT_FAILED_ROWS",
        "encoding": "auto",
        "rows_total": None,
        "rows_processed": 0,
        "eta_seconds": None,
        "allowed_actions": ["pause", "cancel"],
        "created_by": "test",
    }
    assert {name: batch[name] for name in wanted} == wanted
    [stored] = kept_files(shop)
    assert stored == shop.folder.path_of(batch["id"], BatchFormat.CSV)
    assert stored.read_bytes() == content
    again = await shop.api.get(reply.headers["location"])
    assert (again.json(), again.headers["etag"]) == (batch, '"1"')


@pytest.mark.parametrize("file_first", [True, False])
async def test_the_parts_of_a_form_may_come_in_any_order(shop: Shop, file_first: bool) -> None:
    fields: list[Part] = [
        ("dry_run", "true", None),
        ("error_policy", "REJECT_EVERYTHING", None),
        ("encoding", "utf-8", None),
        ("source", "店舗", None),
    ]
    reply = await send_form(shop, *([FILE, *fields] if file_first else [*fields, FILE]))
    batch = reply.json()
    assert reply.status_code == 202, reply.text
    found = {name: batch[name] for name in ("dry_run", "error_policy", "encoding", "source")}
    assert found == {
        "dry_run": True,
        "error_policy": "REJECT_EVERYTHING",
        "encoding": "utf-8",
        "source": "店舗",
    }
    assert batch["filename"] == "orders.csv"
    [stored] = kept_files(shop)
    assert stored.read_bytes() == sheet()


async def test_the_generated_client_is_understood(shop: Shop) -> None:
    """It writes True, and puts the file first."""
    reply = await send_form(shop, FILE, ("dry_run", "True", None))
    assert (reply.status_code, reply.json()["dry_run"]) == (202, True)


async def test_orders_as_json_are_stored_one_a_line(shop: Shop) -> None:
    orders = [new_order(external_id=f"WEB-{n}") for n in (1, 2)]
    body = {"orders": orders, "notify": "NONE", "filename": "by hand"}
    reply = await shop.api.post(BATCHES, json=body)
    batch = reply.json()
    assert reply.status_code == 202, reply.text
    assert (batch["source"], batch["notify"], batch["filename"]) == ("api", "NONE", "by hand")
    [stored] = kept_files(shop)
    assert stored == shop.folder.path_of(batch["id"], BatchFormat.JSON)
    assert len(stored.read_bytes().splitlines()) == 2


@pytest.mark.parametrize(
    ("parts", "pointers"),
    [
        ([("dry_run", "true", None)], {"/file"}),
        ([], {"/file"}),
        ([FILE, FILE], {"/file"}),
        ([FILE, ("colour", "red", None)], {"/colour"}),
        ([("colour", "red", "a.csv"), FILE], {"/colour"}),
        ([FILE, ("dry_run", "perhaps", None), ("notify", "MAYBE", None)], {"/dry_run", "/notify"}),
        ([("notify", "NONE", None), ("notify", "NONE", None), FILE], {"/notify"}),
        ([("source", "", None), FILE], {"/source"}),
        ([("source", b"\xff\xfe", None), FILE], {"/source"}),
        ([("source", "a\x00b", None), FILE], {"/source"}),
        ([("source", "x" * 10_000, None), FILE], {"/source"}),
        ([("encoding", "no such thing", None), FILE], {"/encoding"}),
    ],
)
async def test_a_form_that_breaks_the_schema_is_refused(
    shop: Shop, parts: list[Part], pointers: set[str]
) -> None:
    problem = assert_problem(await send_form(shop, *parts), 422, "validation_failed")
    assert {fault["pointer"] for fault in problem["errors"]} == pointers
    await assert_nothing_is_kept(shop)


@pytest.mark.parametrize(
    "query",
    [{"dry_run": "perhaps"}, {"colour": "red"}, {"notify": ["EACH", "NONE"]}, {"filename": ""}],
)
async def test_parameters_are_checked_before_the_file_is_read(
    shop: Shop, query: dict[str, Any]
) -> None:
    reply = await send_csv(shop, Unread(), **query)
    assert_problem(reply, 422, "validation_failed")
    await assert_nothing_is_kept(shop)


class Unread:
    """A body that must not be asked for."""

    def __aiter__(self) -> "Unread":
        return self

    async def __anext__(self) -> bytes:
        raise AssertionError("it was read")


@pytest.mark.parametrize(("scopes", "status"), [(None, 401), (("orders:write",), 403)])
async def test_who_may_not_is_refused_before_a_byte_is_read(
    shop: Shop, scopes: tuple[str, ...] | None, status: int
) -> None:
    bearer = {"Authorization": ""} if scopes is None else shop.bearer(*scopes)
    headers = {"Content-Type": "text/csv", **bearer}
    reply = await shop.api.post(BATCHES, content=Unread(), headers=headers)
    assert reply.status_code == status
    await assert_nothing_is_kept(shop)


@pytest.mark.parametrize(
    "content_type", ["application/zip", "text/plain", "application/x-www-form-urlencoded", None]
)
async def test_other_media_types_are_refused(shop: Shop, content_type: str | None) -> None:
    headers = {} if content_type is None else {"Content-Type": content_type}
    reply = await shop.api.post(BATCHES, content=sheet(), headers=headers)
    problem = assert_problem(reply, 415, "unsupported_media_type")
    assert "multipart/form-data or text/csv" in problem["detail"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty_file"),
        (b"PK\x03\x04" + b"\x00" * 100, "not_a_workbook"),
        (b"\xd0\xcf\x11\xe0" + b"\x00" * 100, "not_a_csv_file"),
        (b"a,b\r\n1,2\r\n", "no_header"),
        (sheet().replace(b",quantity", b",amount"), "missing_column"),
        (sheet().replace(b"product_name", b"customer_name"), "repeated_column"),
        (sheet() + b"\x00\x00", "nul_bytes"),
        (sheet() + b"x" * (1024 * 1024 + 1), "line_too_long"),
    ],
)
@pytest.mark.parametrize("as_form", [True, False])
async def test_a_file_that_is_none_of_orders_is_refused(
    shop: Shop, content: bytes, code: str, as_form: bool
) -> None:
    if as_form:
        reply = await send_form(shop, ("file", content, "orders.csv"))
    else:
        reply = await send_csv(shop, content)
    assert_problem(reply, 400, code)
    await assert_nothing_is_kept(shop)


async def test_an_encoding_that_nobody_knows_is_refused(shop: Shop) -> None:
    assert_problem(await send_csv(shop, sheet(), encoding="klingon"), 400, "unknown_encoding")
    reply = await send_form(shop, FILE, ("encoding", "klingon", None))
    assert_problem(reply, 400, "unknown_encoding")
    await assert_nothing_is_kept(shop)


async def test_an_encoding_that_is_named_after_the_file_counts(shop: Shop) -> None:
    """Without a mark UTF-16 looks like a file with NUL bytes until somebody says what it is."""
    content: Part = ("file", sheet(encoding="utf-16-le"), "orders.csv")
    assert (await send_form(shop, content, ("encoding", "utf-16-le", None))).status_code == 202
    wrong = await send_form(shop, FILE, ("encoding", "utf-16-le", None))
    assert wrong.status_code == 400
    assert len(kept_files(shop)) == 1


@pytest.mark.parametrize("name", ["dry_run", "notify", "source"])
async def test_query_and_form_must_not_contradict_each_other(shop: Shop, name: str) -> None:
    said = {"dry_run": ("true", "false"), "notify": ("NONE", "EACH"), "source": ("a", "b")}[name]
    own, body = form([FILE, (name, said[0], None)])
    for query, code in zip(said, (None, "contradictory_values"), strict=True):
        reply = await shop.api.post(BATCHES, content=body, headers=own, params={name: query})
        assert reply.json().get("code") == code, reply.text
    assert len(kept_files(shop)) == 1


@pytest.mark.parametrize(
    "change",
    [
        lambda body: body[:-6],
        lambda body: body.replace(b"form-data", b"attachment"),
        lambda body: body.replace(b'; name="file"', b""),
        lambda body: b"nothing of the kind",
        lambda body: b"",
    ],
)
async def test_a_form_that_is_none_is_refused(shop: Shop, change: Any) -> None:
    headers, body = form([FILE])
    reply = await shop.api.post(BATCHES, content=change(body), headers=headers)
    assert_problem(reply, 400, "malformed_body")
    headers["Content-Type"] = "multipart/form-data"
    reply = await shop.api.post(BATCHES, content=body, headers=headers)
    assert_problem(reply, 400, "malformed_body")
    await assert_nothing_is_kept(shop)


async def test_json_is_checked_as_a_whole(shop: Shop) -> None:
    orders = [new_order(), new_order(customer_email="nobody")]
    problem = assert_problem(
        await shop.api.post(BATCHES, json={"orders": orders}), 422, "validation_failed"
    )
    assert {fault["pointer"] for fault in problem["errors"]} == {"/orders/1/customer_email"}
    others: list[Any] = [{"orders": []}, {"orders": [new_order()] * 1001}, {}]
    for wrong in others:
        reply = await shop.api.post(BATCHES, json=wrong)
        assert_problem(reply, 422, "validation_failed")
    await assert_nothing_is_kept(shop)


async def test_a_thousand_full_orders_are_taken(shop: Shop) -> None:
    """More than a body may hold elsewhere."""
    orders = [new_order(note="あ" * 900, external_id=f"W-{n}") for n in range(1000)]
    reply = await shop.api.post(BATCHES, json={"orders": orders})
    assert reply.status_code == 202, reply.text
    too_many = {"orders": [], "source": "x" * 9 * 1024 * 1024}
    assert_problem(await shop.api.post(BATCHES, json=too_many), 413, "payload_too_large")


async def test_the_same_file_again_is_another_batch(shop: Shop) -> None:
    assert (await made(shop))["id"] != (await made(shop))["id"]
    assert len(kept_files(shop)) == 2


async def assert_nothing_is_kept(shop: Shop) -> None:
    assert kept_files(shop) == []
    assert (await shop.api.get(BATCHES)).json()["items"] == []
    assert await shop.stored_keys() == []
