"""`get_settings`: what a service is set to, without a secret, and how long it keeps what."""

from collections.abc import Callable
from typing import Any

import pytest

from services.chassis.base.settings import SERVICES, Settings
from services.chassis.keeping.settings_document import EVERYWHERE, Operated
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


def told_of(service: str) -> tuple[str, dict[str, dict[str, Any]]]:
    """The shop's name, and each setting, as the environment has it now."""
    document = Operated(Settings.load(), KEEPING[service]).document("en")
    return document["shop_name"], {each["name"]: each for each in document["settings"]}


def test_the_sender_is_told_as_mail_has_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def told() -> dict[str, Any]:
        shop, settings = told_of("notification")
        sender, replies = settings["ICHIBA_MAIL_FROM"], settings["ICHIBA_MAIL_REPLY_TO"]
        return {
            "shop": shop,
            "sender": (sender["value"], sender["default"], sender["source"], sender["is_set"]),
            "replies": (replies["value"], replies["source"]),
        }

    own = "Ichiba <no-reply@ichiba.localhost>"
    assert told() == {
        "shop": "Ichiba",
        "sender": (own, own, "default", True),
        "replies": (own, "default"),
    }
    account = "Ichiba <shop@example.jp>"
    monkeypatch.setenv("ICHIBA_SMTP_URL", "smtp://shop%40example.jp:x@mail.example.jp:587")
    assert told()["sender"] == (account, account, "default", True)
    named = "有田屋 <help@example.jp>"
    monkeypatch.setenv("ICHIBA_MAIL_FROM", named)
    assert told() == {
        "shop": "有田屋",
        "sender": (named, account, "environment", True),
        "replies": (named, "default"),
    }
    monkeypatch.setenv("ICHIBA_MAIL_REPLY_TO", "desk@example.jp")
    assert told()["replies"] == ("desk@example.jp", "environment")


@pytest.mark.parametrize(
    ("service", "name"),
    [
        ("payment", "ICHIBA_PAYMENT_LINK_SECRET"),
        ("payment", "ICHIBA_GATEWAY_WEBHOOK_SECRET"),
        ("notification", "ICHIBA_NOTIFICATION_WEBHOOK_SECRET"),
    ],
)
def test_a_key_of_the_first_start_counts_as_set(
    monkeypatch: pytest.MonkeyPatch, service: str, name: str
) -> None:
    def told() -> tuple[Any, ...]:
        found = told_of(service)[1][name]
        return found["value"], found["source"], found["is_secret"], found["is_set"]

    assert told() == (None, "first_start", True, True)
    monkeypatch.setenv(name, "whsec_" + "QUJD" * 10)
    assert told() == (None, "environment", True, True)


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
