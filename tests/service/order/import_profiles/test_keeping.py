"""A shop's own import profiles: kept, recognised, and fixed in the batches made with them."""

import json
from typing import Any

import pytest

from services.order.sheets import IMPORTED, built_in_profiles
from tests.service.order.batch_requests import BATCHES
from tests.service.order.conftest import ORDERS, Shop, assert_problem
from tests.service.order.import_profiles.tea_shop import FILE, MAPPING, PROFILES, TEA, put, upload
from tests.service.order.importing import batch_of, outcomes, rows_of

ALL = [name for kind in IMPORTED for name in built_in_profiles(kind)]


async def test_a_profile_is_kept_changed_and_deleted(shop: Shop) -> None:
    made = await put(shop, TEA)
    assert (made.status_code, made.headers["ETag"]) == (200, '"1"')
    assert made.json()["document"] == TEA
    assert made.json() == (await shop.api.get(f"{PROFILES}/tea-shop")).json()
    again = await put(shop, TEA, **{"If-Match": '"7"'})
    assert (again.status_code, again.json()["version"]) == (200, 1)
    changed = {**TEA, "title": "Tea"}
    assert_problem(await put(shop, changed, **{"If-Match": '"7"'}), 412, "precondition_failed")
    done = await put(shop, changed, **{"If-Match": '"1"'})
    assert (done.json()["title"], done.json()["version"]) == ("Tea", 2)
    stale = await shop.api.delete(f"{PROFILES}/tea-shop", headers={"If-Match": '"1"'})
    assert_problem(stale, 412, "precondition_failed")
    assert (await shop.api.delete(f"{PROFILES}/tea-shop")).status_code == 204
    assert_problem(await shop.api.get(f"{PROFILES}/tea-shop"), 404, "import_profile_not_found")
    assert_problem(await shop.api.delete(f"{PROFILES}/tea-shop"), 404, "import_profile_not_found")
    new = await put(shop, TEA, **{"If-Match": "*"})
    assert_problem(new, 404, "import_profile_not_found")


async def test_profiles_are_listed_by_name_in_pages(shop: Shop) -> None:
    await put(shop, TEA)
    names: list[str] = []
    query: dict[str, str | int] = {"limit": 7}
    while True:
        page = (await shop.api.get(PROFILES, params=query)).json()
        assert page["total"] == len(ALL) + 1
        names += [each["name"] for each in page["items"]]
        if page["next_cursor"] is None:
            break
        query["cursor"] = page["next_cursor"]
    assert names == sorted([*ALL, "tea-shop"])
    [own] = (await shop.api.get(PROFILES, params={"built_in": False})).json()["items"]
    assert (own["name"], own["built_in"], own["source"]) == ("tea-shop", False, "tea")
    others = (await shop.api.get(PROFILES, params={"built_in": True})).json()["items"]
    assert "tea-shop" not in {each["name"] for each in others}
    parcels = (await shop.api.get(PROFILES, params={"kind": "parcels"})).json()["items"]
    assert [each["name"] for each in parcels] == list(built_in_profiles("parcels"))
    assert {each["kind"] for each in parcels} == {"parcels"}
    refused = await shop.api.get(PROFILES, params={"cursor": "No_Name"})
    assert_problem(refused, 400, "invalid_cursor")


async def test_what_comes_with_ichiba_is_copied_not_changed(shop: Shop) -> None:
    built_in = (await shop.api.get(f"{PROFILES}/shopify")).json()
    assert (built_in["built_in"], built_in["updated_by"]) == (True, None)
    document = built_in["document"]
    assert_problem(await put(shop, document), 409, "built_in_profile")
    deleted = await shop.api.delete(f"{PROFILES}/shopify")
    assert_problem(deleted, 409, "built_in_profile")
    copy = await put(shop, {**document, "name": "our-shopify"})
    assert copy.status_code == 200
    assert copy.json()["document"] == {**document, "name": "our-shopify"}


@pytest.mark.parametrize(
    ("path", "document", "status", "code"),
    [
        ("detect", {**TEA, "name": "detect"}, 405, "method_not_allowed"),
        ("mapping", {**TEA, "name": "mapping"}, 400, "reserved_name"),
        ("auto", {**TEA, "name": "auto"}, 400, "reserved_name"),
        ("other", TEA, 400, "contradictory_values"),
        ("tea-shop", {"name": "tea-shop"}, 422, "validation_failed"),
        ("Tea", TEA, 422, "validation_failed"),
    ],
)
async def test_a_name_that_cannot_be(
    shop: Shop, path: str, document: Any, status: int, code: str
) -> None:
    assert_problem(await shop.api.put(f"{PROFILES}/{path}", json=document), status, code)
    assert (await shop.api.get(PROFILES, params={"built_in": False})).json()["items"] == []


def nested(depth: int) -> Any:
    return [nested(depth - 1)] if depth else "Order"


BAD: dict[str, tuple[dict[str, Any], str]] = {
    "an unknown part": ({"colour": "red"}, "/colour"),
    "a number": ({"title": 3}, "/title"),
    "a huge number": ({"title": 10**30}, "/title"),
    "a member that no order has": ({"order": {**TEA["order"], "age": "Age"}}, "/order/age"),
    "nothing that tells orders apart": (
        {"order": {**TEA["order"], "external_id": {"fixed": "1"}}},
        "/order/external_id",
    ),
    "too deep": ({"order": {**TEA["order"], "note": nested(50)}}, ""),
    "too many words": (
        {
            "payments": {"card": ["word"] * 200},
            "not_settled": ["x"] * 200,
            "states": [
                {"when": {"State": [str(i) for i in range(200)]}, "is": "paid"} for _ in range(25)
            ],
        },
        "",
    ),
    "a million words": ({"not_settled": ["x"] * 100_000}, ""),
    "a rule that hides others": (
        {"states": [{"is": "paid"}, {"when": {"State": "x"}, "is": "cancelled"}]},
        "/states/0",
    ),
    "no time zone": ({"time_zone": "Asia/Atlantis"}, "/time_zone"),
}


@pytest.mark.parametrize("what", BAD)
async def test_a_profile_that_is_wrong_is_refused_with_the_place(shop: Shop, what: str) -> None:
    changes, pointer = BAD[what]
    problem = assert_problem(await put(shop, {**TEA, **changes}), 422, "validation_failed")
    assert [fault["pointer"] for fault in problem["errors"]] == [pointer]
    fields = {"mapping": json.dumps({**TEA, **changes})}
    if what != "a million words":
        refused = assert_problem(await upload(shop, **fields), 422, "validation_failed")
        assert [fault["pointer"] for fault in refused["errors"]] == [f"/mapping{pointer}"]
    assert (await shop.api.get(BATCHES)).json()["items"] == []


async def test_at_most_a_hundred(shop: Shop) -> None:
    for number in range(100):
        assert (await put(shop, {**TEA, "name": f"tea-{number}"})).status_code == 200
    assert_problem(await put(shop, TEA), 409, "too_many_profiles")
    assert (await put(shop, {**TEA, "name": "tea-7", "title": "Seven"})).status_code == 200


@pytest.mark.parametrize("profile", [{}, {"profile": "tea-shop"}])
async def test_a_file_is_read_with_a_profile_of_the_shops_own(
    shop: Shop, profile: dict[str, str]
) -> None:
    await put(shop, TEA)
    reply = await upload(shop, **profile)
    assert reply.status_code == 202, reply.text
    await shop.finish_batches()
    batch = await batch_of(shop, reply.json()["id"])
    assert (batch["profile"], batch["source"], batch["status"]) == ("tea-shop", "tea", "COMPLETED")
    assert outcomes(await rows_of(shop, batch["id"])) == [
        (2, "created", None),
        (3, "created", None),
        (4, "skipped", "skipped_cancelled"),
        (5, "failed", "total_differs"),
    ]
    [order] = (await shop.api.get(ORDERS)).json()["items"]
    assert (order["external_id"], order["total_amount"]) == ("T-1", 4800)
    errors = await shop.api.get(f"{BATCHES}/{batch['id']}/errors.csv")
    assert errors.status_code == 200, errors.text
    lines = errors.content.decode("utf-8-sig").splitlines()
    assert [line.split(",")[0] for line in lines] == ["Order", "T-3"]


async def test_a_batch_keeps_the_profile_it_was_made_with(shop: Shop) -> None:
    await put(shop, TEA)
    batches = [(await upload(shop, FILE, source=source)).json() for source in ("a", "b")]
    await put(shop, {**TEA, "states": [{"is": "cancelled"}]})
    await shop.work_on_batches()
    assert (await batch_of(shop, batches[0]["id"]))["rows_created"] == 2
    waiting = (await upload(shop, FILE, source="c")).json()
    assert (await shop.api.delete(f"{PROFILES}/tea-shop")).status_code == 204
    shop.service.bulk.readers.forget(waiting["id"])  # as after a restart
    await shop.work_on_batches()
    assert (await batch_of(shop, waiting["id"]))["rows_skipped"] == 4
    assert_problem(await upload(shop, FILE, profile="tea-shop"), 400, "unknown_profile")


async def test_one_of_the_shops_own_comes_before_what_it_was_copied_from(shop: Shop) -> None:
    document = built_in_profiles()["base"].document
    await put(shop, {**document, "name": "our-base", "source": "ours"})
    heading = ",".join(dict.fromkeys([*document["known_by"]]))
    found = await shop.api.post(f"{PROFILES}/detect", files={"file": ("b.csv", heading.encode())})
    assert found.json()["profile"] == "our-base"
    await put(shop, {**document, "name": "second-base"})
    found = await shop.api.post(f"{PROFILES}/detect", files={"file": ("b.csv", heading.encode())})
    assert found.json()["profile"] is None
    assert [each["code"] for each in found.json()["problems"]] == ["ambiguous_profile"]
    assert {"our-base", "second-base"} <= {each["name"] for each in found.json()["runners_up"]}


LABELS: dict[str, Any] = {
    "name": "labels",
    "title": "Labels",
    "kind": "parcels",
    "known_by": ["Order", "Number"],
    "parcel": {"order": "Order", "tracking_number": "Number"},
}


async def test_a_profile_of_parcels(shop: Shop) -> None:
    assert (await put(shop, LABELS)).json()["kind"] == "parcels"
    taken = await put(shop, {**LABELS, "name": "yamato-b2"})
    assert_problem(taken, 409, "built_in_profile")
    file = {"file": ("l.csv", b"Order,Number\nT-1,1234\n")}
    asked = f"{PROFILES}/detect"
    of_parcels = (await shop.api.post(asked, files=file, params={"kind": "parcels"})).json()
    assert (of_parcels["profile"], of_parcels["problems"]) == ("labels", [])
    assert of_parcels["proposals"][0] == {"member": "parcel.order", "columns": ["Order"]}
    assert (await shop.api.post(asked, files=file)).json()["profile"] is None
    mapping = json.dumps({"parcel": LABELS["parcel"]})
    for fields, status in (
        ({"kind": "parcels"}, 202),
        ({"kind": "parcels", "mapping": mapping}, 202),
        ({"kind": "parcels", "mapping": json.dumps({**MAPPING, "kind": "orders"})}, 422),
        ({"mapping": json.dumps(LABELS)}, 422),
    ):
        reply = await shop.api.post(BATCHES, files=file, data=fields)
        assert reply.status_code == status, reply.text
