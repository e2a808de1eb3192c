"""Amazon SNS, played."""

import pytest

from services.notification.providers import sns
from tests.service.notification.feedback.provider_proofs import Sns


@pytest.fixture
def amazon(monkeypatch: pytest.MonkeyPatch) -> Sns:
    """Amazon SNS, which is asked nothing over the network."""
    made = Sns()
    monkeypatch.setattr(sns, "fetch", made.fetch)
    return made
