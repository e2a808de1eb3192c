"""`get_settings`: what a service is set to, without a secret, and how long it keeps what."""

from collections.abc import Callable

import pytest

from services.chassis.base.settings import SERVICES, Settings
from services.chassis.keeping.settings_document import EVERYWHERE
from tests.contract.test_keeping import KEEPING
from tests.service.conftest import OpenApi

PATH = "/api/v1/settings"
each_service = pytest.mark.parametrize("service", SERVICES)
OF_THE_DASHBOARD = {"dashboard_port"}


@each_service
async def test_each_setting_says_where_it_comes_from(open_api: OpenApi, service: str) -> None:
    async with open_api(service) as api:
        reply = await api.get(PATH)
    assert (reply.status_code, reply.headers["content-language"]) == (200, "en")
    told = {each["name"]: each for each in reply.json()["settings"]}
    assert told["ICHIBA_WORKERS"] == {
        "name": "ICHIBA_WORKERS",
        "value": "1",
        "default": "1",
        "source": "default",
        "is_secret": False,
        "is_set": True,
    }
    assert told["ICHIBA_DATA_DIR"]["source"] == "environment"
    assert told["ICHIBA_OIDC_ISSUER"]["value"] is None
    assert told["ICHIBA_OIDC_ISSUER"]["is_set"] is False


@each_service
async def test_a_secret_is_never_told(open_api: OpenApi, service: str) -> None:
    async with open_api(service) as api:
        reply = await api.get(PATH)
    told = {each["name"]: each for each in reply.json()["settings"]}
    database = told[f"ICHIBA_{service.upper()}_DATABASE_URL"]
    assert (database["is_secret"], database["is_set"]) == (True, True)
    assert (database["value"], database["default"]) == (None, None)
    assert "sqlite" not in reply.text


@each_service
async def test_the_retention_table_is_told_in_the_readers_language(
    open_api: OpenApi, service: str
) -> None:
    async with open_api(service) as api:
        english = (await api.get(PATH)).json()["retention"]
        japanese = (await api.get(PATH, headers={"Accept-Language": "ja"})).json()["retention"]
    keeping = KEEPING[service]
    assert [each["kind"] for each in english] == [kept.kind for kept in keeping.kinds]
    assert [each["what"] for each in english] == [str(kept.what) for kept in keeping.kinds]
    assert [each["what"] for each in japanese] == [
        kept.what.in_language("ja") for kept in keeping.kinds
    ]
    keys = next(each for each in english if each["kind"] == "idempotency_keys")
    assert (keys["setting"], keys["keeps_days"]) == ("ICHIBA_KEEP_IDEMPOTENCY_KEYS", 30)


@each_service
async def test_only_an_administrator_reads_them(
    open_api: OpenApi, token: Callable[..., str], service: str
) -> None:
    reader = token("orders:read", "payments:read", "notifications:read")
    async with open_api(service) as api:
        reply = await api.get(PATH, headers={"Authorization": f"Bearer {reader}"})
    assert (reply.status_code, reply.json()["code"]) == (403, "insufficient_scope")


def test_no_setting_is_left_out() -> None:
    shown = {name for keeping in KEEPING.values() for name in keeping.shown} | set(EVERYWHERE)
    assert set(Settings.model_fields) - shown == OF_THE_DASHBOARD
    assert shown <= set(Settings.model_fields)
