"""`ichiba doctor` asks Stripe who we are, and whether its events arrive."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from services.chassis.base.settings import Settings
from services.console.doctor.stripe_checks import PATH, WANTED, examine_stripe
from tests.gateways.servers import KEY, StripeAnswers
from tests.ports import free_port

Play = Callable[..., None]
SECRET = "whsec_of_the_endpoint_in_use"


def _look(folder: Path, url: str, **settings: Any) -> list[tuple[str, str, str]]:
    loaded = Settings.load(
        data_dir=folder,
        stripe_api_key=KEY,
        stripe_api_base=url,
        **{"stripe_webhook_secret": SECRET, **settings},
    )
    return [(each.level, each.name, each.what) for each in examine_stripe(loaded)]


def _endpoint(**changes: Any) -> dict[str, Any]:
    url = f"https://pay.shop.example.jp{PATH}"
    return {"id": "we_1", "created": 1, "status": "enabled", "url": url, **changes}


ACCOUNT = ("ok", "stripe", "knows us as acct_1, in test mode")


def test_without_a_key_nothing_is_asked(tmp_path: Path) -> None:
    assert list(examine_stripe(Settings.load(data_dir=tmp_path))) == []


def test_all_is_well(stripe_answers: StripeAnswers, tmp_path: Path) -> None:
    asyncio.run(stripe_answers.play("set", endpoints=[_endpoint(enabled_events=["*"])]))
    assert _look(tmp_path, stripe_answers.url) == [
        ACCOUNT,
        ("ok", "stripe webhook", f"all events arrive at https://pay.shop.example.jp{PATH}"),
    ]
    asyncio.run(stripe_answers.play("set", endpoints=[_endpoint(enabled_events=list(WANTED))]))
    assert [level for level, _, _ in _look(tmp_path, stripe_answers.url)] == ["ok", "ok"]


def test_a_refused_key_is_a_failure(stripe_answers: StripeAnswers, tmp_path: Path) -> None:
    asyncio.run(stripe_answers.fail(401, message="Invalid API Key provided: sk_test_*1"))
    [finding] = _look(tmp_path, stripe_answers.url)
    assert finding == ("FAIL", "stripe", "refuses the key: no payment can be made")


def test_where_nobody_answers_it_says_so(tmp_path: Path) -> None:
    [(level, name, what)] = _look(tmp_path, f"http://127.0.0.1:{free_port()}")
    assert (level, name) == ("FAIL", "stripe")
    assert what.startswith("does not answer: ")


def test_without_a_secret_no_event_can_arrive(
    stripe_answers: StripeAnswers, tmp_path: Path
) -> None:
    found = _look(tmp_path, stripe_answers.url, stripe_webhook_secret=None)
    what = "ICHIBA_STRIPE_WEBHOOK_SECRET is not set: every event of Stripe's is refused"
    assert found == [ACCOUNT, ("warn", "stripe webhook", what)]


@pytest.mark.parametrize("endpoints", [[], [_endpoint(status="disabled", enabled_events=["*"])]])
def test_no_endpoint_leads_here(
    stripe_answers: StripeAnswers, tmp_path: Path, endpoints: list[dict[str, Any]]
) -> None:
    asyncio.run(stripe_answers.play("set", endpoints=endpoints))
    what = f"no enabled endpoint at Stripe leads to {PATH}"
    assert _look(tmp_path, stripe_answers.url) == [ACCOUNT, ("warn", "stripe webhook", what)]


def test_events_that_are_not_sent_or_did_not_arrive_are_named(
    stripe_answers: StripeAnswers, tmp_path: Path
) -> None:
    endpoint = _endpoint(enabled_events=list(WANTED[1:]))
    late = {"id": "evt_1", "created": 1_795_167_060, "type": "payment_intent.succeeded"}
    asyncio.run(stripe_answers.play("set", endpoints=[endpoint], undelivered=[late]))
    words = "Stripe could not deliver some events, the newest payment_intent.succeeded of"
    assert _look(tmp_path, stripe_answers.url) == [
        ACCOUNT,
        ("warn", "stripe webhook", "Stripe does not send payment_intent.succeeded"),
        ("warn", "stripe webhook", f"{words} 2026-11-20 09:31:00 UTC"),
    ]
