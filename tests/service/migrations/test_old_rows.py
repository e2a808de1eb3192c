"""What earlier versions have written is there after migrating, and says the same."""

import re

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from services.chassis.base.ids import new_id
from services.chassis.storage import migrations
from tests.service.migrations.databases import MakeAt, engine_of, move_to

_OLD_EVENTS = {
    "payment": (
        "gateway_events",
        (
            "INSERT INTO gateway_events (id, type, order_id, gateway_reference, amount,"
            " currency, occurred_at, received_at, outcome) VALUES (:event_id, 'payment.failed',"
            " 'o', 'g', 100, 'JPY', :at, :at, 'waiting')"
        ),
        ("simulator", "waiting"),
    ),
    "notification": (
        "delivery_events",
        (
            "INSERT INTO delivery_events (event_id, type, notification_id, recipient,"
            " occurred_at, received_at, applied_at) VALUES (:event_id, 'message.delivered', 'n',"
            " '+819012345678', :at, :at, :at)"
        ),
        ("SMS", "APPLIED"),
    ),
}


@pytest.mark.parametrize("service", sorted(_OLD_EVENTS))
def test_events_that_came_before_the_inbox_had_sources_are_kept(
    migrated: MakeAt, service: str
) -> None:
    """There and back again: what the first version has written is still known afterwards."""
    url, (table, insert, known) = migrated(service, "0001"), _OLD_EVENTS[service]
    with engine_of(url).begin() as connection:
        values = {"event_id": "evt_1", "at": "2026-11-20T09:30:00.000000Z"}
        connection.execute(text(insert), values)
    for _ in range(2):
        migrations.upgrade(service, url)
        with engine_of(url).connect() as connection:
            [row] = connection.execute(text(f"SELECT * FROM {table}")).all()
        assert (row.event_id, len(row.id)) == ("evt_1", 36)
        assert (row.source, row.outcome) == known
        move_to(service, url, "0001")


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
            connection.execute(text(_OLD_ORDER), values)
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


_OLD_ORDER = (
    "INSERT INTO orders (id, status, customer_name, customer_email, source, locale, total_amount,"
    " payment_method, version, created_at, updated_at) VALUES (:id, :status, 'n', 'n@example.jp',"
    " 'api', 'ja', 4800, 'card', 1, :at, :at)"
)
_OLD_ORDER_EVENT = (
    "INSERT INTO order_events (id, order_id, at, type, actor, data)"
    " VALUES (:event_id, :id, :at, :type, 'n', '{}')"
)


def test_a_cancellations_words_are_renewed_unless_somebody_has_edited_them(
    migrated: MakeAt,
) -> None:
    url = migrated("notification", "0007")
    old = "UPDATE notification_templates SET text = 'old' WHERE code = 'ORDER_CANCELLED'"
    edited = (
        "INSERT INTO notification_templates SELECT code, locale, 2, subject, 'edited', html,"
        " variables, sample_context, updated_at FROM notification_templates"
        " WHERE code = 'ORDER_CANCELLED' AND locale = 'en'"
    )
    with engine_of(url).begin() as connection:
        connection.execute(text(old))
        connection.execute(text(edited))
    migrations.upgrade("notification", url)
    newest = (
        "SELECT locale, version, text FROM notification_templates WHERE code = 'ORDER_CANCELLED'"
        " ORDER BY version"
    )
    with engine_of(url).connect() as connection:
        found = {row.locale: row for row in connection.execute(text(newest))}
    assert (found["en"].version, found["en"].text) == (2, "edited")
    assert found["ja"].version == 2
    assert "is_refund_open" in found["ja"].text


_FAILED_BEFORE = {
    "subject": (
        "Your payment for order {{ order_number|default(order_id, true) }} did not go through"
    ),
    "text": (
        "Dear {{ customer_name }},\n"
        "\n"
        "We are sorry: the payment of {{ total_amount|yen }} for your order {{ "
        "order_number|default(order_id, true) }} did not go through.\n"
        "{% if failure_message is defined and failure_message %}\n"
        "\n"
        "Reason: {{ failure_message }}\n"
        "{% endif %}\n"
        "\n"
        "You have not been charged. Please check your means of payment and try again.\n"
        "\n"
        "Kind regards,\n"
        "Ichiba\n"
    ),
    "html": (
        "<!DOCTYPE html>\n"
        '<html lang="en">\n'
        '<head><meta charset="utf-8"><meta name="viewport" '
        'content="width=device-width"></head>\n'
        '<body style="margin:0;padding:24px;background:#f6f5f2;color:#222;font:16px/1.7 '
        "'Helvetica Neue',Arial,sans-serif\">\n"
        '<div style="max-width:600px;margin:0 '
        'auto;padding:24px;background:#fff;border-radius:8px">\n'
        '<h1 style="font-size:20px">Your payment did not go through</h1>\n'
        "<p>Dear {{ customer_name }},</p>\n"
        "<p>We are sorry: the payment of <strong>{{ total_amount|yen }}</strong> for your "
        "order <strong>{{ order_number|default(order_id, true) }}</strong> did not go "
        "through.</p>\n"
        "{% if failure_message is defined and failure_message %}\n"
        "<p>Reason: {{ failure_message }}</p>\n"
        "{% endif %}\n"
        "<p>You have not been charged. Please check your means of payment and try "
        "again.</p>\n"
        "<p>Kind regards,<br>Ichiba</p>\n"
        '<hr style="border:0;border-top:1px solid #ddd;margin:24px 0">\n'
        '<p style="font-size:13px;color:#666">Ichiba<br>This message was sent from an '
        "address that cannot receive replies.</p>\n"
        "</div>\n"
        "</body>\n"
        "</html>\n"
    ),
}
"""The English PAYMENT_FAILED as it came before messages told all that an order has."""


@pytest.mark.parametrize("is_edited", [False, True])
def test_messages_that_nobody_has_edited_tell_all_that_an_order_has(
    migrated: MakeAt, is_edited: bool
) -> None:
    url = migrated("notification", "0011")
    its = " WHERE code = 'PAYMENT_FAILED' AND locale = 'en'"
    values = {**_FAILED_BEFORE}
    if is_edited:
        values["html"] += "<p>Yours</p>"
    with engine_of(url).begin() as connection:
        old = "UPDATE notification_templates SET subject = :subject, text = :text, html = :html"
        connection.execute(text(old + its), values)
    migrations.upgrade("notification", url)
    newest = "SELECT * FROM notification_templates" + its + " ORDER BY version DESC"
    with engine_of(url).connect() as connection:
        found = connection.execute(text(newest)).all()
        others = connection.execute(text("SELECT max(version) FROM notification_templates"))
        assert others.scalar_one() == len(found)
    if is_edited:
        assert [(row.version, row.text) for row in found] == [(1, values["text"])]
        return
    assert [row.version for row in found] == [2, 1]
    assert "adjustments" in found[0].text
    assert "adjustments" in found[0].sample_context
    assert found[1].text == values["text"]


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


_PAYMENT = (
    "INSERT INTO payments (id, order_id, amount, currency, status, method, gateway,"
    " refunded_amount, reserved_amount, inquiries, version, created_at, updated_at) VALUES"
    " (:id, :id, :amount, 'JPY', 'COMPLETED', :method, 'simulator', 0, 0, 0, 1, :at, :at)"
)
_REFUND = (
    "INSERT INTO refunds (id, payment_id, order_id, amount, currency, status, inquiries,"
    " created_at, updated_at) VALUES (:id, :id, :id, :amount, 'JPY', 'PENDING', 0, :at, :at)"
)
_ATTEMPT = (
    "INSERT INTO payment_attempts (id, payment_id, refund_id, at, operation, outcome)"
    " VALUES (:id, :id, :id, :at, :operation, 'completed')"
)


def _pay(url: str, payment_id: str, method: str, amount: int, operation: str) -> None:
    values = {"id": payment_id, "method": method, "amount": amount, "operation": operation}
    with engine_of(url).begin() as connection:
        for statement in (_PAYMENT, _REFUND, _ATTEMPT):
            connection.execute(text(statement), values | {"at": "2026-11-20T09:30:00.000000Z"})


def test_payments_of_before_keep_their_limits_beside_those_that_others_take(
    migrated: MakeAt,
) -> None:
    url = migrated("payment", "0008")
    _pay(url, "card", "card", 1_000_000, "capture")
    for _ in range(2):
        migrations.upgrade("payment", url)
        _pay(url, "cod", "cash_on_delivery", 1, "record")
        _pay(url, "mall", "external", 999_900_000_000, "settle")
        for method, amount in (("card", 99), ("konbini", 1_000_001), ("invoice", 0), ("cash", 1)):
            with pytest.raises(IntegrityError):
                _pay(url, "wrong", method, amount, "capture")
        with engine_of(url).connect() as connection:
            found = connection.execute(text("SELECT * FROM payments ORDER BY id")).all()
        assert [(row.id, row.amount, row.provider, row.received_at) for row in found] == [
            ("card", 1_000_000, None, None),
            ("cod", 1, None, None),
            ("mall", 999_900_000_000, None, None),
        ]
        move_to("payment", url, "0008")
        with engine_of(url).connect() as connection:
            for table in ("payments", "refunds", "payment_attempts"):
                rows = connection.execute(text(f"SELECT id FROM {table}")).scalars().all()
                assert rows == ["card"], table
        with pytest.raises(IntegrityError):
            _pay(url, "other", "card", 99, "capture")


def test_a_call_that_was_put_off_is_to_the_version_before_one_without_an_answer(
    migrated: MakeAt,
) -> None:
    url = migrated("payment", "0009")
    _pay(url, "old", "card", 1_000, "capture")
    with pytest.raises(IntegrityError), engine_of(url).begin() as connection:
        connection.execute(text("UPDATE payment_attempts SET outcome = 'deferred'"))
    move_to("payment", url, "0010")
    with engine_of(url).begin() as connection:
        [before] = connection.execute(text("SELECT outcome FROM payment_attempts")).scalars()
        connection.execute(text("UPDATE payment_attempts SET outcome = 'deferred'"))
    move_to("payment", url, "0009")
    with engine_of(url).connect() as connection:
        [after] = connection.execute(text("SELECT outcome FROM payment_attempts")).scalars()
    assert (before, after) == ("completed", "unknown")


def test_payments_of_before_wait_for_nothing_and_are_disputed_by_nobody(migrated: MakeAt) -> None:
    """There and back again; an event of a dispute has had no effect for the version before."""
    url = migrated("payment", "0010")
    _pay(url, "old", "card", 1_000, "capture")
    for _ in range(2):
        migrations.upgrade("payment", url)
        with engine_of(url).begin() as connection:
            [row] = connection.execute(text("SELECT * FROM payments")).all()
            assert (row.id, row.next_action, row.dispute) == ("old", None, None)
            connection.execute(text("UPDATE payments SET dispute = '{}', next_action = '{}'"))
            connection.execute(text("DELETE FROM gateway_events"))
            connection.execute(text(_DISPUTE_EVENT), {"at": "2026-11-20T09:30:00.000000Z"})
        move_to("payment", url, "0010")
        with engine_of(url).connect() as connection:
            [outcome] = connection.execute(text("SELECT outcome FROM gateway_events")).scalars()
            [amount] = connection.execute(text("SELECT amount FROM payments")).scalars()
        assert (outcome, amount) == ("ignored", 1_000)


_DISPUTE_EVENT = (
    "INSERT INTO gateway_events (id, source, event_id, type, order_id, gateway_reference, amount,"
    " currency, occurred_at, received_at, outcome) VALUES ('e', 'stripe', 'evt_1',"
    " 'charge.dispute.created', 'o', 'g', 100, 'JPY', :at, :at, 'applied')"
)


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


def test_new_templates_are_added_and_one_that_is_there_already_stays(migrated: MakeAt) -> None:
    url = migrated("notification", "0012")
    with engine_of(url).begin() as connection:
        connection.execute(
            text(
                "DELETE FROM notification_templates WHERE code = 'PAYMENT_INSTRUCTIONS'"
                " OR (code = 'ORDER_REFUNDED' AND locale = 'en')"
            )
        )
        connection.execute(
            text("UPDATE notification_templates SET text = 'own' WHERE code = 'ORDER_REFUNDED'")
        )
    migrations.upgrade("notification", url)
    newest = (
        "SELECT code, locale, version, text FROM notification_templates"
        " WHERE code IN ('ORDER_REFUNDED', 'PAYMENT_INSTRUCTIONS')"
    )
    with engine_of(url).connect() as connection:
        found = {(row.code, row.locale): row for row in connection.execute(text(newest))}
    assert sorted(found) == [
        (code, locale)
        for code in ("ORDER_REFUNDED", "PAYMENT_INSTRUCTIONS")
        for locale in ("en", "ja")
    ]
    assert {row.version for row in found.values()} == {1}
    assert found["ORDER_REFUNDED", "ja"].text == "own"


def test_the_template_for_a_payment_link_is_added_where_there_is_none(migrated: MakeAt) -> None:
    url = migrated("notification", "0017")
    with engine_of(url).begin() as connection:
        connection.execute(
            text("DELETE FROM notification_templates WHERE code = 'PAYMENT_LINK' AND locale = 'en'")
        )
        connection.execute(
            text("UPDATE notification_templates SET text = 'own' WHERE code = 'PAYMENT_LINK'")
        )
    migrations.upgrade("notification", url)
    newest = "SELECT * FROM notification_templates WHERE code = 'PAYMENT_LINK' ORDER BY locale"
    with engine_of(url).connect() as connection:
        added, kept = connection.execute(text(newest))
    assert (added.locale, added.version, kept.locale, kept.text) == ("en", 1, "ja", "own")
    assert "payment_link" in added.sms


def test_only_a_template_as_it_came_gets_the_short_text_of_the_product(migrated: MakeAt) -> None:
    url = migrated("notification", "0013")
    edit = "UPDATE notification_templates SET text = 'own' WHERE code = 'ORDER_SHIPPED'"
    with engine_of(url).begin() as connection:
        connection.execute(text(edit))
    migrations.upgrade("notification", url)
    missing = "SELECT DISTINCT code FROM notification_templates WHERE sms IS NULL"
    with engine_of(url).connect() as connection:
        assert connection.execute(text(missing)).scalars().all() == ["ORDER_SHIPPED"]


def test_orders_and_payments_of_before_have_nothing_to_be_done_on_a_page(migrated: MakeAt) -> None:
    """There and back again, with a row that the version before has written."""
    order_url, payment_url = migrated("order", "0019"), migrated("payment", "0011")
    at = "2026-11-20T09:30:00.000000Z"
    with engine_of(order_url).begin() as connection:
        connection.execute(text(_OLD_ORDER), {"id": "o", "status": "PAID", "at": at})
    with engine_of(payment_url).begin() as connection:
        values = {"id": "p", "method": "card", "amount": 100, "at": at}
        connection.execute(text(_PAYMENT), values)
    for _ in range(2):
        migrations.upgrade("order", order_url)
        migrations.upgrade("payment", payment_url)
        with engine_of(order_url).connect() as connection:
            [order] = connection.execute(text("SELECT * FROM orders")).all()
        with engine_of(payment_url).connect() as connection:
            [payment] = connection.execute(text("SELECT * FROM payments")).all()
        assert (order.id, order.payment_next_action) == ("o", None)
        assert (payment.id, payment.link_id, payment.checkout_reference) == ("p", None, None)
        move_to("order", order_url, "0019")
        move_to("payment", payment_url, "0011")


@pytest.mark.parametrize("is_edited", [False, True])
def test_a_message_about_a_failed_payment_gets_its_link_unless_it_was_edited(
    migrated: MakeAt, is_edited: bool
) -> None:
    url = migrated("notification", "0014")
    its = " FROM notification_templates WHERE code = 'PAYMENT_FAILED' ORDER BY locale, version"
    block = re.compile(r"{% if payment_link.*?{% endif %}\n", re.DOTALL)
    with engine_of(url).begin() as connection:
        for row in connection.execute(text(f"SELECT *{its}")).all():
            values = {"locale": row.locale, "text": block.sub("", row.text)}
            values["html"] = block.sub("", row.html) + ("<p>Yours</p>" if is_edited else "")
            old = "UPDATE notification_templates SET text = :text, html = :html"
            is_it = " WHERE code = 'PAYMENT_FAILED' AND locale = :locale"
            connection.execute(text(old + is_it), values)
    migrations.upgrade("notification", url)
    with engine_of(url).connect() as connection:
        found = connection.execute(text(f"SELECT *{its}")).all()
    with_link = [(row.locale, row.version) for row in found if "payment_link" in row.text]
    assert with_link == ([] if is_edited else [("en", 2), ("ja", 2)])
