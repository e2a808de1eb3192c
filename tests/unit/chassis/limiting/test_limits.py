"""Whose requests are counted, and by which limit."""

import pytest

from services.chassis.base.problems import TooManyRequests
from services.chassis.base.settings import Settings
from services.chassis.identity.tokens import Principal
from services.chassis.limiting.limits import KINDS, Limits, kind_of

MIKA = Principal("mika", frozenset({"orders:read"}))


@pytest.mark.parametrize(
    ("method", "definition", "kind"),
    [
        ("get", {}, "reads"),
        ("GET", {}, "reads"),
        ("post", {}, "commands"),
        ("delete", {}, "commands"),
        ("post", {"x-rate-limit": "reads"}, "reads"),
        ("get", {"x-rate-limit": "bulk"}, "bulk"),
    ],
)
def test_the_spec_says_which_limit_counts_an_operation(
    method: str, definition: dict[str, str], kind: str
) -> None:
    assert kind_of(method, definition) == kind


def test_the_headers_tell_what_is_left() -> None:
    limits = Limits(Settings.load(limit_commands=6_000))
    assert limits.take("commands", MIKA) == {
        "RateLimit-Policy": '"commands";q=6000;w=60',
        "RateLimit": '"commands";r=5999;t=1',
    }


def test_the_refusal_says_it_in_words_and_headers() -> None:
    limits = Limits(Settings.load(limit_bulk=1))
    limits.take("bulk", MIKA)
    with pytest.raises(TooManyRequests) as refused:
        limits.take("bulk", MIKA)
    english, japanese = refused.value.document("id"), refused.value.document("id", "ja")
    assert (english["status"], english["code"]) == (429, "rate_limited")
    assert english["detail"] == (
        "You have used up the 1 requests per minute that you may send for files and batches. "
        "Try again in 60 s."
    )
    assert japanese["detail"].startswith("ファイルと一括処理のリクエストが1分あたりの上限")
    assert refused.value.headers == {
        "Retry-After": "60",
        "RateLimit-Policy": '"bulk";q=1;w=60',
        "RateLimit": '"bulk";r=0;t=60',
    }


@pytest.mark.parametrize("kind", KINDS)
def test_zero_is_no_limit(kind: str) -> None:
    limits = Limits(Settings.load(limit_reads=0, limit_commands=0, limit_bulk=0))
    assert [limits.take(each, MIKA) for each in KINDS if each == kind] == [{}]


def test_calls_between_the_services_are_not_counted() -> None:
    limits = Limits(Settings.load(limit_commands=1))
    service = Principal("mika", frozenset(), "service:order", is_service=True)
    assert [limits.take("commands", service) for _ in range(3)] == [{}, {}, {}]
    assert limits.take("commands", MIKA)["RateLimit"] == '"commands";r=0;t=60'


def test_failures_are_counted_by_address_and_there_is_a_limit_to_them() -> None:
    limits = Limits(Settings.load(limit_failed_tokens=2))
    assert [limits.count_failure("192.0.2.1") for _ in range(2)] == [None, None]
    refusal = limits.count_failure("192.0.2.1")
    assert refusal is not None
    assert (refusal.status, refusal.headers["Retry-After"]) == (429, "30")
    assert limits.count_failure("192.0.2.2") is None
    assert limits.count_failure(None) is None
    assert Limits(Settings.load(limit_failed_tokens=0)).count_failure("192.0.2.1") is None


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("2001:db8::1", "2001:db8::ffff", True),  # one machine has all of these
        ("2001:db8::1", "2001:db8:0:1::1", False),
        ("::ffff:192.0.2.1", "192.0.2.1", True),
        ("::ffff:192.0.2.1", "192.0.2.2", False),
        ("fe80::1%eth0", "fe80::2%eth0", True),
        ("not an address", "not an address", True),
    ],
)
def test_addresses_of_one_machine_count_as_one(one: str, other: str, is_same: bool) -> None:
    limits = Limits(Settings.load(limit_failed_tokens=1))
    assert limits.count_failure(one) is None
    assert (limits.count_failure(other) is not None) == is_same
