"""A file of orders through three real processes, as an integrator sends it: generated clients."""

import io
import json
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest

from ichiba_sdk.order_client import AuthenticatedClient
from ichiba_sdk.order_client.api.batches import (
    confirm_batch,
    create_batch,
    get_batch,
    get_batch_certificate,
    get_batch_errors,
    list_batch_rows,
    undo_batch,
)
from ichiba_sdk.order_client.models import (
    Batch,
    BatchConfirmation,
    BatchRowList,
    BatchUndo,
    BatchUpload,
    Certificate,
    UndoPreview,
)
from ichiba_sdk.order_client.types import File
from tests.journey import orders
from tests.journey.system import System, eventually

_HEADING = "external_id,customer_name,customer_email,product_name,quantity,unit_price,payment_token"
_PAID, _DECLINED, _YEN = 20, 3, 1_800


def _row(number: int, **cells: str) -> str:
    values = {
        "external_id": f"import-{number}",
        "customer_name": "佐藤 花子",
        "customer_email": "hanako.sato@example.jp",
        "product_name": "有田焼 湯呑",
        "quantity": "1",
        "unit_price": str(_YEN),
        "payment_token": "tok_ok",
    } | cells
    return ",".join(values[name] for name in _HEADING.split(","))


def _file() -> bytes:
    rows = [_row(number) for number in range(_PAID)]
    rows += [_row(50 + number, payment_token="tok_declined") for number in range(_DECLINED)]
    rows += [_row(60, quantity="many"), _row(61, customer_email="nobody"), _row(0)]
    return "\r\n".join([_HEADING, *rows, ""]).encode("cp932")


@pytest.fixture
def client(system: System) -> AuthenticatedClient:
    made = AuthenticatedClient(base_url=str(system.order.base_url), token="")
    return made.set_httpx_client(system.order)


def _upload(client: AuthenticatedClient, content: bytes, **options: Any) -> Batch:
    file = File(payload=io.BytesIO(content), file_name="orders.csv", mime_type="text/csv")
    body = BatchUpload(file=file, source="journey-import", **options)
    made = create_batch.sync(client=client, body=body)
    assert isinstance(made, Batch), made
    return made


def _wait_for(client: AuthenticatedClient, batch_id: UUID, status: str) -> Batch:
    found = eventually(
        lambda: get_batch.sync(batch_id, client=client),
        lambda batch: isinstance(batch, Batch) and batch.status == status,
    )
    assert isinstance(found, Batch)
    return found


def _rows(client: AuthenticatedClient, batch_id: UUID, **filters: Any) -> list[tuple[str, Any]]:
    page = list_batch_rows.sync(batch_id, client=client, limit=200, **filters)
    assert isinstance(page, BatchRowList), page
    return [(row.outcome, row.code) for row in page.items]


def _events(system: System, batch_id: UUID, last_event_id: str | None) -> Iterator[dict[str, Any]]:
    """Progress as it comes, over connections that each break after one event."""
    while True:
        headers = {} if last_event_id is None else {"Last-Event-ID": last_event_id}
        url = f"/api/v1/batches/{batch_id}/progress"
        with system.order.stream("GET", url, headers=headers) as reply:
            if reply.status_code == 204:
                return
            event = dict(
                line.split(": ", 1) for line in _first_event(reply.iter_lines()) if ": " in line
            )
        last_event_id = event["id"]
        yield event


def _first_event(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        if not line:
            return
        yield line


def test_a_file_is_looked_at_confirmed_mended_certified_and_undone(
    system: System, client: AuthenticatedClient
) -> None:
    batch = _upload(client, _file(), dry_run=True)
    looked_at = _wait_for(client, batch.id, "VALIDATED")
    assert (looked_at.rows_created, looked_at.rows_failed, looked_at.rows_duplicate) == (23, 2, 1)
    assert looked_at.detected_encoding == "cp932"
    page = system.order.get("/api/v1/orders", params={"batch_id": str(batch.id)}).json()
    assert page["items"] == []

    [seen] = list(_events(system, batch.id, None))  # the second connection is told: no more
    assert json.loads(seen["data"])["status"] == "VALIDATED"
    confirmation = BatchConfirmation(file_sha256=batch.file_sha256)
    assert isinstance(confirm_batch.sync(batch.id, client=client, body=confirmation), Batch)
    events = list(_events(system, batch.id, seen["id"]))
    versions = [int(event["id"]) for event in (seen, *events)]
    assert versions == sorted(set(versions))
    assert json.loads(events[-1]["data"])["rows_processed"] == 26

    done = _wait_for(client, batch.id, "COMPLETED")
    counts = (done.orders_created, done.orders_paid, done.orders_payment_failed)
    assert counts == (23, _PAID, _DECLINED)
    failed = [("failed", "invalid_number"), ("failed", "invalid_email")]
    assert _rows(client, batch.id, outcome="failed") == failed
    assert _rows(client, batch.id, outcome="duplicate") == [("duplicate", None)]
    declined = [("created", "payment_declined")] * _DECLINED
    assert _rows(client, batch.id, code="payment_declined") == declined
    _assert_certified(client, batch.id, ordered=23 * _YEN, captured=_PAID * _YEN)

    told = eventually(
        lambda: get_batch.sync(batch.id, client=client),
        lambda batch: isinstance(batch, Batch) and batch.notifications_sent == 23,
    )
    assert isinstance(told, Batch)
    assert told.notifications_queued == 23

    _mend(system, client, batch.id)
    _undo(system, client, batch.id)


def _assert_certified(
    client: AuthenticatedClient, batch_id: UUID, *, ordered: int, captured: int
) -> None:
    certificate = get_batch_certificate.sync(batch_id, client=client)
    assert isinstance(certificate, Certificate)
    assert certificate.balanced
    assert (certificate.yen_in_file, certificate.yen_ordered) == (ordered, ordered)
    assert (certificate.yen_captured, certificate.yen_failed) == (captured, ordered - captured)


def _mend(system: System, client: AuthenticatedClient, batch_id: UUID) -> None:
    """Send errors.csv back, its rows mended: just these become orders."""
    errors = get_batch_errors.sync(batch_id, client=client, encoding="cp932")
    assert isinstance(errors, File)
    content = errors.payload.read()
    text = content.decode("cp932").replace("many", "2").replace("nobody", "jun@example.jp")
    again = _upload(client, text.encode("cp932"))
    mended = _wait_for(client, again.id, "COMPLETED")
    assert (mended.rows_total, mended.orders_paid, mended.rows_failed) == (2, 2, 0)
    _assert_certified(client, again.id, ordered=3 * _YEN, captured=3 * _YEN)


def _undo(system: System, client: AuthenticatedClient, batch_id: UUID) -> None:
    """All but the order that was shipped is cancelled, refunded and told."""
    page = system.order.get(
        "/api/v1/orders", params={"batch_id": str(batch_id), "status": "PAID"}
    ).json()
    shipped, other = (order["id"] for order in page["items"][:2])
    path = f"/api/v1/orders/{shipped}/status"
    assert system.order.put(path, json={"status": "SHIPPED"}).status_code == 200

    preview = undo_batch.sync(batch_id, client=client, body=BatchUndo(dry_run=True))
    assert isinstance(preview, UndoPreview)
    assert (preview.orders_to_cancel, preview.orders_kept) == (22, 1)
    assert preview.amount_to_refund == (_PAID - 1) * _YEN

    assert isinstance(undo_batch.sync(batch_id, client=client), Batch)
    undone = _wait_for(client, batch_id, "UNDONE")
    assert (undone.orders_undone, undone.orders_kept) == (22, 1)
    assert undone.amount_undone == preview.amount_to_refund
    assert orders.get(system, shipped)["status"] == "SHIPPED"
    assert orders.get(system, other)["status"] == "CANCELLED"
    [payment] = eventually(
        lambda: orders.payments(system, other),
        lambda found: [payment["status"] for payment in found] == ["REFUNDED"],
    )
    assert payment["refunded_amount"] == _YEN
    told = eventually(
        lambda: orders.templates(system, other), lambda found: "ORDER_CANCELLED" in found
    )
    assert sorted(told) == ["ORDER_CANCELLED", "ORDER_CONFIRMATION"]
