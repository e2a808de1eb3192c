"""Many messages at once: stored together or not at all, once however often they are given."""

import asyncio
from typing import Any

import httpx
import pytest

from services.chassis.base.ids import new_id
from tests.service.notification.conftest import CONTEXT, Mailroom, OpenMailroom

BATCHES = "/api/v1/notifications/batch"


def message(number: int = 0, **changes: Any) -> dict[str, Any]:
    """A valid ``NotificationBatchMessage``, of an order of its own."""
    context = {**CONTEXT, "order_number": f"A-{number}", "total_amount": 1000 + number}
    return {
        "order_id": new_id(),
        "template": "ORDER_CONFIRMATION",
        "recipient": f"customer{number}@example.jp",
        "context": context,
        **changes,
    }


def without(name: str, **changes: Any) -> dict[str, Any]:
    """A message whose context lacks ``name``."""
    context = {key: value for key, value in CONTEXT.items() if key != name}
    return message(context=context, **changes)


async def add(
    room: Mailroom, batch_id: str, messages: list[dict[str, Any]], **changes: Any
) -> httpx.Response:
    """Post ``messages``; ``key`` is the Idempotency-Key."""
    key = changes.pop("key", None)
    body = {"batch_id": batch_id, "messages": messages, **changes}
    headers = {} if key is None else {"Idempotency-Key": key}
    return await room.api.post(BATCHES, json=body, headers=headers)


async def added(
    room: Mailroom, batch_id: str, messages: list[dict[str, Any]], **changes: Any
) -> dict[str, Any]:
    """The batch after ``messages`` were taken."""
    reply = await add(room, batch_id, messages, **changes)
    assert reply.status_code == 202, reply.text
    document: dict[str, Any] = reply.json()
    return document


async def act(room: Mailroom, batch_id: str, action: str) -> dict[str, Any]:
    """The batch after ``action``."""
    reply = await room.api.post(f"{BATCHES}/{batch_id}/{action}")
    assert reply.status_code == 202, reply.text
    document: dict[str, Any] = reply.json()
    return document


async def listed(room: Mailroom, batch_id: str) -> list[dict[str, Any]]:
    """The first 200 messages of a batch, in the order in which they were given."""
    query: dict[str, str | int] = {"batch_id": batch_id, "sort": "created_at", "limit": 200}
    reply = await room.api.get("/api/v1/notifications", params=query)
    items: list[dict[str, Any]] = reply.json()["items"]
    return items


def counts_of(batch: dict[str, Any]) -> dict[str, int]:
    """What does not count 0."""
    return {each["status"]: each["count"] for each in batch["counts"] if each["count"]}


@pytest.fixture
def batch_id() -> str:
    return new_id()


async def held(room: Mailroom, batch_id: str) -> None:
    """Make the batch, with one message that is sent, and pause it."""
    await added(room, batch_id, [message(recipient="first@example.jp")])
    await act(room, batch_id, "pause")


async def test_messages_are_stored_in_the_order_given_and_sent(
    open_mailroom: OpenMailroom, batch_id: str
) -> None:
    messages = [message(number) for number in range(300)]
    async with open_mailroom() as room:
        reply = await add(room, batch_id, messages)
        batch = reply.json()
        assert (reply.status_code, reply.headers["Location"]) == (202, f"{BATCHES}/{batch_id}")
        assert reply.headers["ETag"] == '"1"'
        assert (batch["status"], batch["total"], batch["rate_per_second"]) == ("ACTIVE", 300, 1000)
        assert batch["allowed_actions"] == ["pause", "cancel"]
        found = await listed(room, batch_id)
        assert [each["order_id"] for each in found] == [m["order_id"] for m in messages[:200]]
        assert {each["batch_id"] for each in found} == {batch_id}
        await room.until_status(found[-1]["id"], "SENT")
        await until_counts(room, batch_id, {"SENT": 300})
        assert len(room.mails()) == 300
        done = (await room.api.get(f"{BATCHES}/{batch_id}")).json()
    assert (done["eta_seconds"], done["total"]) == (0, 300)
    assert 0 < done["sent_per_second"] <= 30.0  # of the last ten seconds


async def until_counts(room: Mailroom, batch_id: str, counts: dict[str, int]) -> dict[str, Any]:
    """The batch once its messages count so, within half a minute."""
    async with asyncio.timeout(30):
        while True:
            found: dict[str, Any] = (await room.api.get(f"{BATCHES}/{batch_id}")).json()
            if counts_of(found) == counts:
                return found
            await asyncio.sleep(0.02)


async def test_several_requests_add_to_one_batch_and_none_adds_twice(
    open_mailroom: OpenMailroom, batch_id: str
) -> None:
    first, second = message(1), message(2)
    async with open_mailroom() as room:
        await held(room, batch_id)
        assert (await added(room, batch_id, [first], key="a"))["total"] == 2
        again = await add(room, batch_id, [first], key="a")
        assert again.headers["Idempotent-Replayed"] == "true"
        assert again.json()["total"] == 2
        reused = await add(room, batch_id, [second], key="a")
        assert (reused.status_code, reused.json()["code"]) == (409, "idempotency_key_reused")
        # Without a key, or under another: what the batch has is left out.
        batch = await added(room, batch_id, [second, first, second])
        assert (batch["total"], batch["version"]) == (3, 4)
        other = {**first, "template": "PAYMENT_FAILED"}
        assert (await added(room, batch_id, [other]))["total"] == 4
        elsewhere = await added(room, new_id(), [first])
        assert elsewhere["total"] == 1


async def test_a_message_that_cannot_be_rendered_refuses_all_and_is_named(
    open_mailroom: OpenMailroom, batch_id: str
) -> None:
    items = [{"product_name": "湯呑み", "quantity": 1}]
    messages = [
        message(),
        without("total_amount", row=19),
        message(context={**CONTEXT, "items": items}, locale="en"),
        message(context={**CONTEXT, "total_amount": "1,000"}, row=21),
    ]
    async with open_mailroom() as room:
        reply = await add(room, batch_id, messages, key="k")
        assert (reply.status_code, reply.json()["code"]) == (400, "unrenderable_messages")
        problem = reply.json()
        assert problem["errors"] == [
            {"pointer": "/messages/1/context/total_amount", "detail": "is missing (row 19)"},
            {"pointer": "/messages/2/context/items/0/line_total", "detail": "is missing"},
            {
                "pointer": "/messages/3/context/total_amount",
                "detail": "The text cannot be rendered with this context: "
                "yen takes a whole number. (row 21)",
            },
        ]
        assert "/messages/1/context/total_amount: is missing (row 19)" in problem["detail"]
        assert (await listed(room, batch_id)) == []
        assert (await room.api.get(f"{BATCHES}/{batch_id}")).status_code == 404
        # The key is free again: nothing was done under it.
        assert (await added(room, batch_id, messages[:1], key="k"))["total"] == 1


async def test_a_context_that_is_too_much_is_named_with_its_message(
    open_mailroom: OpenMailroom, batch_id: str
) -> None:
    huge = message(context={**CONTEXT, "total_amount": 2**70})
    async with open_mailroom() as room:
        reply = await add(room, batch_id, [message(), huge])
        assert reply.status_code == 400
        assert reply.json()["errors"][0]["pointer"] == "/messages/1/context/total_amount"


async def test_recipients_on_the_list_are_suppressed_from_the_start(
    open_mailroom: OpenMailroom, batch_id: str
) -> None:
    async with open_mailroom() as room:
        await room.api.post("/api/v1/suppressions", json={"recipient": "Customer2@example.jp"})
        await held(room, batch_id)
        batch = await added(room, batch_id, [message(number) for number in range(4)])
        assert counts_of(batch)["SUPPRESSED"] == 1
        statuses = {each["recipient"]: each["status"] for each in await listed(room, batch_id)}
        assert statuses["customer2@example.jp"] == "SUPPRESSED"
        assert statuses["customer3@example.jp"] == "QUEUED"


async def test_a_template_put_meanwhile_is_used(open_mailroom: OpenMailroom, batch_id: str) -> None:
    async with open_mailroom() as room, open_mailroom() as other:
        await held(room, batch_id)
        put = await other.put_template("ORDER_CONFIRMATION", "ja", subject="新しい")
        assert put.status_code == 200
        await added(room, batch_id, [message()])
        newest = (await listed(room, batch_id))[-1]
        assert (newest["subject"], newest["template_version"]) == ("新しい", 2)


async def test_a_digest_is_one_message_to_each_recipient_and_locale(
    open_mailroom: OpenMailroom, batch_id: str
) -> None:
    one, other = "Emma@example.com", "hana@example.jp"
    messages = [
        message(1, recipient=one, locale="en"),
        message(2, recipient=other),
        message(3, recipient=one.lower(), locale="en"),
        message(4, recipient=one),
    ]
    messages.append(messages[0])
    async with open_mailroom() as room:
        batch = await added(room, batch_id, messages, digest=True)
        assert batch["total"] == 3
        assert (await added(room, batch_id, messages, digest=True))["total"] == 3
        found = await listed(room, batch_id)
        assert [(m["recipient"], m["locale"], m["template"], m["order_id"]) for m in found] == [
            (one, "en", "BATCH_DIGEST", None),
            (other, "ja", "BATCH_DIGEST", None),
            (one, "ja", "BATCH_DIGEST", None),
        ]
        text = (await room.get(found[0]["id"]))["text"]
        assert "- Order A-1: ¥1,001\n- Order A-3: ¥1,003\n\nTotal (tax included): ¥2,004" in text
        await until_counts(room, batch_id, {"SENT": 3})
        assert len(room.mails()) == 3


async def test_a_digest_of_anything_else_is_refused(
    open_mailroom: OpenMailroom, batch_id: str
) -> None:
    failed = message(template="PAYMENT_FAILED")
    async with open_mailroom() as room:
        reply = await add(room, batch_id, [message(), failed], digest=True)
        assert (reply.status_code, reply.json()["code"]) == (400, "digest_not_possible")
        assert [e["pointer"] for e in reply.json()["errors"]] == ["/messages/1/template"]
        reply = await add(room, batch_id, [message(), without("total_amount")], digest=True)
        assert (reply.status_code, reply.json()["code"]) == (400, "unrenderable_messages")
        assert [e["pointer"] for e in reply.json()["errors"]] == [
            "/messages/1/context/total_amount"
        ]
        put = await room.put_template(
            "BATCH_DIGEST", "ja", text="{% for order in orders %}{{ order.colour }}{% endfor %}"
        )
        assert put.status_code == 200
        blue = message(context={**CONTEXT, "colour": "blue"}, recipient="a@example.jp")
        grey = message(recipient="a@example.jp", row=7)
        reply = await add(room, batch_id, [blue, message(2), grey], digest=True)
        assert reply.json()["errors"] == [
            {"pointer": "/messages/2/context/colour", "detail": "is missing (row 7)"},
            {"pointer": "/messages/1/context/colour", "detail": "is missing"},
        ]
        assert (await listed(room, batch_id)) == []


@pytest.mark.parametrize(
    "body",
    [
        {"messages": []},
        {"messages": [{}]},
        {"messages": [message()] * 1001},
        {"messages": [message(row=0)]},
        {"messages": [message(recipient="+819012345678")]},
        {"messages": [message()], "priority": 0},
    ],
    ids=["none", "empty", "too-many", "row", "number", "unknown"],
)
async def test_what_does_not_fit_the_schema_is_422(
    open_mailroom: OpenMailroom, batch_id: str, body: dict[str, Any]
) -> None:
    async with open_mailroom() as room:
        reply = await room.api.post(BATCHES, json={"batch_id": batch_id, **body})
        assert reply.status_code == 422
        assert (await room.api.get(f"{BATCHES}/{batch_id}")).status_code == 404


async def test_a_request_may_be_larger_than_others(
    open_mailroom: OpenMailroom, batch_id: str
) -> None:
    note = "長" * 1000
    messages = [message(n, context={**CONTEXT, "note": note}) for n in range(600)]
    async with open_mailroom() as room:
        assert (await added(room, batch_id, messages))["total"] == 600
        long = message(context={**CONTEXT, "note": note * 3000})
        assert (await add(room, batch_id, [long])).status_code == 413
