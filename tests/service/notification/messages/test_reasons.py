"""Why a payment failed is told by its code, in the language of the message."""

from typing import Any

import pytest

from services.chassis.base.ids import new_id
from tests.service.notification.batches.test_batches import added, message
from tests.service.notification.conftest import CONTEXT, Mailroom

DECLINED = ("カード会社により承認されませんでした。", "The card was declined.")
SHORT = (
    "カードの残高または利用限度額が不足しています。",
    "The card's balance or limit is not sufficient.",
)
GENERAL = ("お支払いを完了できませんでした。", "The payment could not be completed.")
OURS = "Too many requests hit the API."


@pytest.mark.parametrize(("locale", "word"), [("ja", "理由"), ("en", "Reason")])
@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("card_declined", DECLINED),
        ("fraudulent", DECLINED),
        ("insufficient_funds", SHORT),
        ("rate_limit", GENERAL),
        (None, (OURS, OURS)),
    ],
)
async def test_a_reason_is_in_the_language_of_its_message(
    mailroom: Mailroom, locale: str, word: str, code: str | None, told: tuple[str, str]
) -> None:
    context = {**CONTEXT, "failure_code": code, "failure_message": OURS}
    about: dict[str, Any] = {"template": "PAYMENT_FAILED", "locale": locale, "context": context}
    line = f"\n{word}: {told[locale == 'en']}\n"
    one = await mailroom.accept(**about)
    assert line in one["text"]
    await added(mailroom, new_id(), [message(**about)])
    found = await mailroom.api.get("/api/v1/notifications", params={"limit": 1})
    assert line in (await mailroom.get(found.json()["items"][0]["id"]))["text"]
    path = f"/api/v1/templates/PAYMENT_FAILED/{locale}/preview"
    preview = (await mailroom.api.post(path, json={"context": context})).json()
    assert line in preview["text"]
    assert preview["context"] == context
