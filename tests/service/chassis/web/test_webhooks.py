"""Signed webhooks (Standard Webhooks): only what one of the keys signed, and only now."""

from datetime import UTC, datetime, timedelta

import httpx
import pytest
from standardwebhooks import Webhook

from tests.service.chassis.probe import WEBHOOK_KEYS, Probe
from tests.service.chassis.web.test_refusals import expect

PATH = "/api/v1/things/webhook"
BODY = b'{"n": 1}'


def signed(
    body: bytes = BODY,
    *,
    key: str = WEBHOOK_KEYS[0],
    age: timedelta = timedelta(0),
    message_id: str = "msg_1",
) -> dict[str, str]:
    at = datetime.now(UTC) - age
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(int(at.timestamp())),
        "webhook-signature": Webhook(key).sign(message_id, at, body.decode()),
        "Content-Type": "application/json",
    }


@pytest.mark.parametrize("key", WEBHOOK_KEYS)
async def test_any_of_the_keys_will_do(api: httpx.AsyncClient, probe: Probe, key: str) -> None:
    reply = await api.post(PATH, headers=signed(key=key), content=BODY)
    assert reply.status_code == 200
    assert probe.seen[0].body == {"n": 1}
    assert probe.seen[0].principal.subject == "receive_thing"
    assert probe.seen[0].principal.scopes == frozenset()


async def test_one_of_several_signatures_will_do(api: httpx.AsyncClient, probe: Probe) -> None:
    headers = signed()
    headers["webhook-signature"] = f"v1,AAAA v1a,xyz {headers['webhook-signature']}"
    assert (await api.post(PATH, headers=headers, content=BODY)).status_code == 200


@pytest.mark.parametrize("age", [-299, -200, 0, 200, 298])
async def test_five_minutes_either_way_are_allowed(api: httpx.AsyncClient, age: int) -> None:
    headers = signed(age=timedelta(seconds=age))
    assert (await api.post(PATH, headers=headers, content=BODY)).status_code == 200


def forged() -> dict[str, dict[str, str]]:
    good = signed()
    return {
        "another key": signed(key="whsec_" + "C" * 32),
        "another body": signed(b'{"n": 2}'),
        "another id": good | {"webhook-id": "msg_2"},
        "another time": good | {"webhook-timestamp": str(int(good["webhook-timestamp"]) - 1)},
        "old": signed(age=timedelta(minutes=6)),
        "future": signed(age=-timedelta(minutes=6)),
        "no signature": {k: v for k, v in good.items() if k != "webhook-signature"},
        "no id": {k: v for k, v in good.items() if k != "webhook-id"},
        "no time": {k: v for k, v in good.items() if k != "webhook-timestamp"},
        "empty": good | {"webhook-signature": ""},
        "no version": good | {"webhook-signature": good["webhook-signature"][3:]},
        "not base64": good | {"webhook-signature": "v1,é"},
        "nan": good | {"webhook-timestamp": "nan"},
        "infinite": good | {"webhook-timestamp": "1e999"},
        "far": good | {"webhook-timestamp": "9" * 30},
        "words": good | {"webhook-timestamp": "now"},
        "a token": {"Authorization": "Bearer x", "Content-Type": "application/json"},
        "nothing": {"Content-Type": "application/json"},
    }


@pytest.mark.parametrize("name", forged())
async def test_what_is_not_signed_now_by_us_is_401(
    api: httpx.AsyncClient, probe: Probe, name: str
) -> None:
    headers = httpx.Headers(forged()[name], encoding="utf-8")
    reply = await api.post(PATH, headers=headers, content=BODY)
    expect(reply, 401, "invalid_signature")
    assert reply.headers["www-authenticate"] == "WebhookSignature"
    assert probe.seen == []


async def test_an_administrators_token_is_no_signature(
    api: httpx.AsyncClient, probe: Probe
) -> None:
    reply = await api.post(PATH, headers=probe.header(), json={"n": 1})
    expect(reply, 401, "invalid_signature")


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b"{", 400, "malformed_body"),
        (b"[" * 2_000, 400, "malformed_body"),
        (b'{"n": "x"}', 422, "validation_failed"),
        (b"", 422, "validation_failed"),
    ],
)
async def test_a_body_that_is_signed_but_wrong_is_a_fault_of_the_body(
    api: httpx.AsyncClient, body: bytes, status: int, code: str
) -> None:
    expect(await api.post(PATH, headers=signed(body), content=body), status, code)


async def test_who_has_not_signed_learns_nothing_of_other_faults(
    api: httpx.AsyncClient, probe: Probe
) -> None:
    headers = {"Content-Type": "text/plain"}
    expect(await api.post(PATH, headers=headers, content=b"{"), 401, "invalid_signature")
    headers = signed(b"{") | headers
    expect(await api.post(PATH, headers=headers, content=b"{"), 415, "unsupported_media_type")
    assert probe.seen == []


async def test_a_huge_body_is_refused_before_it_is_hashed(api: httpx.AsyncClient) -> None:
    body = b" " * 5_000
    expect(await api.post(PATH, headers=signed(body), content=body), 413, "payload_too_large")
