"""Tokens of an OpenID Connect issuer: a real one over HTTP, honest, rotating keys, or broken."""

import asyncio
import time
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from joserfc import jwt
from joserfc.jwk import ECKey, Key, OctKey, OKPKey, RSAKey

from services.chassis.base.ids import utc_now
from services.chassis.base.problems import ServiceUnavailable, Unauthorized
from services.chassis.identity import oidc
from services.chassis.identity.tokens import SigningKey, TokenVerifier
from tests.unit.chassis.identity.forging import base64url, part, signed_with_secret, unsigned

RSA = RSAKey.generate_key(2048, {"kid": "rsa-1", "use": "sig"})
EC = ECKey.generate_key("P-256", {"kid": "ec-1"})
OKP = OKPKey.generate_key("Ed25519", {"kid": "okp-1"})
NEW = ECKey.generate_key("P-256", {"kid": "ec-2"})


class Issuer:
    """What the issuer publishes; each part may be replaced."""

    def __init__(self) -> None:
        self.url = ""
        self.keys: list[Any] = [key.as_dict(private=False) for key in (RSA, EC, OKP)]
        self.discovery: Any = None
        self.jwks: Any = None
        self.status = 200
        self.delay = 0.0
        self.fetched = 0
        self.described = 0

    async def describe(self, _request: web.Request) -> web.Response:
        self.described += 1
        await asyncio.sleep(self.delay)
        document = {"issuer": self.url, "jwks_uri": f"{self.url}/keys"}
        return web.json_response(self.discovery or document, status=self.status)

    async def publish(self, _request: web.Request) -> web.Response:
        self.fetched += 1
        return web.json_response(self.jwks or {"keys": self.keys})

    def token(self, key: Key = RSA, alg: str = "RS256", **changes: Any) -> str:
        header = {"alg": alg, "kid": key.kid} | changes.pop("header", {})
        claims = {"iss": self.url, "aud": "shop", "sub": "u1", "exp": time.time() + 600}
        claims |= {"scope": "orders:read"} | changes
        return "Bearer " + jwt.encode(header, claims, key, algorithms=[alg])


@pytest.fixture
async def issuer() -> AsyncIterator[Issuer]:
    issuer = Issuer()
    app = web.Application()
    app.router.add_get("/.well-known/openid-configuration", issuer.describe)
    app.router.add_get("/keys", issuer.publish)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    issuer.url = f"http://{host}:{port}"
    yield issuer
    await runner.cleanup()


@pytest.fixture
def own_key(tmp_path: Path) -> SigningKey:
    return SigningKey.load_or_create(tmp_path)


@pytest.fixture
def verifier(issuer: Issuer, own_key: SigningKey) -> TokenVerifier:
    return TokenVerifier(own_key, oidc_issuer=issuer.url, oidc_audience="shop")


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Seconds by which the verifier's clock is ahead."""
    ahead = [0.0]
    monkeypatch.setattr(
        "services.chassis.identity.tokens.utc_now", lambda: utc_now() + timedelta(seconds=ahead[0])
    )
    return ahead


@pytest.mark.parametrize(
    ("key", "alg"),
    [(RSA, "RS256"), (RSA, "PS256"), (EC, "ES256"), (OKP, "Ed25519"), (OKP, "EdDSA")],
)
@pytest.mark.filterwarnings("ignore:EdDSA")  # issuers still write its old name
async def test_its_tokens_are_taken(
    issuer: Issuer, verifier: TokenVerifier, key: Key, alg: str
) -> None:
    principal = await verifier.verify(issuer.token(key, alg))
    assert (principal.subject, principal.scopes) == ("u1", frozenset({"orders:read"}))


async def test_the_issuers_name_may_end_in_a_slash(issuer: Issuer, own_key: SigningKey) -> None:
    for configured in (issuer.url, f"{issuer.url}/"):
        verifier = TokenVerifier(own_key, oidc_issuer=configured, oidc_audience="shop")
        for name in (issuer.url, f"{issuer.url}/"):
            assert (await verifier.verify(issuer.token(iss=name))).subject == "u1"


async def test_own_tokens_are_taken_too_and_ask_nobody(
    issuer: Issuer, verifier: TokenVerifier, own_key: SigningKey
) -> None:
    own = own_key.mint("cli", ["admin"], timedelta(hours=1))
    assert (await verifier.verify(f"Bearer {own}")).subject == "cli"
    assert issuer.fetched == 0


async def test_a_header_that_we_do_not_know_does_not_matter(
    issuer: Issuer, verifier: TokenVerifier
) -> None:
    token = jwt_with_header(issuer, {"cat": "cl_B7d4"})
    assert (await verifier.verify(token)).subject == "u1"
    with pytest.raises(Unauthorized):
        await verifier.verify(jwt_with_header(issuer, {"crit": ["cat"], "cat": 1}))


def jwt_with_header(issuer: Issuer, extra: dict[str, Any]) -> str:
    """Written by hand: the library refuses to write headers that it does not know."""
    claims = {"iss": issuer.url, "aud": "shop", "sub": "u1", "exp": time.time() + 600}
    signing_input = f"{part({'alg': 'RS256', 'kid': RSA.kid} | extra)}.{part(claims)}"
    private: Any = RSA.private_key
    signature = private.sign(signing_input.encode(), padding.PKCS1v15(), hashes.SHA256())
    return f"Bearer {signing_input}.{base64url(signature)}"


async def test_forged_tokens_are_refused(issuer: Issuer, verifier: TokenVerifier) -> None:
    stranger = RSAKey.generate_key(2048, {"kid": "rsa-1"})
    claims = {"iss": issuer.url, "aud": "shop", "sub": "u1", "exp": time.time() + 600}
    public = RSA.as_pem(private=False)
    forged = {
        "another key": issuer.token(stranger),
        "another audience": issuer.token(aud="somebody-else"),
        "no audience": issuer.token(aud=None),
        "our audience": issuer.token(aud="ichiba"),
        "expired": issuer.token(exp=time.time() - 60),
        "not yet": issuer.token(nbf=time.time() + 600),
        "no subject": issuer.token(sub=None),
        "HS256 with the public key": "Bearer "
        + signed_with_secret({"kid": "rsa-1"}, claims, public),
        "another kind of key": issuer.token(EC, "ES256", header={"kid": "rsa-1"}),
        "altered": issuer.token()[:-8] + "AAAAAAAA",
        "none": "Bearer " + unsigned(claims),
    }
    for name, token in forged.items():
        with pytest.raises(Unauthorized):
            pytest.fail(f"{name}: {await verifier.verify(token)}")


async def test_nobody_is_asked_about_tokens_that_are_not_the_issuers(
    issuer: Issuer, verifier: TokenVerifier
) -> None:
    for token in (
        issuer.token(iss="https://elsewhere.example"),
        issuer.token(iss=None),
        issuer.token(iss="ichiba"),
        "Bearer nonsense",
        "Bearer a.b.c",
        "Bearer W10.W10.x",
        "Bearer eyJhbGciOlsiUlMyNTYiXX0.e30.x",
    ):
        with pytest.raises(Unauthorized):
            await verifier.verify(token)
    assert issuer.fetched == 0


async def test_keys_of_other_kinds_beside_do_not_matter(
    issuer: Issuer, verifier: TokenVerifier
) -> None:
    issuer.keys = [
        {"kty": "AKP", "alg": "ML-DSA-65", "kid": "pq", "pub": "AAAA"},
        {"kty": "oct", "k": "AAAA", "kid": "secret"},
        RSAKey.generate_key(2048, {"kid": "enc", "use": "enc"}).as_dict(private=False),
        *issuer.keys,
    ]
    assert (await verifier.verify(issuer.token())).subject == "u1"


async def test_a_shared_secret_that_it_publishes_by_mistake_signs_nothing(
    issuer: Issuer, verifier: TokenVerifier
) -> None:
    secret = OctKey.generate_key(256, {"kid": "secret"})
    issuer.keys.append(secret.as_dict(private=True))
    with pytest.raises(Unauthorized):
        await verifier.verify(issuer.token(secret, "HS256"))


async def test_rotated_keys_are_fetched_once_and_not_more_often_than_is_decent(
    issuer: Issuer, verifier: TokenVerifier, clock: list[float]
) -> None:
    await verifier.verify(issuer.token())
    issuer.keys = [NEW.as_dict(private=False)]
    token = issuer.token(NEW, "ES256")
    with pytest.raises(Unauthorized):  # fetched a moment ago: not again at once
        await verifier.verify(token)
    assert issuer.fetched == 1
    clock[0] += 6
    results = await asyncio.gather(*(verifier.verify(token) for _ in range(20)))
    assert {principal.subject for principal in results} == {"u1"}
    assert issuer.fetched == 2
    for number in range(50):
        with pytest.raises(Unauthorized):
            await verifier.verify(issuer.token(EC, "ES256", header={"kid": f"made-up-{number}"}))
    assert issuer.fetched == 2


async def test_a_key_that_was_withdrawn_is_not_trusted_after_ten_minutes(
    issuer: Issuer,
    verifier: TokenVerifier,
    clock: list[float],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(oidc.OidcIssuer, "_PATIENCE_SECONDS", 60.0)  # however busy the machine is
    await verifier.verify(issuer.token(exp=time.time() + 9_000))
    issuer.keys = [NEW.as_dict(private=False)]
    clock[0] += 601
    with pytest.raises(Unauthorized):
        await verifier.verify(issuer.token(exp=time.time() + 9_000))


async def test_an_issuer_that_is_down_does_not_matter_for_a_while(
    issuer: Issuer, verifier: TokenVerifier, clock: list[float]
) -> None:
    await verifier.verify(issuer.token())
    issuer.status = 500
    clock[0] += 1_200
    token = issuer.token(exp=time.time() + 9_000)
    assert (await verifier.verify(token)).subject == "u1"
    clock[0] += 3_000
    with pytest.raises(ServiceUnavailable):
        await verifier.verify(token)


def broken(issuer: Issuer) -> dict[str, dict[str, Any]]:
    return {
        "500": {"status": 500},
        "redirect": {"status": 302},
        "not an object": {"discovery": ["x"]},
        "no keys named": {"discovery": {"issuer": issuer.url}},
        "another issuer": {"discovery": {"issuer": "https://x.example", "jwks_uri": issuer.url}},
        "no text": {"discovery": {"issuer": issuer.url, "jwks_uri": 5}},
        "no URL": {"discovery": {"issuer": issuer.url, "jwks_uri": "http://[::"}},
        "no file": {"discovery": {"issuer": issuer.url, "jwks_uri": "file:///etc/passwd"}},
        "no keys": {"jwks": {"keys": [{"kty": "oct", "k": "AA"}]}},
        "no list": {"jwks": {"keys": 5}},
        "no key": {"jwks": {"keys": ["x"]}},
        "no object": {"jwks": ["x"]},
        "half a key": {"jwks": {"keys": [{"kty": "RSA", "n": "AA"}]}},
    }


async def test_nobody_waits_for_an_issuer_that_hangs_while_there_are_good_keys(
    issuer: Issuer, verifier: TokenVerifier, clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(oidc.OidcIssuer, "_PATIENCE_SECONDS", 0.05)
    monkeypatch.setattr(oidc, "_TIMEOUT_SECONDS", 30.0)
    expires = time.time() + 9_000
    await verifier.verify(issuer.token(exp=expires))
    issuer.delay = 5.0
    clock[0] += 601
    unknown = asyncio.create_task(verifier.verify(issuer.token(NEW, "ES256", exp=expires)))
    await asyncio.sleep(0)
    began = asyncio.get_running_loop().time()
    for number in range(20):
        token = issuer.token(exp=expires, sub=f"u{number}")
        assert (await verifier.verify(token)).subject == f"u{number}"
    assert asyncio.get_running_loop().time() - began < 3
    assert not unknown.done()  # only the issuer can tell whether that key is one of its own
    unknown.cancel()
    assert issuer.described == 2


async def test_many_who_need_keys_ask_the_issuer_once(
    issuer: Issuer, verifier: TokenVerifier
) -> None:
    issuer.delay = 0.2
    tokens = [issuer.token(sub=f"u{number}") for number in range(10)]
    found = await asyncio.gather(*(verifier.verify(token) for token in tokens))
    assert [each.subject for each in found] == [f"u{number}" for number in range(10)]
    assert (issuer.described, issuer.fetched) == (1, 1)


@pytest.mark.parametrize("name", broken(Issuer()))
async def test_an_issuer_that_is_broken_is_an_outage_and_is_left_alone(
    issuer: Issuer, verifier: TokenVerifier, name: str, clock: list[float]
) -> None:
    for attribute, value in broken(issuer)[name].items():
        setattr(issuer, attribute, value)
    for _ in range(3):
        with pytest.raises(ServiceUnavailable) as caught:
            await verifier.verify(issuer.token())
        assert caught.value.headers["Retry-After"] == "5"
    assert issuer.fetched <= 1
    issuer.status, issuer.discovery, issuer.jwks = 200, None, None
    clock[0] += 6
    assert (await verifier.verify(issuer.token())).subject == "u1"


async def test_an_issuer_that_is_not_there_is_an_outage(own_key: SigningKey) -> None:
    issuer = Issuer()
    issuer.url = "http://127.0.0.1:9"
    verifier = TokenVerifier(own_key, oidc_issuer=issuer.url, oidc_audience="shop")
    with pytest.raises(ServiceUnavailable):
        await verifier.verify(issuer.token())
    own = own_key.mint("cli", ["admin"], timedelta(hours=1))
    assert (await verifier.verify(f"Bearer {own}")).subject == "cli"


async def test_an_issuer_that_never_answers_is_given_up(
    issuer: Issuer, verifier: TokenVerifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(oidc, "_TIMEOUT_SECONDS", 0.1)
    issuer.delay = 10
    started = time.monotonic()
    with pytest.raises(ServiceUnavailable):
        await verifier.verify(issuer.token())
    assert time.monotonic() - started < issuer.delay
