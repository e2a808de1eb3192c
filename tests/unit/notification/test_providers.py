"""Proofs of providers, as their own libraries check them."""

import pytest

from services.chassis.base.problems import InvalidSignature
from services.notification.providers.sendgrid import HEADER, SendgridSignature

# Of SendGrid's own libraries (sendgrid-python and others, test_eventwebhook).
KEY = (
    "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEEDr2LjtURuePQzplybdC+u4CwrqDqBaWjcMMsTbhdbcwHBcepxo7yAQGhHPT"
    "nlvFYPAZFceEu/1FwCM/QmGUhA=="
)
SIGNATURE = (
    "MEUCIQCtIHJeH93Y+qpYeWrySphQgpNGNr/U+UyUlBkU6n7RAwIgJTz2C+8a8xonZGi6BpSzoQsbVRamr2nlxFDW"
    "YNH2j/0="
)
BODY = b'{"category":"example_payload","event":"test_event","message_id":"message_id"}'
HEADERS = {HEADER: SIGNATURE, "x-twilio-email-event-webhook-timestamp": "1588788367"}


async def test_what_sendgrid_has_signed_is_taken() -> None:
    signature = SendgridSignature(KEY)
    await signature.verify(BODY, HEADERS)
    with pytest.raises(InvalidSignature):
        await signature.verify(BODY + b"\n", HEADERS)
