"""What files can be written for, by name, and as people call it in either language."""

from typing import Any

import pytest

from services.order.sheets import built_in_profiles
from services.order.sheets.profiles.profile import EXPORTS
from tests.service.order.conftest import ORDERS, Shop, assert_problem

PROFILES = "/api/v1/export-profiles"


async def listed(shop: Shop, language: str = "en", **query: Any) -> list[dict[str, Any]]:
    headers = {"Accept-Language": language}
    reply = await shop.api.get(PROFILES, params=query, headers=headers)
    assert reply.status_code == 200, reply.text
    assert reply.headers["content-language"] == language
    assert reply.headers["vary"] == "Accept-Language"
    assert reply.json()["total"] == len(built_in_profiles(EXPORTS))
    items: list[dict[str, Any]] = reply.json()["items"]
    return items


async def test_all_that_can_be_written_is_listed_with_what_it_is_for(shop: Shop) -> None:
    found = {each["name"]: each for each in await listed(shop)}
    assert list(found) == sorted(built_in_profiles(EXPORTS))
    assert found["yamato-b2"] == {
        "name": "yamato-b2",
        "title": "Yamato B2 Cloud shipments",
        "orders": "to_ship",
        "source": None,
        "standing": "tested",
        "extension": "csv",
    }
    assert found["amazon"] == {
        "name": "amazon",
        "title": "Amazon shipping confirmation",
        "orders": "shipped",
        "source": "amazon",
        "standing": "experimental",
        "extension": "txt",
    }


async def test_the_titles_are_in_the_readers_language(shop: Shop) -> None:
    english = [each["title"] for each in await listed(shop)]
    assert all(title.replace("Ⅱ", "").replace("Ⅲ", "").isascii() for title in english)
    japanese = {each["name"]: each["title"] for each in await listed(shop, "ja")}
    assert japanese["yamato-b2"] == "ヤマト運輸 B2クラウド 外部データ"


@pytest.mark.parametrize("name", sorted(built_in_profiles(EXPORTS)))
async def test_the_file_is_called_as_the_list_says(shop: Shop, name: str) -> None:
    [profile] = [each for each in await listed(shop) if each["name"] == name]
    reply = await shop.api.get(f"{ORDERS}/export", params={"profile": name})
    assert reply.headers["content-disposition"].endswith(f'.{profile["extension"]}"')


async def test_pages_go_on_where_the_one_before_ended(shop: Shop) -> None:
    names = sorted(built_in_profiles(EXPORTS))
    first = (await shop.api.get(PROFILES, params={"limit": 3})).json()
    assert [each["name"] for each in first["items"]] == names[:3]
    assert first["next_cursor"] == names[2]
    rest = (await shop.api.get(PROFILES, params={"cursor": first["next_cursor"]})).json()
    assert [each["name"] for each in rest["items"]] == names[3:]
    assert rest["next_cursor"] is None
    assert_problem(await shop.api.get(PROFILES, params={"cursor": "_"}), 400, "invalid_cursor")
