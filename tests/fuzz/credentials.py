"""Who the fuzzer is: an administrator, and the senders of the signed webhooks.

Keys come from the data directory, or wherever else the settings say.
"""

import base64
import itertools
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import requests
import schemathesis
import stripe
from schemathesis.auths import GLOBAL_AUTH_STORAGE
from standardwebhooks import Webhook

from services.chassis.base.settings import Settings, WebhookSender
from services.chassis.identity.tokens import SigningKey
from services.chassis.identity.webhook_secrets import webhook_keys
from tests.fuzz.running import PROVIDERS, SENDGRID, STRIPE_SECRET

SENDERS: Final[dict[str, WebhookSender]] = {
    "receive_gateway_event": "gateway",
    "receive_delivery_event": "notification",
}
_FORGED = "v1,Zm9yZ2Vk"


class Signature(requests.auth.AuthBase):
    """Signs what goes out (Standard Webhooks); of ten requests one unsigned and one forged."""

    def __init__(self, sender: WebhookSender) -> None:
        self._sender: WebhookSender = sender
        self._turns = itertools.count()

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        turn = next(self._turns) % 10
        signature = self._signature(request)
        if signature is not None and turn != 3:
            request.headers["webhook-signature"] = _FORGED if turn == 7 else signature
        return request

    def _signature(self, request: requests.PreparedRequest) -> str | None:
        """None where there is nothing to sign: no id, no time, no text."""
        event_id, stamp = (_text(request.headers.get(f"webhook-{x}")) for x in ("id", "timestamp"))
        body = _text(request.body or b"")
        if event_id is None or body is None or stamp is None or not stamp.isdecimal():
            return None
        try:
            sent_at = datetime.fromtimestamp(int(stamp), UTC)
        except (ValueError, OverflowError, OSError):
            return None
        return Webhook(self._key()).sign(event_id, sent_at, body)

    def _key(self) -> str:
        settings = Settings.load()
        configured = settings.webhook_keys(self._sender)
        return webhook_keys(settings.data_dir, self._sender, configured)[0]


class StripeSignature(requests.auth.AuthBase):
    """Signs what goes out as Stripe does; of ten requests one unsigned and one forged."""

    def __init__(self) -> None:
        self._turns = itertools.count()

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        turn, body = next(self._turns) % 10, _text(request.body or b"")
        if body is not None and turn != 3:
            secret = "whsec_forged_by_nobody_knows" if turn == 7 else STRIPE_SECRET
            signed = stripe.WebhookSignature.generate_signature_header(body, secret)
            request.headers["Stripe-Signature"] = signed
        return request


def _text(value: Any) -> str | None:
    if not isinstance(value, bytes):
        return value if isinstance(value, str) else None
    try:
        return value.decode()
    except UnicodeDecodeError:
        return None


class ProviderProof(requests.auth.AuthBase):
    """Proves to be an e-mail provider; of ten requests one unsigned."""

    def __init__(self, prove: Callable[[requests.PreparedRequest, bytes], None]) -> None:
        self._prove = prove
        self._turns = itertools.count()

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        body = request.body or b""
        if next(self._turns) % 10 != 3 and isinstance(body, str | bytes):
            self._prove(request, body.encode() if isinstance(body, str) else body)
        return request


def _as_postmark(request: requests.PreparedRequest, _body: bytes) -> None:
    secret = base64.b64encode(PROVIDERS["ICHIBA_POSTMARK_WEBHOOK_SECRET"].encode()).decode()
    request.headers["Authorization"] = f"Basic {secret}"


def _as_sendgrid(request: requests.PreparedRequest, body: bytes) -> None:
    request.headers.update(SENDGRID.headers_of(body))


def _as_resend(request: requests.PreparedRequest, body: bytes) -> None:
    event_id, stamp = (_text(request.headers.get(f"svix-{x}")) for x in ("id", "timestamp"))
    text = _text(body)
    if event_id is None or text is None or stamp is None or not stamp.isdecimal():
        return
    try:
        sent_at = datetime.fromtimestamp(int(stamp), UTC)
    except (ValueError, OverflowError, OSError):
        return
    key = PROVIDERS["ICHIBA_RESEND_WEBHOOK_SECRET"]
    request.headers["svix-signature"] = Webhook(key).sign(event_id, sent_at, text)


for _name, _proof in {
    "receive_postmark_event": _as_postmark,
    "receive_sendgrid_events": _as_sendgrid,
    "receive_resend_event": _as_resend,
}.items():
    GLOBAL_AUTH_STORAGE.set_from_requests(ProviderProof(_proof)).apply_to(operation_id=_name)

for _operation, _sender in SENDERS.items():
    GLOBAL_AUTH_STORAGE.set_from_requests(Signature(_sender)).apply_to(operation_id=_operation)

_STRIPE = GLOBAL_AUTH_STORAGE.set_from_requests(StripeSignature())
_STRIPE.apply_to(operation_id="receive_stripe_event")


@schemathesis.auth().skip_for(tag="health")
class Administrator:
    """Sends a token with every scope."""

    def get(self, case: Any, context: schemathesis.AuthContext) -> str:
        key = SigningKey.load_or_create(Settings.load().data_dir)
        return key.mint("fuzzer", ["admin"], timedelta(hours=1))

    def set(self, case: Any, data: str, context: schemathesis.AuthContext) -> None:
        case.headers["Authorization"] = f"Bearer {data}"
