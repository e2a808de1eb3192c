"""An SMS is one short text, and says in how many parts it is sent."""

import pytest

from tests.service.notification.conftest import CONTEXT, Mailroom

SHIPPED = "/api/v1/templates/ORDER_SHIPPED/en"
CONFIRMED = "/api/v1/templates/ORDER_CONFIRMATION/ja"


async def test_an_sms_is_short_and_tells_its_parts(mailroom: Mailroom) -> None:
    accepted = await mailroom.accept("sms")
    assert accepted["text"] == (
        "Ichiba: order 019aa0b1-3c00-7a11-8b22-0c33d44e5501 is on its way. Yamato 4321-8765-2109"
    )
    assert accepted["sms_parts"] == 1
    sent = await mailroom.until_status(accepted["id"], "SENT")
    assert (sent["text"], sent["sms_parts"]) == (accepted["text"], 1)
    assert (await mailroom.accept())["sms_parts"] is None


@pytest.mark.parametrize(
    ("sms", "told"),
    [
        ("ご注文 {{ customer_name }}", {"encoding": "UCS-2", "units": 9, "parts": 1}),
        ("{{ customer_name }}" + "。" * 66, {"encoding": "UCS-2", "units": 71, "parts": 2}),
    ],
)
async def test_a_preview_tells_the_parts_of_a_draft_and_of_what_is_stored(
    mailroom: Mailroom, sms: str, told: dict[str, object]
) -> None:
    draft = {"subject": "Hi", "text": "{{ customer_name }}", "html": "<p>Hi</p>", "sms": sms}
    text = sms.replace("{{ customer_name }}", "佐藤 花子")
    body = {"draft": draft, "context": CONTEXT}
    reply = await mailroom.api.post(f"{CONFIRMED}/preview", json=body)
    assert (reply.status_code, reply.json()["sms"]) == (200, {"text": text, **told})
    stored = await mailroom.api.put(CONFIRMED, json=draft)
    assert (stored.status_code, stored.json()["sms"]) == (200, sms)
    reply = await mailroom.api.post(f"{CONFIRMED}/preview", json={"context": CONTEXT})
    assert reply.json()["sms"] == {"text": text, **told}
    accepted = await mailroom.accept(
        "sms", template="ORDER_CONFIRMATION", locale="ja", context=CONTEXT
    )
    assert (accepted["text"], accepted["sms_parts"]) == (text, told["parts"])


async def test_a_change_without_a_short_text_leaves_it_as_it_is(mailroom: Mailroom) -> None:
    before = (await mailroom.api.get(SHIPPED)).json()
    after = await mailroom.put_template("ORDER_SHIPPED", "en")
    assert (after.status_code, after.json()["sms"]) == (200, before["sms"])


async def test_a_short_text_is_checked_as_the_others_are(mailroom: Mailroom) -> None:
    refused = await mailroom.put_template("ORDER_SHIPPED", "en", sms="{{ a")
    problem = refused.json()
    assert (refused.status_code, problem["code"]) == (400, "template_syntax_error")
    assert problem["errors"][0]["pointer"] == "/sms"
