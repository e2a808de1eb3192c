"""What a provider's report means."""

from datetime import UTC, datetime

import pytest

from services.notification.domain.delivery_events import DeliveryEvent, is_early
from services.notification.domain.states_gen import NotificationStatus


@pytest.mark.parametrize(
    ("kind", "bounce_type", "reason"),
    [
        ("message.delivered", None, None),
        ("message.bounced", "soft", None),
        ("message.bounced", "hard", "HARD_BOUNCE"),
        ("message.complained", None, "COMPLAINT"),
    ],
)
def test_who_goes_on_the_suppression_list(
    kind: str, bounce_type: str | None, reason: str | None
) -> None:
    at = datetime(2026, 11, 20, tzinfo=UTC)
    event = DeliveryEvent("msg_1", kind, "n", "a@example.jp", bounce_type, None, at)
    assert event.suppression_reason == reason


@pytest.mark.parametrize("status", list(NotificationStatus))
def test_only_what_is_on_its_way_for_the_first_time_can_be_overtaken(
    status: NotificationStatus,
) -> None:
    on_its_way = status in {NotificationStatus.QUEUED, NotificationStatus.SENDING}
    assert is_early(status, was_sent=False) == on_its_way
    assert is_early(status, was_sent=True) == (status is NotificationStatus.SENDING)
