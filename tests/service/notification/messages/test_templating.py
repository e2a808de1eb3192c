"""Templates are versioned, and what people put into them cannot do harm."""

import asyncio
from typing import Any

import pytest

from services.chassis.base.ids import new_id
from tests.service.notification.conftest import CONTEXT, Mailroom, OpenMailroom, new_email

SHIPPED = "/api/v1/templates/ORDER_SHIPPED/en"


async def test_fourteen_templates_come_with_the_product(mailroom: Mailroom) -> None:
    page = (await mailroom.api.get("/api/v1/templates", params={"limit": 9})).json()
    rest = (
        await mailroom.api.get("/api/v1/templates", params={"cursor": page["next_cursor"]})
    ).json()
    items = page["items"] + rest["items"]
    assert [(each["code"], each["locale"]) for each in items] == [
        (code, locale)
        for code in (
            "BATCH_DIGEST",
            "ORDER_CANCELLED",
            "ORDER_CONFIRMATION",
            "ORDER_REFUNDED",
            "ORDER_SHIPPED",
            "PAYMENT_FAILED",
            "PAYMENT_INSTRUCTIONS",
            "PAYMENT_LINK",
        )
        for locale in ("en", "ja")
    ]
    for each in items:
        preview = await mailroom.api.post(
            f"/api/v1/templates/{each['code']}/{each['locale']}/preview", json={}
        )
        assert preview.status_code == 200
        assert preview.json()["context"] == each["sample_context"]
        assert "{" not in preview.json()["text"] + preview.json()["subject"]


async def test_a_change_is_a_new_version_and_messages_keep_theirs(mailroom: Mailroom) -> None:
    before = await mailroom.accept()
    found = await mailroom.api.get("/api/v1/templates/ORDER_CONFIRMATION/ja")
    assert found.headers["ETag"] == '"1"'
    changed = await mailroom.put_template(
        "ORDER_CONFIRMATION", "ja", text="{{ customer_name }}: {{ total_amount|yen }} {{ extra }}"
    )
    assert (changed.status_code, changed.headers["ETag"]) == (200, '"2"')
    assert changed.json()["variables"] == ["customer_name", "extra", "total_amount"]
    assert changed.json()["sample_context"]["extra"] == "extra"
    after = await mailroom.accept(context={**CONTEXT, "extra": 1})
    assert (after["template_version"], after["text"]) == (2, "佐藤 花子: ¥4,800 1")
    kept = await mailroom.get(before["id"])
    assert (kept["template_version"], kept["text"]) == (1, before["text"])


async def test_a_change_by_another_process_is_seen(open_mailroom: OpenMailroom) -> None:
    async with open_mailroom() as one, open_mailroom() as other:
        await one.accept()
        assert (await other.put_template("ORDER_CONFIRMATION", "ja")).status_code == 200
        accepted = await one.accept()
        assert (accepted["template_version"], accepted["text"]) == (2, "Hi 佐藤 花子")


async def test_two_changes_at_once_are_one_change(mailroom: Mailroom) -> None:
    body = {"subject": "Hi", "text": "Hi", "html": "Hi"}
    replies = await asyncio.gather(
        *(mailroom.api.put(SHIPPED, json=body, headers={"If-Match": '"1"'}) for _ in range(4))
    )
    assert sorted(reply.status_code for reply in replies) == [200, 412, 412, 412]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{{ ''.__class__.__mro__ }}", "template_forbidden"),
        ("{{ customer_name['__class__'] }}", "template_forbidden"),
        ("{{ customer_name|attr('__class__') }}", "template_forbidden"),
        ("{{ self }}", "template_forbidden"),
        ("{{ cycler.__init__ }}", "template_forbidden"),
        ("{% for x in range(1000000) %}x{% endfor %}", "template_forbidden"),
        ("{% macro a() %}{% endmacro %}", "template_forbidden"),
        ("{% include 'x' %}", "template_forbidden"),
        ("{% autoescape false %}{% endautoescape %}", "template_forbidden"),
        ("{{ customer_name|safe }}", "template_forbidden"),
        ("{{ 2 ** 100000000 }}", "template_forbidden"),
        ("{{ 'a' * 1000000000 }}", "template_forbidden"),
        ("{{ '%1000000000d' % 1 }}", "template_forbidden"),
        ("{% set a = 'xxxx' %}" + "{% set a = a ~ a %}" * 40 + "{{ a }}", "template_forbidden"),
        ("{% set a = 'xxxx' %}" + "{% set a = a + a %}" * 40 + "{{ a }}", "template_forbidden"),
        ("{% set a = [1] %}" + "{% set a = [a, a] %}" * 40 + "{{ a }}", "template_forbidden"),
        ("{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}", "template_forbidden"),
        ("{{ customer_name", "template_syntax_error"),
        ("{% if %}", "template_syntax_error"),
        ("{{ customer_name|nofilter }}", "template_syntax_error"),
        ("{{ customer_name is notest }}", "template_syntax_error"),
    ],
)  # fmt: skip
async def test_templates_that_are_refused(mailroom: Mailroom, text: str, code: str) -> None:
    for part in ("text", "html"):
        reply = await mailroom.put_template("ORDER_SHIPPED", "en", **{part: text})
        assert (reply.status_code, reply.json()["code"]) == (400, code)
        assert "line 1" in reply.json()["detail"]
    assert (await mailroom.api.get(SHIPPED)).json()["version"] == 1


async def test_why_a_template_is_refused_is_told_in_the_reader_s_language(
    mailroom: Mailroom,
) -> None:
    mailroom.api.headers["Accept-Language"] = "ja"
    reply = await mailroom.put_template("ORDER_SHIPPED", "en", text="{{ customer_name|safe }}")
    detail = (
        "本文（テキスト）に使用できないものがあります: フィルター safe は使用できません（1 行目）"
    )
    assert (reply.status_code, reply.json()["detail"]) == (400, detail)
    assert reply.json()["errors"] == [{"pointer": "/text", "detail": detail}]
    assert reply.headers["content-language"] == "ja"


@pytest.mark.parametrize(
    ("context", "status", "told"),
    [
        (None, 200, "Emma Wilson"),
        ({"customer_name": "Tom"}, 200, "Tom"),
        ({}, 400, "missing_variable"),
        ({"customer_name": {"a": 1}}, 400, "invalid_context"),
        ({"customer_name": 10**30}, 400, "invalid_context"),
    ],
)
async def test_preview(
    mailroom: Mailroom, context: dict[str, Any] | None, status: int, told: str
) -> None:
    await mailroom.put_template("ORDER_SHIPPED", "en")
    body = {} if context is None else {"context": context}
    reply = await mailroom.api.post(f"{SHIPPED}/preview", json=body)
    assert reply.status_code == status
    assert told in reply.text


async def test_the_issuer_of_invoices_is_told_by_every_way(open_mailroom: OpenMailroom) -> None:
    settings = {"invoice_issuer": "株式会社いちば", "invoice_number": "T1234567890123"}
    said = "発行者: 株式会社いちば\n登録番号: T1234567890123\n"
    path = "/api/v1/templates/ORDER_CONFIRMATION/ja"
    async with open_mailroom(**settings) as room:
        claimed = {**CONTEXT, "invoice_number": "T9999999999999"}
        assert said in (await room.accept(context=claimed))["text"]
        batch: dict[str, Any] = {"batch_id": new_id(), "messages": [new_email()]}
        reply = await room.api.post("/api/v1/notifications/batch", json=batch)
        assert reply.status_code == 202, reply.text
        listed = await room.api.get("/api/v1/notifications", params={"batch_id": batch["batch_id"]})
        assert said in (await room.get(listed.json()["items"][0]["id"]))["text"]
        shown = (await room.api.post(f"{path}/preview", json={})).json()
        assert said in shown["text"]
        assert "invoice_issuer" not in shown["context"]
        draft = {"subject": "s", "text": "{{ invoice_number }}", "html": "h"}
        reply = await room.api.post(f"{path}/preview", json={"draft": draft})
        assert reply.json()["text"] == "T1234567890123"
    async with open_mailroom() as room:
        assert "登録番号" not in (await room.accept())["text"]


@pytest.mark.parametrize(
    ("settings", "signed", "is_replied_to", "is_send_only"),
    [
        ({}, "Ichiba", False, True),
        ({"mail_from": "no-reply@example.jp"}, "Ichiba", False, True),
        ({"mail_from": "佐藤陶器 <shop@example.jp>"}, "佐藤陶器", False, False),
        (
            {"mail_from": "No_Reply@example.jp", "mail_reply_to": "help@example.jp"},
            "Ichiba",
            True,
            False,
        ),
        (
            {"mail_from": "佐藤 <shop@example.jp>", "invoice_issuer": "株式会社佐藤陶器"},
            "株式会社佐藤陶器",
            False,
            False,
        ),
    ],
)
async def test_messages_are_signed_by_the_shop_and_say_whether_it_reads_replies(
    open_mailroom: OpenMailroom,
    settings: dict[str, str],
    signed: str,
    is_replied_to: bool,
    is_send_only: bool,
) -> None:
    path = "/api/v1/templates/ORDER_SHIPPED/ja"
    context = {**CONTEXT, "carrier": "ヤマト運輸", "tracking_number": "1234"}
    async with open_mailroom(**settings) as room:
        sent = await room.accept(template="ORDER_SHIPPED", locale="ja", context=context)
        preview = await room.api.post(f"{path}/preview", json={})
        template = (await room.api.get(path)).json()
    for mail in (sent, preview.json()):
        assert f"いつも {signed} をご利用いただき" in mail["text"]
        assert f"\n{signed}\n" in mail["text"]
        assert ("このメールにご返信ください。" in mail["text"]) is is_replied_to
        assert ("このメールにご返信ください。" in mail["html"]) is is_replied_to
        assert ("送信専用のアドレス" in mail["html"]) is is_send_only
    assert preview.json()["sms"]["text"].startswith(f"{signed}: ")
    assert {"shop_name", "reply_to", "is_send_only"} <= set(template["optional_variables"])
    assert "shop_name" not in template["variables"]


async def test_a_template_that_comes_with_the_product_can_be_saved_as_it_is(
    mailroom: Mailroom,
) -> None:
    page = (await mailroom.api.get("/api/v1/templates", params={"limit": 20})).json()
    for each in page["items"]:
        body = {part: each[part] for part in ("subject", "text", "html")}
        reply = await mailroom.put_template(each["code"], each["locale"], **body)
        assert (reply.status_code, reply.json()["version"]) == (200, 2)
        assert reply.json()["sample_context"] == each["sample_context"]


DRAFT = {"subject": "For {{ customer_name }}", "text": "{{ carrier }}", "html": "<b>{{ carrier }}"}


def pointers(reply: Any) -> list[str]:
    return [fault["pointer"] for fault in reply.json()["errors"]]


async def test_a_draft_is_rendered_and_not_stored(mailroom: Mailroom) -> None:
    before = (await mailroom.api.get(SHIPPED)).json()
    reply = await mailroom.api.post(f"{SHIPPED}/preview", json={"draft": DRAFT})
    assert reply.status_code == 200
    sample = before["sample_context"]
    shown = reply.json()
    assert shown["subject"] == f"For {sample['customer_name']}"
    assert (shown["text"], shown["html"]) == (sample["carrier"], f"<b>{sample['carrier']}")
    assert (shown["context"], shown["template_version"]) == (sample, 1)
    given = {"draft": DRAFT, "context": {"customer_name": "Tom", "carrier": "<i>&"}}
    shown = (await mailroom.api.post(f"{SHIPPED}/preview", json=given)).json()
    assert (shown["subject"], shown["html"]) == ("For Tom", "<b>&lt;i&gt;&amp;")
    assert (await mailroom.api.get(SHIPPED)).json() == before
    saved = (await mailroom.api.post(f"{SHIPPED}/preview", json={})).json()
    assert saved["subject"] != shown["subject"]
    assert (await mailroom.api.get("/api/v1/notifications")).json()["items"] == []


@pytest.mark.parametrize(
    ("text", "code", "told"),
    [
        ("one\n{{ customer_name", "template_syntax_error", "(line 2)"),
        ("{{ customer_nmae }}", "missing_variable", "customer_nmae"),
        ("{{ ''.__class__ }}", "template_forbidden", "(line 1)"),
        ("{% for x in range(99999) %}{% for y in range(99999) %}x{% endfor %}{% endfor %}",
         "template_forbidden", "(line 1)"),
        ("{{ customer_name / 2 }}", "invalid_context", "The text cannot be rendered"),
    ],
)  # fmt: skip
async def test_a_draft_that_cannot_be_rendered_says_where(
    mailroom: Mailroom, text: str, code: str, told: str
) -> None:
    reply = await mailroom.api.post(f"{SHIPPED}/preview", json={"draft": {**DRAFT, "text": text}})
    assert (reply.status_code, reply.json()["code"]) == (400, code)
    assert pointers(reply) == ["/draft/text"]
    assert told in reply.json()["errors"][0]["detail"]


async def test_every_part_of_a_draft_tells_its_fault(mailroom: Mailroom) -> None:
    draft = {"subject": "{{ nobody }}", "text": "fine", "html": "{% if %}"}
    reply = await mailroom.api.post(f"{SHIPPED}/preview", json={"draft": draft})
    assert (reply.status_code, reply.json()["code"]) == (400, "missing_variable")
    assert pointers(reply) == ["/draft/subject", "/draft/html"]
    broken = await mailroom.api.post(f"{SHIPPED}/preview", json={"draft": {"subject": "x"}})
    assert (broken.status_code, broken.json()["code"]) == (422, "validation_failed")
    assert (await mailroom.api.get(SHIPPED)).json()["version"] == 1


async def test_a_template_that_is_refused_says_which_part(mailroom: Mailroom) -> None:
    reply = await mailroom.put_template("ORDER_SHIPPED", "en", html="{% include 'x' %}")
    assert pointers(reply) == ["/html"]
