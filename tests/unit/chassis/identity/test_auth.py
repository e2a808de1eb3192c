"""Tokens of this installation: what is verified, what is remembered, what is refused."""

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from joserfc import jwt
from joserfc.jwk import OKPKey

from services.chassis.base.problems import InsufficientScope, Unauthorized
from services.chassis.identity.tokens import Principal, ServiceToken, SigningKey, TokenVerifier
from tests.unit.chassis.identity.forging import base64url, signed_with_secret, unsigned

HOUR = timedelta(hours=1)


class Clock:
    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 1_800_000_000.0
        monkeypatch.setattr(
            "services.chassis.identity.tokens.utc_now",
            lambda: datetime.fromtimestamp(self.now, UTC),
        )


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


def signed(key: SigningKey, **changes: object) -> str:
    """A token of ``key`` with other claims than usual; None leaves a claim out."""
    claims = {
        "iss": "ichiba",
        "aud": "ichiba",
        "sub": "s",
        "scope": "admin",
        "exp": time.time() + 60,
    }
    claims = {name: value for name, value in (claims | changes).items() if value is not None}
    return jwt.encode({"alg": "Ed25519"}, claims, key._key, algorithms=["Ed25519"])


async def test_a_token_carries_its_subject_and_scopes(key: SigningKey) -> None:
    token = key.mint("shop", ["orders:read", "orders:write"], HOUR)
    principal = await TokenVerifier(key).verify(f"Bearer {token}")
    assert principal == Principal("shop", frozenset({"orders:read", "orders:write"}))


async def test_a_remembered_token_still_expires(key: SigningKey, clock: Clock) -> None:
    verifier = TokenVerifier(key)
    token = "Bearer " + key.mint("shop", ["admin"], timedelta(seconds=40))
    await verifier.verify(token)
    clock.now += 39
    await verifier.verify(token)
    clock.now += 30  # 29 s late, which clocks that differ may explain
    await verifier.verify(token)
    clock.now += 2
    with pytest.raises(Unauthorized):
        await verifier.verify(token)


async def test_a_refused_token_is_not_remembered_and_memory_is_bounded(
    key: SigningKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TokenVerifier, "_REMEMBERED", 5)
    verifier = TokenVerifier(key)
    for number in range(20):
        with pytest.raises(Unauthorized):
            await verifier.verify(f"Bearer nonsense{number}")
    assert len(verifier._known) == 0
    for number in range(20):
        await verifier.verify("Bearer " + key.mint(str(number), ["admin"], HOUR))
    assert len(verifier._known) == 5


@pytest.mark.parametrize(
    "changes",
    [
        {"iss": "somebody"},
        {"iss": None},
        {"aud": "others"},
        {"aud": None},
        {"aud": ["a", "b"]},
        {"exp": None},
        {"exp": "2999-01-01"},
        {"exp": 0},
        {"exp": True},
        {"exp": float("nan")},
        {"exp": float("inf")},
        {"nbf": 32_503_680_000},
        {"nbf": "soon"},
        {"sub": None},
        {"sub": 1},
        {"sub": ""},
        {"sub": "s" * 256},
    ],
)
async def test_claims_are_checked(key: SigningKey, changes: dict[str, object]) -> None:
    with pytest.raises(Unauthorized):
        await TokenVerifier(key).verify("Bearer " + signed(key, **changes))


async def test_a_token_from_a_machine_whose_clock_is_ahead_is_taken(
    key: SigningKey, clock: Clock
) -> None:
    token = key.mint("shop", ["admin"], HOUR)
    clock.now -= 290
    assert (await TokenVerifier(key).verify(f"Bearer {token}")).subject == "shop"


@pytest.mark.parametrize(
    ("scope", "scopes"),
    [
        ("a b", {"a", "b"}),
        (["a", "b"], {"a", "b"}),
        ("", set()),
        (None, set()),
        (5, set()),
        ({"admin": True}, set()),
    ],
)
async def test_scopes_are_read_from_a_text_or_a_list(
    key: SigningKey, scope: object, scopes: set[str]
) -> None:
    principal = await TokenVerifier(key).verify("Bearer " + signed(key, scope=scope))
    assert principal.scopes == scopes


async def test_only_this_installations_key_signs(key: SigningKey, tmp_path: Path) -> None:
    other = SigningKey.load_or_create(tmp_path)
    (public,) = key.public_keys
    assert isinstance(public, OKPKey)
    claims = {"iss": "ichiba", "aud": "ichiba", "sub": "s", "exp": 4e9, "scope": "admin"}
    for forged in (
        other.mint("s", ["admin"], HOUR),
        signed_with_secret({"kid": public.kid}, claims, public.as_pem(private=False)),
        signed_with_secret({"kid": public.kid}, claims, public.as_der(private=False)),
        unsigned(claims),
    ):
        with pytest.raises(Unauthorized):
            await TokenVerifier(key).verify(f"Bearer {forged}")


async def test_a_key_that_a_token_brings_along_is_not_trusted(key: SigningKey) -> None:
    own = OKPKey.generate_key("Ed25519", auto_kid=True)
    header = {"alg": "Ed25519", "kid": own.kid, "jwk": own.as_dict(private=False)}
    claims = {"iss": "ichiba", "aud": "ichiba", "sub": "s", "exp": 4e9, "scope": "admin"}
    forged = jwt.encode(header, claims, own, algorithms=["Ed25519"])
    with pytest.raises(Unauthorized):
        await TokenVerifier(key).verify(f"Bearer {forged}")


JSONS = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)
HEADERS = JSONS | st.fixed_dictionaries(
    {"alg": JSONS | st.sampled_from(["Ed25519", "none", "HS256"])},
    optional=dict.fromkeys(("kid", "crit", "b64", "typ", "jwk", "x5c", "zip", "enc"), JSONS),
)
TOKENS = st.one_of(
    st.text(max_size=50),
    st.builds(
        lambda *parts: ".".join(base64url(orjson.dumps(part)) for part in parts),
        HEADERS,
        JSONS,
        JSONS,
    ),
    st.lists(st.binary(max_size=20).map(base64url), min_size=2, max_size=6).map(".".join),
)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TOKENS)
async def test_no_token_is_a_fault_of_ours(key: SigningKey, token: str) -> None:
    with pytest.raises(Unauthorized):
        await TokenVerifier(key).verify(f"Bearer {token}")


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
async def test_a_token_changed_in_any_place_is_refused(
    key: SigningKey, data: st.DataObject
) -> None:
    token = key.mint("s", ["orders:read"], HOUR)
    place = data.draw(st.integers(0, len(token) - 2))  # of the last character not all bits count
    letter = data.draw(st.sampled_from("ABab01-_.~"))
    changed = token[:place] + letter + token[place + 1 :]
    if changed != token:
        with pytest.raises(Unauthorized):
            await TokenVerifier(key).verify(f"Bearer {changed}")


def test_every_scope_asked_for_is_needed() -> None:
    principal = Principal("s", frozenset({"orders:read"}))
    principal.require(["orders:read"])
    with pytest.raises(InsufficientScope, match="orders:write"):
        principal.require(["orders:read", "orders:write"])
    Principal("s", frozenset({"admin"})).require(["anything"])


async def test_a_service_renews_its_token_before_it_expires(key: SigningKey, clock: Clock) -> None:
    verifier, token = TokenVerifier(key), ServiceToken(key, "service:order", ["payments:write"])
    seen = set()
    for _ in range(60):
        seen.add(token.header())
        principal = await verifier.verify(token.header())
        assert principal.subject == "service:order"
        clock.now += 60
    assert len(seen) == 12


async def test_a_service_asks_in_the_name_of_whoever_it_asks_for(
    key: SigningKey, clock: Clock
) -> None:
    verifier, token = TokenVerifier(key), ServiceToken(key, "service:order", ["payments:write"])
    scopes = frozenset({"payments:write"})
    for actor, expected in (
        (None, Principal("service:order", scopes)),
        ("service:order", Principal("service:order", scopes)),
        ("kim", Principal("kim", scopes, "service:order")),
        ("ｋｉｍ ", Principal("ｋｉｍ ", scopes, "service:order")),
    ):
        principal = await verifier.verify(token.header(actor))
        assert principal == expected
        assert principal.caller == "service:order"
    assert token.header("kim") == token.header("kim")
    assert len({token.header(f"customer-{number}") for number in range(300)}) == 300


@pytest.mark.parametrize("act", ["service:order", {}, {"sub": ""}, {"sub": 7}, {"sub": "x" * 256}])
async def test_who_acts_is_said_as_the_rfc_has_it_or_the_token_is_refused(
    key: SigningKey, act: object
) -> None:
    with pytest.raises(Unauthorized):
        await TokenVerifier(key).verify(f"Bearer {signed(key, act=act)}")


def test_a_service_makes_a_new_token_where_the_clock_was_set_back(
    key: SigningKey, clock: Clock
) -> None:
    """The others may go by the right time, and there the old one expires long before."""
    token = ServiceToken(key, "service:order", ["payments:write"])
    first = token.header()
    clock.now -= 7200
    assert token.header() != first


def test_the_private_key_is_not_shown(key: SigningKey) -> None:
    assert key._key.as_dict(private=True)["d"] not in repr(key)  # type: ignore[operator]
    assert all("d" not in public.as_dict() for public in key.public_keys)
