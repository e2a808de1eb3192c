"""Whether Stripe has signed a webhook: checked over the raw body, by Stripe's own library.

https://docs.stripe.com/webhooks#verify-official-libraries
"""

from collections.abc import Mapping, Sequence
from typing import Final

import stripe

from services.chassis.base.problems import InvalidSignature

HEADER: Final = "stripe-signature"
TOLERANCE_SECONDS: Final = 300


class StripeSignatures:
    """The secrets of the endpoints at Stripe; one that fits is enough, so they can be rolled."""

    def __init__(self, secrets: Sequence[str]) -> None:
        self._secrets = tuple(secrets)

    async def verify(self, body: bytes, headers: Mapping[str, str]) -> None:
        """Refuse ``body`` unless one of the secrets has signed it, at most 300 seconds ago.

        Raises:
            InvalidSignature: none has.
        """
        if not any(self._fits(body, headers.get(HEADER), secret) for secret in self._secrets):
            raise InvalidSignature("StripeSignature")

    def _fits(self, body: bytes, header: str | None, secret: str) -> bool:
        try:
            return bool(
                stripe.WebhookSignature.verify_header(body, header, secret, TOLERANCE_SECONDS)
            )
        # It takes a body and a header to be text: others' need not be.
        except (stripe.SignatureVerificationError, ValueError, TypeError, OverflowError):
            return False
