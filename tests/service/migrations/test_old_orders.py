"""What earlier versions have written of orders and batches is there after migrating."""

from sqlalchemy import text

from services.chassis.base.ids import new_id
from services.chassis.storage import migrations
from tests.service.migrations.databases import MakeAt, engine_of, move_to
from tests.service.migrations.old_rows import ORDER

_EVENTS_BEFORE_REFUNDED_AMOUNTS: dict[str, tuple[str, ...]] = {
    "PAID": (),
    "REFUNDED": (),
    "CANCELLED": ("refund_accepted",),
    "CANCELLED, never paid": (),
    "CANCELLED, refund failed": ("refund_accepted", "refund_failed"),
}


def test_what_was_given_back_before_orders_kept_it_is_filled_in(migrated: MakeAt) -> None:
    url = migrated("order", "0006")
    with engine_of(url).begin() as connection:
        for name, events in _EVENTS_BEFORE_REFUNDED_AMOUNTS.items():
            values = {"id": name, "status": name.split(",")[0], "at": "2026-11-20T09:30:00.000000Z"}
            connection.execute(text(ORDER), values)
            for event in events:
                of_event = {**values, "event_id": new_id(), "type": event}
                connection.execute(text(_OLD_ORDER_EVENT), of_event)
    migrations.upgrade("order", url)
    with engine_of(url).connect() as connection:
        rows = connection.execute(text("SELECT id, refunded_amount FROM orders")).all()
    assert {row[0]: row[1] for row in rows} == {
        "PAID": 0,
        "REFUNDED": 4800,
        "CANCELLED": 4800,
        "CANCELLED, never paid": 0,
        "CANCELLED, refund failed": 0,
    }


_OLD_ORDER_EVENT = (
    "INSERT INTO order_events (id, order_id, at, type, actor, data)"
    " VALUES (:event_id, :id, :at, :type, 'n', '{}')"
)


_OLD_BATCH = (
    "INSERT INTO batches (id, file_sha256, file_bytes, format, source, dry_run, error_policy,"
    " notify, encoding, status, run, position, is_digested, rows_processed, rows_created,"
    " rows_failed, rows_duplicate, orders_created, orders_paid, orders_payment_failed,"
    " orders_payment_pending, amount_total, amount_paid, notifications_queued, notifications_sent,"
    " orders_undone, orders_kept, amount_undone, active_milliseconds, created_by, version,"
    " created_at, updated_at) VALUES ('b', 'x', 1, 'csv', 'csv', FALSE, 'REJECT_FAILED_ROWS',"
    " 'EACH', 'auto', 'UNDONE', 1, 0, FALSE, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,"
    " 'mika', 1, :at, :at)"
)
_IMPORTED_ORDER = (
    "INSERT INTO orders (id, status, customer_name, customer_email, source, external_id, locale,"
    " total_amount, payment_method, batch_id, version, created_at, updated_at) VALUES (:id,"
    " 'CANCELLED', :name, 'A@Example.jp', 'csv', :id, 'ja', 100, 'card', 'b', 1, :at, :at)"
)
_OLD_UNDOING = (
    "INSERT INTO order_events (id, order_id, at, type, actor, data)"
    " VALUES ('e', 'undone', :at, 'cancelled', 'mika', :data)"
)


def test_orders_of_before_are_searched_in_and_what_was_undone_lets_go_of_its_number(
    migrated: MakeAt,
) -> None:
    url, at = migrated("order", "0008"), "2026-11-20T09:30:00.000000Z"
    with engine_of(url).begin() as connection:
        connection.execute(text(_OLD_BATCH), {"at": at})
        for order_id, name in (("undone", "髙橋　ﾊﾅｺ"), ("cancelled", "ÉMILE")):
            connection.execute(text(_IMPORTED_ORDER), {"id": order_id, "name": name, "at": at})
        connection.execute(text(_OLD_UNDOING), {"at": at, "data": '{"batch_undone":"b"}'})
    for _ in range(2):
        migrations.upgrade("order", url)
        with engine_of(url).connect() as connection:
            found = connection.execute(text("SELECT * FROM orders ORDER BY id DESC")).all()
            [event] = connection.execute(text("SELECT * FROM batch_events")).all()
        assert [(row.id, row.search_text) for row in found] == [
            ("undone", "高橋ハナコ\na@example.jp\n"),
            ("cancelled", "émile\na@example.jp\n"),
        ]
        assert [row.number_freed_at is not None for row in found] == [True, False]
        assert (event.type, event.actor) == ("created", "mika")
        move_to("order", url, "0008")
        with engine_of(url).begin() as connection:  # the number is let go of on the way back
            connection.execute(text("UPDATE orders SET external_id = id WHERE external_id IS NULL"))


_UNCOUNTED_BATCH = (
    "INSERT INTO batches (id, file_sha256, file_bytes, format, source, dry_run, error_policy,"
    " notify, encoding, status, resume_to, run, position, is_digested, rows_processed,"
    " rows_created, rows_failed, rows_duplicate, orders_created, orders_paid,"
    " orders_payment_failed, orders_payment_pending, amount_total, amount_paid,"
    " notifications_queued, notifications_sent, orders_undone, orders_kept, amount_undone,"
    " active_milliseconds, created_by, version, created_at, updated_at) VALUES (:id, 'x', 1,"
    " 'csv', 'csv', :dry_run, 'REJECT_FAILED_ROWS', 'EACH', 'auto', :status, NULL, :run, 0, FALSE,"
    " :orders, :orders, 0, 0, :orders, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 'mika', 1, :at, :at)"
)
_ORDER_OF_BATCH = (
    "INSERT INTO orders (id, status, customer_name, source, locale, total_amount, payment_method,"
    " batch_id, version, created_at, updated_at) VALUES (:id, 'PAID', 'n', 'csv', 'ja', :amount,"
    " :method, :batch_id, 1, :at, :at)"
)
_BATCHES_BEFORE_COUNTS = {
    "imported": ("COMPLETED", 1, 7),
    "no orders": ("COMPLETED", 1, 0),
    "plain": ("UNDONE", 1, 1),
    "looked at": ("VALIDATED", 0, 3),
    "looked at, nothing in it": ("VALIDATED", 0, 0),
    "queued": ("QUEUED", 0, 0),
}
_ORDERS_BEFORE_COUNTS = {
    "imported": (
        ("external", 3000),
        ("external", 0),
        ("cash_on_delivery", 500),
        ("invoice", 80),
        ("card", 0),
        ("card", 900),
        ("konbini", 700),
    ),
    "plain": (("card", 900),),
}


def test_what_no_gateway_was_asked_for_is_counted_from_the_orders(migrated: MakeAt) -> None:
    url, at = migrated("order", "0018"), "2026-11-20T09:30:00.000000Z"
    with engine_of(url).begin() as connection:
        for name, (status, run, orders) in _BATCHES_BEFORE_COUNTS.items():
            values = {"id": name, "status": status, "run": run, "orders": orders, "at": at}
            connection.execute(text(_UNCOUNTED_BATCH), values | {"dry_run": run == 0})
        for batch_id, orders_of_it in _ORDERS_BEFORE_COUNTS.items():
            for n, (method, amount) in enumerate(orders_of_it):
                values = {"id": f"{batch_id} {n}", "method": method, "amount": amount}
                values |= {"batch_id": batch_id, "at": at}
                connection.execute(text(_ORDER_OF_BATCH), values)
    counts = (
        "SELECT id, orders_paid_elsewhere, amount_paid_elsewhere, orders_paid_after_shipping,"
        " amount_paid_after_shipping, orders_free, orders_created FROM batches"
    )
    for _ in range(2):
        migrations.upgrade("order", url)
        with engine_of(url).connect() as connection:
            found = {row[0]: tuple(row)[1:] for row in connection.execute(text(counts))}
        assert found == {
            "imported": (2, 3000, 2, 580, 1, 7),
            "no orders": (0, 0, 0, 0, 0, 0),
            "plain": (0, 0, 0, 0, 0, 1),
            "looked at": (None, None, None, None, None, 3),
            "looked at, nothing in it": (0, 0, 0, 0, 0, 0),
            "queued": (0, 0, 0, 0, 0, 0),
        }
        move_to("order", url, "0018")


def test_nobody_gets_a_digest_of_a_batch_that_ended_without_one(migrated: MakeAt) -> None:
    url, at = migrated("order", "0025"), "2026-11-20T09:30:00.000000Z"
    ended = {"cancelled": ("CANCELLED", 0), "paid": ("CANCELLED", 2), "failed": ("FAILED", 1)}
    with engine_of(url).begin() as connection:
        for name, (status, paid) in {**ended, "goes on": ("RUNNING", 0)}.items():
            values = {"id": name, "status": status, "run": 1, "orders": 3, "at": at}
            connection.execute(text(_UNCOUNTED_BATCH), values | {"dry_run": False})
            digested = "UPDATE batches SET notify = 'DIGEST', orders_paid = :paid WHERE id = :id"
            connection.execute(text(digested), {"id": name, "paid": paid})
    for _ in range(2):
        migrations.upgrade("order", url)
        with engine_of(url).connect() as connection:
            found = connection.execute(text("SELECT id, is_digested FROM batches")).all()
        told = {name for name, is_digested in found if is_digested}
        assert told == {"cancelled", "failed"}
        move_to("order", url, "0025")
