"""A mapping that comes with a file, instead of a profile."""

import json

import pytest

from tests.service.order.batch_requests import BATCHES
from tests.service.order.conftest import Shop, assert_problem
from tests.service.order.import_profiles.tea_shop import FILE, MAPPING, PROFILES, upload
from tests.service.order.importing import batch_of


async def test_a_mapping_comes_with_the_file(shop: Shop) -> None:
    mapping = json.dumps(MAPPING)
    for reply in (
        await upload(shop, mapping=mapping, source="form"),
        await shop.api.post(
            BATCHES,
            params={"mapping": mapping, "source": "query"},
            content=FILE.encode(),
            headers={"Content-Type": "text/csv"},
        ),
    ):
        assert reply.status_code == 202, reply.text
        assert reply.json()["profile"] == "mapping"
        await shop.finish_batches()
        assert (await batch_of(shop, reply.json()["id"]))["rows_created"] == 2
    assert (await shop.api.get(PROFILES, params={"built_in": False})).json()["items"] == []


async def test_a_mapping_may_be_long(shop: Shop) -> None:
    words = {"column": "Item", "words": {f"{n:0150}": "tea" for n in range(250)}}
    mapping = json.dumps({**MAPPING, "items": {**MAPPING["items"], "product_name": words}})
    assert 32 * 1024 < len(mapping) < 64 * 1024
    assert (await upload(shop, mapping=mapping)).status_code == 202


@pytest.mark.parametrize(
    ("fields", "status", "code", "said"),
    [
        ({"mapping": "{"}, 422, "validation_failed", "/mapping"),
        ({"mapping": "[]"}, 422, "validation_failed", "/mapping"),
        ({"mapping": "[" * 5000}, 422, "validation_failed", "/mapping"),
        ({"mapping": '{"a": 1, "a": 2}'}, 422, "validation_failed", "/mapping"),
        ({"mapping": "{}"}, 422, "validation_failed", "/mapping/order"),
        ({"mapping": "x" * 70_000}, 422, "validation_failed", "/mapping"),
        (
            {"mapping": json.dumps(MAPPING), "profile": "shopify"},
            400,
            "contradictory_values",
            "not both",
        ),
        (
            {"mapping": json.dumps({**MAPPING, "html": "\ud800"})},
            422,
            "validation_failed",
            "/mapping",
        ),
    ],
)
async def test_a_mapping_that_is_none(
    shop: Shop, fields: dict[str, str], status: int, code: str, said: str
) -> None:
    problem = assert_problem(await upload(shop, **fields), status, code)
    assert said in json.dumps(problem)
    assert (await shop.api.get(BATCHES)).json()["items"] == []


async def test_a_mapping_that_names_a_column_which_is_not_there(shop: Shop) -> None:
    wrong = {**MAPPING, "order": {**MAPPING["order"], "note": ["Remark", "Comment"]}}
    problem = assert_problem(await upload(shop, mapping=json.dumps(wrong)), 400, "missing_column")
    assert "'Remark', 'Comment'" in problem["detail"]
    found = await shop.api.post(
        f"{PROFILES}/detect",
        files={"file": ("tea.csv", FILE.encode())},
        data={"mapping": json.dumps(wrong)},
    )
    problems = found.json()["problems"]
    assert [(each["code"], each["pointer"]) for each in problems] == [
        ("missing_column", "/order/note/0"),
        ("missing_column", "/order/note/1"),
    ]
