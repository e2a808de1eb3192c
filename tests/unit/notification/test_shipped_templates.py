"""What customers read: the messages that come with the product, about orders of every kind."""

import re
from typing import Any

import pytest

from services.notification.domain.templates import Rendered, TemplateSource
from services.notification.rendering.compiled import compile_template, render_email, render_sms
from services.notification.templates import shipped_templates

CONTENTS = {(code, locale): content for code, locale, content in shipped_templates()}
ISSUER = {"invoice_issuer": "株式会社いちば", "invoice_number": "T1234567890123"}
LOCALES = ("ja", "en")
OLD = {
    "order_id": "019aa0b1-3c00-7a11-8b22-0c33d44e5501",
    "order_number": "A-1",
    "customer_name": "佐藤 花子",
    "items": [{"product_name": "湯呑み", "quantity": 2, "unit_price": 2400, "line_total": 4800}],
    "total_amount": 4800,
    "currency": "JPY",
    "shipping_address": "大阪",
    "tracking_number": "1234",
    "carrier": "ヤマト運輸",
}
"""A context as the order service sent it before its orders had more."""
OWN: dict[str, dict[str, Any]] = {
    "ORDER_REFUNDED": {"refunded_amount": 4800},
    "PAYMENT_INSTRUCTIONS": {"next_action": {"kind": "redirect", "url": None}},
    "PAYMENT_LINK": {
        "payment_link": {"url": "https://pay.example.jp/", "expires_on": "2026-11-27"}
    },
}
"""What a template cannot do without."""


def message(code: str, locale: str, context: dict[str, Any]) -> Rendered:
    content = CONTENTS[code, locale]
    source = TemplateSource(content["subject"], content["text"], content["html"])
    return render_email(compile_template(source), context)


def sample(code: str, locale: str, **changes: Any) -> dict[str, Any]:
    return {**CONTENTS[code, locale]["sample_context"], **changes}


def visible(html: str | None) -> list[str]:
    """The lines that a reader sees."""
    assert html is not None
    text = re.sub(r"<(br|/p|/tr|/h1)[^>]*>", "\n", html.replace("\n", " "))
    text = re.sub(r"</t[dh]>", " ", text)
    return [" ".join(line.split()) for line in re.sub(r"<[^>]*>", "", text).split("\n")]


def test_a_whole_order_in_japanese() -> None:
    assert message(
        "ORDER_CONFIRMATION", "ja", sample("ORDER_CONFIRMATION", "ja", **ISSUER)
    ).text == (
        "佐藤 花子 様\n"
        "\n"
        "このたびはご注文いただき、誠にありがとうございます。\n"
        "下記のとおりご注文とお支払いを承りました。\n"
        "\n"
        "注文番号: A-1024\n"
        "ご注文日: 2026年11月20日\n"
        "\n"
        "・有田焼 湯呑み × 2　¥4,800\n"
        "・煎茶 100g ※ × 1　¥1,080\n"
        "・送料　¥600\n"
        "・秋の割引　-¥480\n"
        "\n"
        "合計（税込）: ¥6,000\n"
        "・ポイント利用　-¥300\n"
        "お支払い金額: ¥5,700\n"
        "\n"
        "10%対象 ¥5,000（内消費税 ¥454）\n"
        "8%対象 ¥1,000（内消費税 ¥74）※\n"
        "※は軽減税率対象\n"
        "\n"
        "発行者: 株式会社いちば\n"
        "登録番号: T1234567890123\n"
        "\n"
        "お支払い方法: カード\n"
        "\n"
        "お届け先: 鈴木 一郎 様\n"
        "〒107-0062\n"
        "東京都港区南青山2-3-4\n"
        "お届け希望日: 2026年11月24日\n"
        "お届け希望時間帯: 午前中\n"
        "配送のご要望: 玄関前に置いてください。\n"
        "\n"
        "商品を発送いたしましたら、改めてメールでお知らせいたします。\n"
        "今後とも Ichiba をよろしくお願い申し上げます。\n"
        "\n"
        "Ichiba\n"
    )


def test_a_whole_shipped_order_in_english() -> None:
    page = "https://toi.kuronekoyamato.co.jp/cgi-bin/tneko?number00=1&number01="
    assert message("ORDER_SHIPPED", "en", sample("ORDER_SHIPPED", "en", **ISSUER)).text == (
        "Dear Emma Wilson,\n"
        "\n"
        "Your order A-1024 has been handed over for delivery.\n"
        "\n"
        "Parcel 1/2\n"
        "Carrier: Yamato\n"
        "Tracking number: 4321-8765-2109\n"
        f"{page}432187652109\n"
        "\n"
        "Parcel 2/2\n"
        "Carrier: Yamato\n"
        "Tracking number: 4321-8765-2110\n"
        f"{page}432187652110\n"
        "\n"
        "Delivery address: John Smith\n"
        "2-3-4 Minami-Aoyama\n"
        "Minato-ku, Tokyo 107-0062\n"
        "JP\n"
        "Preferred delivery date: 2026-11-24\n"
        "Preferred delivery time: morning\n"
        "Delivery instructions: Please leave it at the door.\n"
        "\n"
        "Your order:\n"
        "Ordered on: 2026-11-20\n"
        "\n"
        "- Arita tea cup x 2: ¥4,800\n"
        "- Sencha, 100 g ※ x 1: ¥1,080\n"
        "- Shipping: ¥600\n"
        "- Autumn sale: -¥480\n"
        "\n"
        "Total (tax included): ¥6,000\n"
        "- Points used: -¥300\n"
        "Payment amount: ¥5,700\n"
        "\n"
        "10% tax rate: ¥5,000 (consumption tax included: ¥454)\n"
        "8% tax rate: ¥1,000 (consumption tax included: ¥74) ※\n"
        "※ Reduced tax rate\n"
        "\n"
        "Issuer: 株式会社いちば\n"
        "Registration number: T1234567890123\n"
        "\n"
        "Payment method: Card\n"
        "\n"
        "We hope that you will enjoy it.\n"
        "\n"
        "Kind regards,\n"
        "Ichiba\n"
    )


@pytest.mark.parametrize(("code", "locale"), sorted(CONTENTS))
def test_text_and_html_tell_the_same(code: str, locale: str) -> None:
    """Line by line; the table's headings and the links' words are the HTML's own."""
    told = message(code, locale, sample(code, locale, **ISSUER))
    shown = "\n".join(visible(told.html))
    for line in told.text.split("\n"):
        words = line.lstrip("・-■# ")
        if "https://" in line or not words:
            continue
        for each in re.split(r" x |: | × |　", words):
            assert each.rstrip(":") in shown, line


@pytest.mark.parametrize("locale", LOCALES)
def test_lines_without_a_label_have_the_words_of_their_kind(locale: str) -> None:
    amounts = {"shipping": 600, "fee": 330, "discount": -100, "points": -50}
    adjustments = [
        {"kind": kind, "label": None, "amount": amount, "tax_rate": 8}
        for kind, amount in amounts.items()
    ]
    context = sample("ORDER_CONFIRMATION", locale, adjustments=adjustments)
    text = message("ORDER_CONFIRMATION", locale, context).text
    expected = {
        "ja": (
            "・送料 ※　¥600\n・手数料 ※　¥330\n・値引き ※　-¥100\n"
            "・ポイント利用 ※　-¥50\n\n合計（税込）: ¥5,700\n"
        ),
        "en": (
            "- Shipping ※: ¥600\n- Fee ※: ¥330\n- Discount ※: -¥100\n"
            "- Points used ※: -¥50\n\nTotal (tax included): ¥5,700\n"
        ),
    }
    assert expected[locale] in text
    assert ("お支払い金額", "Payment amount")[locale == "en"] not in text


PAYMENTS: dict[str, dict[str, str]] = {
    "card": {"ja": "お支払い方法: カード", "en": "Payment method: Card"},
    "konbini": {"ja": "お支払い方法: コンビニ", "en": "Payment method: Convenience store"},
    "bank_transfer": {"ja": "お支払い方法: 銀行振込", "en": "Payment method: Bank transfer"},
    "cash_on_delivery": {
        "ja": "お支払い方法: 代金引換（商品のお届け時に ¥5,700 をお支払いください）",
        "en": "Payment method: Cash on delivery (please pay ¥5,700 when it arrives)",
    },
    "invoice": {
        "ja": "お支払い方法: 請求書払い（¥5,700 を請求書にてお支払いいただきます）",
        "en": "Payment method: Invoice (¥5,700 payable by invoice)",
    },
    "external": {
        "ja": "お支払い: Amazon にてお支払い済みです。",
        "en": "Payment: paid at Amazon",
    },
}


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("code", ["ORDER_CONFIRMATION", "ORDER_SHIPPED"])
@pytest.mark.parametrize("method", PAYMENTS)
def test_how_an_order_is_paid(code: str, method: str, locale: str) -> None:
    provider = {"provider": "Amazon"} if method == "external" else None
    told = message(
        code, locale, sample(code, locale, payment_method=method, paid_elsewhere=provider)
    )
    assert PAYMENTS[method][locale] in told.text.split("\n")
    assert PAYMENTS[method][locale] in visible(told.html)
    is_received = method in ("card", "konbini", "bank_transfer") and code == "ORDER_CONFIRMATION"
    for said in (told.text, str(told.html)):
        assert (
            "ご注文とお支払いを承りました" in said or "with your payment" in said
        ) is is_received


@pytest.mark.parametrize("locale", LOCALES)
def test_an_order_of_nothing_has_nothing_to_pay(locale: str) -> None:
    told = message(
        "ORDER_CONFIRMATION", locale, sample("ORDER_CONFIRMATION", locale, total_amount=0)
    ).text
    assert ("お支払いの必要はございません。", "There is nothing to pay.")[locale == "en"] in told
    assert "お支払いを承りました" not in told
    assert "with your payment" not in told


@pytest.mark.parametrize("locale", LOCALES)
def test_tax_of_no_rate_names_no_tax_and_the_standard_rate_has_no_mark(locale: str) -> None:
    items = [
        {"product_name": "切手", "quantity": 1, "unit_price": 110, "tax_rate": 0, "line_total": 110}
    ]
    tax = [{"tax_rate": 0, "taxable_amount": 110, "tax_amount": 0}]
    context = sample(
        "ORDER_CONFIRMATION", locale, items=items, adjustments=[], tax=tax, total_amount=110
    )
    text = message("ORDER_CONFIRMATION", locale, context).text
    assert ("0%対象 ¥110\n", "0% tax rate: ¥110\n")[locale == "en"] in text
    assert "※" not in text


@pytest.mark.parametrize("locale", LOCALES)
def test_the_issuer_is_left_out_where_the_settings_name_none(locale: str) -> None:
    told = message("ORDER_CONFIRMATION", locale, sample("ORDER_CONFIRMATION", locale))
    for word in ("発行者", "登録番号", "Issuer", "Registration number"):
        assert word not in told.text + str(told.html)


def test_a_recipient_who_is_the_customer_is_not_named_again() -> None:
    recipient = {"name": "佐藤　花子", "address_lines": []}
    context = sample("ORDER_CONFIRMATION", "ja", recipient=recipient, delivery_request=None)
    text = message("ORDER_CONFIRMATION", "ja", context).text
    assert "お届け先: 〒107-0062\n東京都港区南青山2-3-4\n\n商品を" in text


@pytest.mark.parametrize("locale", LOCALES)
def test_links_are_escaped_and_go_to_https_only(locale: str) -> None:
    urls = [
        'https://example.jp/?a=1&b="><script>',
        "javascript:alert(1)",
        "http://example.jp/",
        None,
    ]
    parcels = [
        {"carrier": "<b>", "tracking_number": f"<i>{n}", "tracking_url": url}
        for n, url in enumerate(urls)
    ]
    told = message("ORDER_SHIPPED", locale, sample("ORDER_SHIPPED", locale, parcels=parcels))
    links = re.findall(r"<a [^>]*>", str(told.html))
    assert links == ['<a href="https://example.jp/?a=1&amp;b=&#34;&gt;&lt;script&gt;">']
    assert "javascript" not in told.text + str(told.html)
    assert "<b>" not in str(told.html)
    assert str(told.html).count("&lt;i&gt;") == len(urls)


BAD = "<img src=x>"


@pytest.mark.parametrize(("code", "locale"), sorted(CONTENTS))
def test_nothing_that_others_wrote_is_markup(code: str, locale: str) -> None:
    context = sample(code, locale, payment_method=BAD, invoice_issuer=BAD, failure_message=BAD)
    context |= {"customer_name": BAD, "recipient": {"name": f"{BAD}!", "address_lines": []}}
    context |= {"shipping_address": BAD, "order_number": BAD, "ordered_on": BAD}
    context["delivery_request"] = {"date": BAD, "time_slot": BAD, "note": BAD}
    context["adjustments"] = [
        {"kind": kind, "label": BAD, "amount": -1, "tax_rate": None} for kind in ("points", BAD)
    ]
    context["items"] = [{"product_name": BAD, "quantity": BAD, "line_total": 1}]
    context["parcels"] = [{"carrier": BAD, "tracking_number": BAD, "tracking_url": BAD}]
    context["orders"] = [{**context, "paid_elsewhere": {"provider": BAD}}]
    told = message(code, locale, context)
    assert "<img" not in str(told.html)
    assert "&lt;img" in str(told.html)


def test_an_old_context_says_what_it_said() -> None:
    assert message("ORDER_CONFIRMATION", "ja", OLD).text == (
        "佐藤 花子 様\n"
        "\n"
        "このたびはご注文いただき、誠にありがとうございます。\n"
        "下記のとおりご注文とお支払いを承りました。\n"
        "\n"
        "注文番号: A-1\n"
        "\n"
        "・湯呑み × 2　¥4,800\n"
        "\n"
        "合計（税込）: ¥4,800\n"
        "\n"
        "お届け先: 大阪\n"
        "\n"
        "商品を発送いたしましたら、改めてメールでお知らせいたします。\n"
        "今後とも Ichiba をよろしくお願い申し上げます。\n"
        "\n"
        "Ichiba\n"
    )
    assert message("ORDER_SHIPPED", "en", OLD).text.startswith(
        "Dear 佐藤 花子,\n"
        "\n"
        "Your order A-1 has been handed over for delivery.\n"
        "\n"
        "Carrier: ヤマト運輸\n"
        "Tracking number: 1234\n"
        "\n"
        "Delivery address: 大阪\n"
    )


@pytest.mark.parametrize(("code", "locale"), sorted(CONTENTS))
def test_contexts_of_older_versions_and_of_others_render(code: str, locale: str) -> None:
    orders = [{"order_number": "A-1", "total_amount": 4800}, OLD]
    extra = {"refunded_amount": 0, "failure_message": "No."}
    extra |= OWN.get(code, {})
    told = message(code, locale, {**OLD, **extra, "orders": orders, "total_amount": 9600})
    assert "\n\n\n" not in told.text
    needed = {name: OLD[name] for name in ("order_id", "customer_name")}
    needed |= OWN.get(code, {})
    needed |= {"items": [], "total_amount": 0, "carrier": None, "tracking_number": None}
    assert message(code, locale, {**needed, "orders": []}).text
    nothing_new = dict.fromkeys(set(sample("ORDER_SHIPPED", locale)) - set(OLD))
    nothing_new |= OWN.get(code, {})
    assert message(code, locale, {**OLD, **nothing_new, "orders": orders}).text


@pytest.mark.parametrize("locale", LOCALES)
def test_a_digest_of_many_orders_names_each_in_one_line(locale: str) -> None:
    order = sample("ORDER_CONFIRMATION", locale, payment_method="cash_on_delivery")
    context = {"customer_name": "E", "orders": [order] * 11, "total_amount": 62_700}
    told = message("BATCH_DIGEST", locale, context)
    line = ("・注文番号 A-1024　¥5,700（代金引換）", "- Order A-1024: ¥5,700 (cash on delivery)")
    assert told.text.split("\n").count(line[locale == "en"]) == 11
    assert "お支払いを承りました" not in told.text
    assert "with your payments" not in told.text
    lines = [{"product_name": "x" * 200, "quantity": 1, "tax_rate": 10, "line_total": 1}] * 100
    for count in (10, 500):  # an import may bring as many for one customer
        context["orders"] = [{**order, "items": lines}] * count
        assert len(str(message("BATCH_DIGEST", locale, context).html)) < 200_000


SEND_ONLY = {
    "ja": "このメールは送信専用のアドレスからお送りしています。",
    "en": "This message was sent from an address that cannot receive replies.",
}
REPLY = {
    "ja": "ご不明な点がございましたら、このメールにご返信ください。",
    "en": "If you have any questions, please reply to this message.",
}
EACH = pytest.mark.parametrize(("code", "locale"), sorted(CONTENTS))


def short(code: str, locale: str, **changes: Any) -> str:
    content = CONTENTS[code, locale]
    parts = (content["subject"], content["text"], content["html"], content["sms"])
    return render_sms(
        compile_template(TemplateSource(*parts)), sample(code, locale, **changes)
    ).text


@EACH
@pytest.mark.parametrize("told", [{}, {"is_send_only": True}])
def test_a_shop_without_a_name_signs_as_ichiba_and_reads_no_replies(
    code: str, locale: str, told: dict[str, Any]
) -> None:
    mail = message(code, locale, sample(code, locale, **told))
    assert mail.text.endswith("\nIchiba\n")
    assert [line for line in visible(mail.html) if line][-2:] == ["Ichiba", SEND_ONLY[locale]]
    assert REPLY[locale] not in f"{mail.text}{mail.html}"
    assert short(code, locale, **told).startswith("Ichiba: ")


@EACH
def test_a_shop_signs_with_its_name_and_is_replied_to(code: str, locale: str) -> None:
    told = {"shop_name": "佐藤陶器 <&>", "reply_to": "help@example.jp", "is_send_only": False}
    mail = message(code, locale, sample(code, locale, **told))
    assert mail.text.endswith(f"\n佐藤陶器 <&>\n\n{REPLY[locale]}\n")
    assert f"佐藤陶器 &lt;&amp;&gt;\n<br>{REPLY[locale]}\n</p>" in str(mail.html)
    assert "Ichiba" not in f"{mail.subject}{mail.text}{mail.html}"
    assert SEND_ONLY[locale] not in f"{mail.text}{mail.html}"
    assert short(code, locale, **told).startswith("佐藤陶器 <&>: ")


@EACH
def test_a_sender_that_may_be_replied_to_says_nothing_of_it(code: str, locale: str) -> None:
    mail = message(code, locale, sample(code, locale, shop_name="Sato", is_send_only=False))
    assert mail.text.endswith("\nSato\n")
    for sentence in (REPLY[locale], SEND_ONLY[locale]):
        assert sentence not in f"{mail.text}{mail.html}"
