"""E-mails that come as one request: each is accepted, kept and repeated by itself."""

import json
from typing import Any

from services.chassis.base.ids import new_id
from tests.service.notification.conftest import Mailroom, new_email

EACH = "/api/v1/notifications/email/each"
EMAIL = "/api/v1/notifications/email"


async def test_each_is_accepted_as_if_it_had_come_by_itself(mailroom: Mailroom) -> None:
    good = {"email": new_email(), "idempotency_key": "m-1", "request_id": "r-1"}
    poor = {"email": new_email(context={"order_id": new_id()}), "request_id": "r-2"}
    reply = await mailroom.api.post(EACH, json={"requests": [good, poor]})
    assert reply.status_code == 200, reply.text
    lines = [json.loads(line) for line in reply.text.splitlines()]
    accepted, refused = sorted(lines, key=lambda line: int(line["index"]))
    assert (accepted["status"], accepted["body"]["status"]) == (201, "QUEUED")
    assert (refused["status"], refused["body"]["code"]) == (400, "missing_variable")
    assert refused["body"]["request_id"] == "r-2"
    await mailroom.until_status(accepted["body"]["id"], "SENT")

    headers: dict[str, Any] = {"Idempotency-Key": "m-1"}
    again = await mailroom.api.post(EMAIL, json=good["email"], headers=headers)
    assert (again.status_code, again.json()["id"]) == (201, accepted["body"]["id"])
    assert again.headers["Idempotent-Replayed"] == "true"
