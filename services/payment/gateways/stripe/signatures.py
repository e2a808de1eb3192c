"""Whether Stripe has signed a webhook: checked over the raw body, by Stripe's own library.

https://docs.stripe.com/webhooks#verify-official-libraries
"""

import re
import time
from collections.abc import Mapping, Sequence
from typing import Final

import stripe

from services.chassis.base.problems import InvalidSignature

HEADER: Final = "stripe-signature"
TOLERANCE_SECONDS: Final = 300
_SIGNED_AT: Final = re.compile(r"(?:^|,)\s*t=(\d{1,12})(?=,|$)", re.ASCII)


class StripeSignatures:
    """The secrets of the endpoints at Stripe; one that fits is enough, so they can be rolled."""

    def __init__(self, secrets: Sequence[str]) -> None:
        self._secrets = tuple(secrets)

    async def verify(self, body: bytes, headers: Mapping[str, str]) -> None:
        """Refuse ``body`` unless one of the secrets has signed it, within 300 seconds of now.

        Raises:
            InvalidSignature: none has.
        """
        header = headers.get(HEADER)
        if _is_of_the_future(header, time.time()) or not any(
            self._fits(body, header, secret) for secret in self._secrets
        ):
            raise InvalidSignature("StripeSignature")

    def _fits(self, body: bytes, header: str | None, secret: str) -> bool:
        try:
            return bool(
                stripe.WebhookSignature.verify_header(body, header, secret, TOLERANCE_SECONDS)
            )
        # It takes a body and a header to be text: others' need not be.
        except (stripe.SignatureVerificationError, ValueError, TypeError, OverflowError):
            return False


def _is_of_the_future(header: str | None, now: float) -> bool:
    """Whether it says that it was made later than clocks may differ; Stripe's library lets it pass.

    Of several times the library takes one: the latest counts here.
    """
    times = [int(each) for each in _SIGNED_AT.findall(header or "")]
    return max(times, default=0) > now + TOLERANCE_SECONDS
