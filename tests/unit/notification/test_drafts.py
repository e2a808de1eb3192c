"""The ids of a batch's messages, and where in a request a value of a draft stands."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.chassis.base.ids import new_id
from services.notification.domain.drafts import (
    BatchMessage,
    DigestNotPossible,
    Draft,
    UnrenderableMessages,
    digest_drafts,
    pointer_of,
    single_drafts,
    stable_id,
)

BATCH = "019aa0b1-2a00-7c11-8d22-0e33f44a5501"
SPEC = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


def message(number: int, **changes: Any) -> BatchMessage:
    fields: dict[str, Any] = {
        "order_id": f"019aa0b1-3c00-7a11-8b22-0c33d44e{number:04d}",
        "template": "ORDER_CONFIRMATION",
        "recipient": "hanako@example.jp",
        "locale": "ja",
        "context": {"customer_name": "花子", "total_amount": number},
        "row": None,
    }
    return BatchMessage(**{**fields, **changes})


@given(parts=st.lists(st.text(max_size=20), max_size=4))
def test_an_id_is_always_the_same_and_one_of_version_7(parts: list[str]) -> None:
    made = stable_id(BATCH, *parts)
    assert made == stable_id(BATCH, *parts)
    assert SPEC.fullmatch(made)
    assert made[:13] == BATCH[:13]  # the time
    assert made != stable_id(new_id(), *parts)
    assert made != stable_id(BATCH, *parts, "x")


def test_order_template_and_recipient_make_a_message_what_it_is() -> None:
    same = [message(1), message(1, recipient="Hanako@example.jp", context={}, locale="en")]
    other = [
        message(2),
        message(1, template="PAYMENT_FAILED"),
        message(1, recipient="taro@example.jp"),
    ]
    assert len({draft.id for draft in single_drafts(BATCH, same)}) == 1
    assert len({draft.id for draft in single_drafts(BATCH, [same[0], *other])}) == 4


def test_a_digest_lists_the_orders_in_order_and_sums_them() -> None:
    given_ = [
        message(1, context={"customer_name": "花子", "total_amount": 5, "order_number": "A-1"}),
        message(2, recipient="taro@example.jp"),
        message(
            3, recipient="HANAKO@example.jp", context={"customer_name": "?", "total_amount": 6}
        ),
        message(1),
    ]
    first, second = digest_drafts(BATCH, given_)
    assert (first.recipient, first.places, first.order_id) == ("hanako@example.jp", (0, 2), None)
    assert first.context["customer_name"] == "花子"
    assert (first.context["total_amount"], first.context["currency"]) == (11, "JPY")
    assert [(o["order_number"], o["total_amount"]) for o in first.context["orders"]] == [
        ("A-1", 5),
        (given_[2].order_id, 6),
    ]
    assert second.places == (1,)
    # The same orders are the same digest, in whatever order they come.
    assert {draft.id for draft in digest_drafts(BATCH, given_[::-1])} == {first.id, second.id}
    assert digest_drafts(BATCH, given_[:1])[0].id != first.id


@pytest.mark.parametrize("amount", [None, "5", 5.0, True])
def test_a_digest_adds_whole_yen_only(amount: Any) -> None:
    wrong = message(1, context={"total_amount": amount}, row=9)
    with pytest.raises(UnrenderableMessages) as refusal:
        digest_drafts(BATCH, [message(0), wrong])
    assert [(fault.pointer, fault.detail) for fault in refusal.value.errors] == [
        ("/messages/1/context/customer_name", "is missing (row 9)"),
        ("/messages/1/context/total_amount", "must be a whole number of yen (row 9)"),
    ]


def test_no_more_than_a_hundred_faults_are_told() -> None:
    others = [message(n, template="ORDER_SHIPPED") for n in range(1000)]
    with pytest.raises(DigestNotPossible) as refusal:
        digest_drafts(BATCH, others)
    assert len(refusal.value.errors) == 100


@pytest.mark.parametrize(
    ("name", "pointer"),
    [
        ("", "/messages/4/context"),
        ("total_amount", "/messages/4/context/total_amount"),
        ("items[0].line_total", "/messages/4/context/items/0/line_total"),
        ("a/b~c", "/messages/4/context/a~1b~0c"),
        ("orders[1].note", "/messages/4/context/orders/1/note"),
    ],
)
def test_a_value_is_pointed_at_in_its_message(name: str, pointer: str) -> None:
    draft = Draft("id", "order", "ORDER_CONFIRMATION", "a@example.jp", "ja", {}, (4,))
    assert pointer_of(draft, name) == (pointer, 4)


@pytest.mark.parametrize(
    ("name", "pointer", "place"),
    [
        ("orders[1].items[0].sku", "/messages/7/context/items/0/sku", 7),
        ("customer_name", "/messages/3/context/customer_name", 3),
        ("orders", "/messages/3/context/orders", 3),
    ],
)
def test_a_value_of_a_digest_is_pointed_at_in_the_message_it_came_with(
    name: str, pointer: str, place: int
) -> None:
    digest = Draft("id", None, "BATCH_DIGEST", "a@example.jp", "ja", {}, (3, 7))
    assert pointer_of(digest, name) == (pointer, place)
