"""Every status and every event: what may become what."""

from itertools import product

import pytest

from services.chassis.base.state_machine import IllegalTransition
from services.notification.domain.notifications import MAX_ATTEMPTS, recipient_key, retry_delay
from services.notification.domain.states_gen import (
    NOTIFICATION_STATES,
    NotificationEvent,
    NotificationStatus,
)

MACHINE = {
    "claimed": {"QUEUED": "SENDING"},
    "accepted": {"SENDING": "SENT"},
    "deferred": {"SENDING": "QUEUED"},
    "gave_up": {"SENDING": "FAILED"},
    "delivered": {"SENT": "DELIVERED"},
    "bounced": dict.fromkeys(("SENDING", "SENT", "DELIVERED"), "BOUNCED"),
    "suppressed": {"QUEUED": "SUPPRESSED"},
    "cancelled": {"QUEUED": "CANCELLED"},
    "retried": dict.fromkeys(("FAILED", "BOUNCED", "SUPPRESSED", "CANCELLED"), "QUEUED"),
}


@pytest.mark.parametrize(("status", "event"), list(product(NotificationStatus, NotificationEvent)))
def test_each_status_and_event(status: NotificationStatus, event: NotificationEvent) -> None:
    target = MACHINE[event].get(status)
    assert NOTIFICATION_STATES.can_happen(status, event) == (target is not None)
    if target is None:
        with pytest.raises(IllegalTransition):
            NOTIFICATION_STATES.next_status(status, event)
    else:
        assert NOTIFICATION_STATES.next_status(status, event) == target


def test_the_waits_grow_and_come_to_an_end() -> None:
    delays = [retry_delay(made, 0.0) for made in range(1, MAX_ATTEMPTS)]
    seconds = [delay.total_seconds() for delay in delays if delay is not None]
    assert seconds == [2.0, 10.0, 60.0, 300.0]
    early = retry_delay(1, 1.0)
    assert early is not None
    assert early.total_seconds() == 1.5
    assert retry_delay(MAX_ATTEMPTS, 0.0) is None


def test_recipients_are_compared_without_regard_to_case() -> None:
    assert recipient_key("Hanako@Example.JP") == "hanako@example.jp"
