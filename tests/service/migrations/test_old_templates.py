"""A template that nobody has edited is renewed by migrating; an edited one stays."""

import re

import pytest
from sqlalchemy import text

from services.chassis.storage import migrations
from services.notification.templates import shipped_templates
from tests.service.migrations.databases import MakeAt, engine_of

_NAME = "{{ shop_name|default('Ichiba', true) }}"
_PARTS = ("subject", "text", "html", "sms")


def _before_names(content: dict[str, str]) -> dict[str, str]:
    """A template as it came before it was signed with the shop's name."""
    found = {part: content[part].replace(_NAME, "Ichiba") for part in _PARTS}
    reply = r"\{% if reply_to.*?\{% endif %\}\n"
    found["text"] = re.sub(reply, "", found["text"], flags=re.DOTALL)
    found["html"] = re.sub(
        r"\n\{% if reply_to.*?\{% elif is_send_only.*?%\}\n(<br>.*?)\n\{% endif %\}\n</p>",
        r"\1</p>",
        found["html"],
        flags=re.DOTALL,
    )
    return found


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


def test_only_a_template_as_it_came_gets_the_short_text_of_the_product(migrated: MakeAt) -> None:
    url = migrated("notification", "0013")
    edit = "UPDATE notification_templates SET text = 'own' WHERE code = 'ORDER_SHIPPED'"
    with engine_of(url).begin() as connection:
        connection.execute(text(edit))
    migrations.upgrade("notification", url)
    missing = "SELECT DISTINCT code FROM notification_templates WHERE sms IS NULL"
    with engine_of(url).connect() as connection:
        assert connection.execute(text(missing)).scalars().all() == ["ORDER_SHIPPED"]


@pytest.mark.parametrize("is_edited", [False, True])
def test_a_message_about_a_failed_payment_gets_its_link_unless_it_was_edited(
    migrated: MakeAt, is_edited: bool
) -> None:
    url = migrated("notification", "0014")
    its = " FROM notification_templates WHERE code = 'PAYMENT_FAILED' ORDER BY locale, version"
    block = re.compile(r"{% if payment_link.*?{% endif %}\n", re.DOTALL)
    with engine_of(url).begin() as connection:
        for row in connection.execute(text(f"SELECT *{its}")).all():
            before = _before_names(row._asdict())
            values = {"locale": row.locale, "text": block.sub("", before["text"])}
            values["html"] = block.sub("", before["html"]) + ("<p>Yours</p>" if is_edited else "")
            old = "UPDATE notification_templates SET text = :text, html = :html"
            is_it = " WHERE code = 'PAYMENT_FAILED' AND locale = :locale"
            connection.execute(text(old + is_it), values)
    migrations.upgrade("notification", url)
    with engine_of(url).connect() as connection:
        found = connection.execute(text(f"SELECT *{its}")).all()
    with_link = [(row.locale, row.version) for row in found if "payment_link" in row.text]
    assert with_link == ([] if is_edited else [("en", 2), ("ja", 2)])


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


def test_messages_that_nobody_has_edited_are_signed_with_the_shops_name(
    migrated: MakeAt,
) -> None:
    url = migrated("notification", "0018")
    shipped = {(code, locale): content for code, locale, content in shipped_templates()}
    set_parts = ", ".join(f"{part} = :{part}" for part in _PARTS)
    of_one = " WHERE code = :code AND locale = :locale"
    with engine_of(url).begin() as connection:
        for (code, locale), content in shipped.items():
            values = {**_before_names(content), "code": code, "locale": locale}
            if (code, locale) == ("ORDER_SHIPPED", "en"):
                values["text"] += "PS: thank you"
            if (code, locale) == ("ORDER_SHIPPED", "ja"):
                values["sms"] = "発送しました"
            if (code, locale) == ("PAYMENT_FAILED", "en"):
                values |= {"sms": "failed", "subject": "failed"}
            if (code, locale) != ("BATCH_DIGEST", "ja"):  # that one is renewed already
                renew = text(f"UPDATE notification_templates SET {set_parts}{of_one}")
                assert connection.execute(renew, values).rowcount == 1
    migrations.upgrade("notification", url)
    newest = "SELECT * FROM notification_templates ORDER BY version"
    with engine_of(url).connect() as connection:
        found = {(row.code, row.locale): row for row in connection.execute(text(newest))}
    stayed = {key: row for key, row in found.items() if row.version == 1}
    assert stayed.keys() == {("PAYMENT_FAILED", "en"), ("BATCH_DIGEST", "ja")}
    assert stayed["PAYMENT_FAILED", "en"].subject == "failed"
    for key, row in found.items() - stayed.items():
        kept = {
            ("ORDER_SHIPPED", "en"): ("subject", "text", "html"),
            ("ORDER_SHIPPED", "ja"): ("sms",),
        }
        for part in set(_PARTS) - set(kept.get(key, ())):
            assert getattr(row, part) == shipped[key][part], (key, part)
        assert row.version == 2
    assert found["ORDER_SHIPPED", "en"].text.endswith("PS: thank you")
    assert "Ichiba: " not in found["ORDER_SHIPPED", "en"].sms
    assert found["ORDER_SHIPPED", "ja"].sms == "発送しました"
