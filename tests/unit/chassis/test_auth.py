"""Tokens of this installation: what is verified, what is remembered, what is refused."""

import multiprocessing
import stat
from datetime import timedelta
from pathlib import Path

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from joserfc import jwt
from joserfc.jwk import OKPKey

from services.chassis import auth
from services.chassis.auth import (
    Principal,
    ServiceToken,
    SigningKey,
    TokenVerifier,
    shared_secret_file,
)
from services.chassis.problems import InsufficientScope, Unauthorized
from tests.unit.chassis.forging import base64url, signed_with_secret, unsigned

HOUR = timedelta(hours=1)


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> SigningKey:
    return SigningKey.load_or_create(tmp_path_factory.mktemp("data"))


class Clock:
    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 1_800_000_000.0
        monkeypatch.setattr(auth.time, "time", lambda: self.now)


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
        "exp": auth.time.time() + 60,
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
    public = next(iter(key.public_keys))
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
    optional={name: JSONS for name in ("kid", "crit", "b64", "typ", "jwk", "x5c", "zip", "enc")},
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


async def test_a_service_renews_its_token_before_it_expires(
    key: SigningKey, clock: Clock
) -> None:
    verifier, token = TokenVerifier(key), ServiceToken(key, "service:order", ["payments:write"])
    seen = set()
    for _ in range(60):
        seen.add(token.header())
        principal = await verifier.verify(token.header())
        assert principal.subject == "service:order"
        clock.now += 60
    assert len(seen) == 12


def _make(folder: str, barrier: object, results: object) -> None:
    barrier.wait()  # type: ignore[attr-defined]
    text = shared_secret_file(Path(folder) / "keys" / "k", lambda: new_secret())
    results.put(text)  # type: ignore[attr-defined]


def new_secret() -> str:
    return auth.secrets.token_hex(2_000)


def test_processes_that_start_together_share_one_secret(tmp_path: Path) -> None:
    context = multiprocessing.get_context("fork")
    barrier, results = context.Barrier(8), context.Queue()
    processes = [
        context.Process(target=_make, args=(str(tmp_path), barrier, results)) for _ in range(8)
    ]
    for process in processes:
        process.start()
    texts = {results.get(timeout=20) for _ in processes}
    for process in processes:
        process.join()
    assert len(texts) == 1
    file = tmp_path / "keys" / "k"
    assert texts == {file.read_text(encoding="utf-8")}
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert [path.name for path in file.parent.iterdir()] == ["k"]  # no draft is left


def test_a_secret_is_made_once_and_a_failure_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "k"

    def fail() -> str:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        shared_secret_file(path, fail)
    assert list(path.parent.iterdir()) == []
    assert shared_secret_file(path, lambda: "first\n") == "first"
    assert shared_secret_file(path, fail) == "first"


def test_the_private_key_is_not_shown(key: SigningKey) -> None:
    assert key._key.as_dict(private=True)["d"] not in repr(key)  # type: ignore[operator]
    assert all("d" not in public.as_dict() for public in key.public_keys)
