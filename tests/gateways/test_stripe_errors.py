"""Each error of Stripe's SDK: whose trouble it is, and what is known of the money afterwards."""

from collections.abc import AsyncIterator, Iterator

import pytest
import stripe

from services.chassis.base.ids import new_id
from services.payment.domain.outcomes import Outcome, OutcomeKind
from services.payment.gateways.protocol import GatewayUnavailable
from services.payment.gateways.stripe.errors import MEANINGS, Meaning, meaning_of, outcome_of
from services.payment.gateways.stripe.gateway import StripeGateway
from services.payment.gateways.watched import WatchedGateway
from tests.gateways.servers import KEY, StripeAnswers


def _classes(
    of: type[stripe.StripeError] = stripe.StripeError,
) -> Iterator[type[stripe.StripeError]]:
    for each in of.__subclasses__():
        yield each
        yield from _classes(each)


# A base class, and those of OAuth, which is not used here.
_NEVER_RAISED = {"StripeErrorWithParamCode", "OAuthError"}


def test_every_class_of_the_sdk_has_been_judged() -> None:
    known = {kind.__name__ for kind in _classes() if kind.__module__ == "stripe._error"}
    assert known - _NEVER_RAISED == {kind.__name__ for kind in MEANINGS}


def _raised(kind: type[stripe.StripeError]) -> stripe.StripeError:
    if issubclass(kind, stripe.SignatureVerificationError):
        return kind("words", "t=1", b"{}")
    if issubclass(kind, (stripe.CardError, stripe.InvalidRequestError)):
        return kind("words", None, "a_code")
    return kind("words")


_KINDS = {
    Meaning.DECLINED: OutcomeKind.FAILED,
    Meaning.REFUSED: OutcomeKind.FAILED,
    Meaning.OURS: OutcomeKind.DEFERRED,
    Meaning.UNDECIDED: OutcomeKind.UNKNOWN,
}


@pytest.mark.parametrize("kind", MEANINGS, ids=lambda kind: kind.__name__)
def test_only_what_stripe_says_of_the_customer_or_the_amount_fails(
    kind: type[stripe.StripeError],
) -> None:
    outcome = outcome_of(_raised(kind))
    assert outcome.kind is _KINDS[MEANINGS[kind]]
    is_failure = outcome.kind is OutcomeKind.FAILED
    assert is_failure is (kind in (stripe.CardError, stripe.InvalidRequestError))
    assert outcome.code
    assert outcome.message
    assert "words" in outcome.message


def test_an_error_of_a_class_that_nobody_knows_decides_nothing() -> None:
    class NewError(stripe.StripeError):
        pass

    class StrictRateLimitError(stripe.RateLimitError):
        pass

    assert meaning_of(NewError("words")) is Meaning.UNDECIDED
    assert meaning_of(StrictRateLimitError("words")) is Meaning.OURS
    assert outcome_of(ConnectionResetError("cut off")).kind is OutcomeKind.UNKNOWN


@pytest.fixture
async def gateway(stripe_answers: StripeAnswers) -> AsyncIterator[WatchedGateway]:
    opened = WatchedGateway(StripeGateway(KEY, stripe_answers.url), 20)
    yield opened
    await opened.close()


async def _pay(gateway: WatchedGateway, key: str, token: str = "pm_ok") -> Outcome:
    return await gateway.capture(key, "an-order", 5_000, "card", token)


OURS = {
    "rate limit": (429, {"type": "invalid_request_error", "code": "rate_limit"}),
    "lock": (429, {"type": "invalid_request_error", "code": "lock_timeout"}),
    "refused key": (401, {"type": "invalid_request_error"}),
    "expired key": (401, {"type": "invalid_request_error", "code": "api_key_expired"}),
    "permission": (403, {"type": "invalid_request_error"}),
    "wrong mode": (400, {"type": "invalid_request_error", "code": "livemode_mismatch"}),
    "method not activated": (
        400,
        {
            "type": "invalid_request_error",
            "code": "payment_intent_invalid_parameter",
            "param": "allowed_payment_method_types",
        },
    ),
}


@pytest.mark.parametrize("case", OURS)
async def test_our_own_trouble_leaves_the_payment_to_be_made(
    gateway: WatchedGateway, stripe_answers: StripeAnswers, case: str
) -> None:
    status, error = OURS[case]
    key = new_id()
    await stripe_answers.fail(
        status, times=9, path="/v1/payment_intents", message="Not now.", **error
    )
    outcome = await _pay(gateway, key)
    assert outcome.kind is OutcomeKind.DEFERRED
    assert gateway.trouble is not None
    assert "Not now." in gateway.trouble
    found = await gateway.find_capture(key, None)
    assert found is not None
    assert found.kind is OutcomeKind.UNKNOWN
    with pytest.raises(GatewayUnavailable):
        await gateway.find_charge("pi_1")
    assert await stripe_answers.play("intents") == []


async def test_it_is_made_with_the_same_key_once_the_trouble_is_over(
    gateway: WatchedGateway, stripe_answers: StripeAnswers
) -> None:
    key = new_id()
    await stripe_answers.fail(429, code="rate_limit", message="Too many requests.")
    assert (await _pay(gateway, key)).kind is OutcomeKind.DEFERRED
    assert (await _pay(gateway, key)).kind is OutcomeKind.COMPLETED
    assert gateway.trouble is None
    assert len(await stripe_answers.play("intents")) == 1


UNDECIDED = {
    "server error": (500, {"type": "api_error"}),
    "bad gateway": (502, {}),
    "same key under way": (
        409,
        {"type": "invalid_request_error", "code": "idempotency_key_in_use"},
    ),
    "same key, other call": (400, {"type": "idempotency_error"}),
}


@pytest.mark.parametrize("case", UNDECIDED)
async def test_an_undecided_answer_decides_nothing(
    gateway: WatchedGateway, stripe_answers: StripeAnswers, case: str
) -> None:
    status, error = UNDECIDED[case]
    await stripe_answers.fail(status, times=9, path="/v1/payment_intents", message="Hm.", **error)
    assert (await _pay(gateway, new_id())).kind is OutcomeKind.UNKNOWN


async def test_a_declined_card_has_the_code_of_its_issuer(gateway: WatchedGateway) -> None:
    outcome = await _pay(gateway, key := new_id(), "pm_declined")
    assert (outcome.kind, outcome.code) == (OutcomeKind.FAILED, "insufficient_funds")
    assert outcome.message == "Your card was declined."
    assert outcome.reference is not None
    assert await gateway.find_capture(key, outcome.reference) == outcome
    assert gateway.trouble is None


async def test_a_status_that_is_not_known_decides_nothing(
    gateway: WatchedGateway, stripe_answers: StripeAnswers
) -> None:
    paid = await _pay(gateway, key := new_id())
    await stripe_answers.play("change", id=paid.reference, status="being_considered")
    found = await gateway.find_capture(key, paid.reference)
    assert found is not None
    assert (found.kind, found.code) == (OutcomeKind.UNKNOWN, "unknown_status")


async def test_a_refund_that_our_balance_cannot_pay_stays_to_be_made(
    gateway: WatchedGateway, stripe_answers: StripeAnswers
) -> None:
    paid = await _pay(gateway, new_id())
    words = "Insufficient funds in your Stripe balance to refund this amount."
    await stripe_answers.fail(400, path="/v1/refunds", code="balance_insufficient", message=words)
    key = new_id()
    assert (await gateway.refund(key, paid.reference, 2_000)).kind is OutcomeKind.DEFERRED
    assert (await gateway.refund(key, paid.reference, 2_000)).kind is OutcomeKind.COMPLETED
