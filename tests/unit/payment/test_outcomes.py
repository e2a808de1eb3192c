"""Foreign texts are cut to what the spec lets through."""

from services.payment.domain.outcomes import Outcome, OutcomeKind


def test_a_long_and_dirty_message_is_made_fit() -> None:
    outcome = Outcome.failed("c" * 100, "Declined\x00\n\u202e" + "x" * 600)
    assert outcome.kind is OutcomeKind.FAILED
    assert outcome.code == "c" * 64
    assert outcome.message is not None
    assert outcome.message.startswith("Declined \n x")
    assert len(outcome.message) == 500
