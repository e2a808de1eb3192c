"""Messages are rendered and stored when they are accepted."""

import asyncio
import json
from typing import Any

import pytest

from tests.service.notification.conftest import CONTEXT, Mailroom, new_email

EMAIL = "/api/v1/notifications/email"


async def test_an_email_is_rendered_stored_and_sent(mailroom: Mailroom) -> None:
    reply = await mailroom.api.post(EMAIL, json=new_email())
    assert reply.status_code == 201
    accepted = reply.json()
    assert reply.headers["Location"] == f"/api/v1/notifications/{accepted['id']}"
    assert reply.headers["ETag"] == '"1"'
    assert (accepted["status"], accepted["template_version"]) == ("QUEUED", 1)
    assert "佐藤 花子 様" in accepted["text"]
    assert "・湯呑み <大> × 2　¥4,800" in accepted["text"]
    assert "湯呑み &lt;大&gt;" in accepted["html"]

    sent = await mailroom.until_status(accepted["id"], "SENT")
    assert [(each["code"], each["error"]) for each in sent["attempts"]] == [("stored", None)]
    assert sent["sent_at"] == sent["attempts"][0]["at"]
    (mail,) = mailroom.mails()
    assert mail["Message-ID"] == f"<{accepted['id']}@ichiba.localhost>"
    assert mail["To"] == "hanako.sato@example.jp"
    assert mail["Subject"] == accepted["subject"]
    text, html = mail.get_body(("plain",)), mail.get_body(("html",))
    assert text is not None
    assert html is not None
    assert text.get_content().replace("\r\n", "\n") == accepted["text"]
    assert html.get_content().replace("\r\n", "\n") == accepted["html"]


LIKE_HEADERS = [
    "=?utf-8?q?=0D=0AReply-To:_x@evil.example=0D=0A?=",
    "=?utf-8?q?=0D=0A=0D=0Aphish?=",
    "=?UTF-8?B?44GC?= 1",
    "Bcc: x@evil.example",
]


@pytest.mark.parametrize("number", LIKE_HEADERS)
@pytest.mark.parametrize("locale", ["ja", "en"])
async def test_a_number_arrives_letter_for_letter_and_begins_no_header(
    mailroom: Mailroom, number: str, locale: str
) -> None:
    context = {**CONTEXT, "order_number": number}
    accepted = await mailroom.accept(context=context, locale=locale)
    await mailroom.until_status(accepted["id"], "SENT")
    (mail,) = mailroom.mails()
    assert mail.keys() == [
        "From",
        "To",
        "Subject",
        "Date",
        "Message-ID",
        "Auto-Submitted",
        "MIME-Version",
        "Content-Type",
    ]
    assert mail["Subject"] == accepted["subject"]
    assert number in accepted["subject"]
    assert mail["To"] == "hanako.sato@example.jp"
    assert [part.get_content_type() for part in mail.iter_parts()] == ["text/plain", "text/html"]


async def test_an_address_that_mail_programs_would_decode_is_refused_at_every_door(
    mailroom: Mailroom,
) -> None:
    address = "=?utf-8?q?a=0D=0AX-Evil=3A_1?=@example.jp"
    of_a_batch = {**new_email(recipient=address), "row": 2}
    doors: list[tuple[str, dict[str, Any], str]] = [
        (EMAIL, new_email(recipient=address), "/recipient"),
        ("/api/v1/suppressions", {"recipient": address}, "/recipient"),
        (
            "/api/v1/notifications/batch",
            {"batch_id": CONTEXT["order_id"], "messages": [of_a_batch]},
            "/messages/0/recipient",
        ),
    ]
    for path, body, pointer in doors:
        reply = await mailroom.api.post(path, json=body)
        assert (reply.status_code, reply.json()["code"]) == (422, "validation_failed")
        assert [fault["pointer"] for fault in reply.json()["errors"]] == [pointer]
    assert (await mailroom.api.get("/api/v1/notifications")).json()["total"] == 0
    assert mailroom.mails() == []


async def test_an_sms_is_the_text_alone_and_a_file(mailroom: Mailroom) -> None:
    accepted = await mailroom.accept("sms")
    assert (accepted["subject"], accepted["html"]) == (None, None)
    await mailroom.until_status(accepted["id"], "SENT")
    (path,) = (mailroom.settings.data_dir / "sms").iterdir()
    assert json.loads(path.read_text(encoding="utf-8")) == {
        "id": accepted["id"],
        "to": "+819012345678",
        "text": accepted["text"],
    }


async def test_a_key_makes_one_message_of_many_requests(mailroom: Mailroom) -> None:
    headers = {"Idempotency-Key": "order-1"}
    replies = await asyncio.gather(
        *(mailroom.api.post(EMAIL, json=new_email(), headers=headers) for _ in range(5))
    )
    assert {reply.status_code for reply in replies} == {201}
    assert len({reply.content for reply in replies}) == 1
    replayed = [reply.headers.get("Idempotent-Replayed") for reply in replies]
    assert sorted(map(str, replayed)) == ["None", "true", "true", "true", "true"]
    other = await mailroom.api.post(EMAIL, json=new_email(locale="en"), headers=headers)
    assert (other.status_code, other.json()["code"]) == (409, "idempotency_key_reused")
    listed = (await mailroom.api.get("/api/v1/notifications")).json()
    assert listed["total"] == 1


async def test_a_replay_answers_although_the_template_needs_more_now(mailroom: Mailroom) -> None:
    headers = {"Idempotency-Key": "order-1"}
    first = await mailroom.api.post(EMAIL, json=new_email(), headers=headers)
    changed = await mailroom.put_template("ORDER_CONFIRMATION", "ja", text="{{ never_given }}")
    assert changed.status_code == 200
    again = await mailroom.api.post(EMAIL, json=new_email(), headers=headers)
    assert (again.status_code, again.content) == (201, first.content)


@pytest.mark.parametrize(
    ("context", "status", "code", "detail"),
    [
        ({}, 400, "missing_variable", "customer_name, items, order_id, total_amount"),
        ({**CONTEXT, "items": [{}]}, 400, "missing_variable", "items[0].product_name"),
        ({**CONTEXT, "total_amount": "many"}, 400, "invalid_context", "yen"),
        ({**CONTEXT, "items": 5}, 400, "invalid_context", "iterable"),
        ({**CONTEXT, "customer_name": ["a"]}, 400, "invalid_context", "list"),
        ({**CONTEXT, "order_id": "1\r\nBcc: x@example.jp"}, 400, "invalid_context", "line break"),
        ({**CONTEXT, "order_id": "1\u2028Bcc"}, 400, "invalid_context", "line break"),
        ({**CONTEXT, "order_id": "x" * 600}, 400, "invalid_context", "500"),
        ({**CONTEXT, "customer_name": "x" * 200_001}, 400, "invalid_context", "too long"),
        ({**CONTEXT, "total_amount": 2**64}, 400, "invalid_context", "64 bits"),
        ({**CONTEXT, "deep": json.loads("[" * 17 + "]" * 17)}, 400, "invalid_context", "deep"),
        ({**CONTEXT, "many": [0] * 20_001}, 400, "invalid_context", "many"),
        ({str(n): 1 for n in range(51)}, 422, "validation_failed", "context"),
    ],
)  # fmt: skip
async def test_contexts_that_are_refused(
    mailroom: Mailroom, context: dict[str, Any], status: int, code: str, detail: str
) -> None:
    reply = await mailroom.api.post(EMAIL, json=new_email(context=context))
    assert (reply.status_code, reply.json()["code"]) == (status, code)
    assert detail in reply.json()["detail"]
    assert (await mailroom.api.get("/api/v1/notifications")).json()["total"] == 0
    assert mailroom.mails() == []


@pytest.mark.parametrize(
    "recipient",
    ["a@example.jp\r\nBcc: b@example.jp", "a@example.jp, b@example.jp", "+819012345678", "a@b", ""],
)
async def test_recipients_that_are_refused(mailroom: Mailroom, recipient: str) -> None:
    reply = await mailroom.api.post(EMAIL, json=new_email(recipient=recipient))
    assert (reply.status_code, reply.json()["code"]) == (422, "validation_failed")


async def test_the_values_of_a_context_are_not_templates(mailroom: Mailroom) -> None:
    context = {**CONTEXT, "customer_name": "{{ 7 * 7 }}{% for x in y %}<script>"}
    accepted = await mailroom.accept(context=context)
    assert "{{ 7 * 7 }}{% for x in y %}<script>" in accepted["text"]
    assert "{{ 7 * 7 }}{% for x in y %}&lt;script&gt;" in accepted["html"]
