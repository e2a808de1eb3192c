"""The payment service, as it is asked about the payment of one order."""

from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from ichiba_sdk.payment_client import Client as PaymentClient
from ichiba_sdk.payment_client.api.payment_links import create_payment_link
from ichiba_sdk.payment_client.api.payments import (
    close_order_payments,
    create_payment,
    get_payment,
    get_payment_for_order,
)
from ichiba_sdk.payment_client.api.refunds import refund_payment
from ichiba_sdk.payment_client.models import (
    ClosedOrder,
    NextAction,
    PaidElsewhereCreate,
    Payment,
    PaymentCreate,
    PaymentLink,
    PaymentSummary,
    Problem,
    Refund,
    RefundCreate,
)
from ichiba_sdk.payment_client.models import Dispute as DisputeDocument
from ichiba_sdk.payment_client.models.next_action_kind import NEXT_ACTION_KIND_VALUES
from ichiba_sdk.payment_client.types import UNSET
from services.chassis.peers.answers import known
from services.chassis.peers.peer import Peer, PeerRefused, PeerUnavailable
from services.chassis.peers.shared_calls import SharedCalls
from services.order.domain.money.customer_steps import NextAction as Step
from services.order.domain.money.customer_steps import PayLink
from services.order.domain.money.payments import (
    AcceptedRefund,
    Dispute,
    PaidElsewhere,
    PaymentOutcome,
    PaymentStatus,
)
from services.order.domain.orders.orders import Order

_PAYMENT = "payment"
_NOT_FOUND, _INVALID = 404, 422
_ALREADY_EXISTS = "payment_already_exists"
_IN_FLIGHT = "idempotency_key_in_flight"
DISPUTED = "payment_disputed"
REFUND_FAILED = "refund_failed"
"""The code of a refund that the payment service took and the gateway declined."""


class Payments(Protocol):
    """What the order service asks of the payment service."""

    async def create(self, order: Order, token: str | None, key: str) -> PaymentOutcome: ...
    async def find_for_order(self, order_id: str) -> PaymentOutcome | None: ...
    async def close(self, order_id: str) -> PaymentOutcome | None: ...
    async def get(self, payment_id: str) -> PaymentOutcome: ...
    async def refund(
        self, payment_id: str, reason: str, key: str, *, despite_dispute: bool = False
    ) -> AcceptedRefund: ...
    async def find_dispute(self, payment_id: str) -> Dispute | None: ...
    async def link(self, payment_id: str, key: str) -> PayLink | None: ...


@dataclass(frozen=True, slots=True)
class PaymentCalls:
    """The payment service. Every method raises PeerUnavailable where no usable answer came."""

    peer: Peer
    client: Any
    creating: SharedCalls

    @classmethod
    def over(cls, peer: Peer, url: str) -> "PaymentCalls":
        client = PaymentClient(base_url=url, raise_on_unexpected_status=False)
        client.set_async_httpx_client(peer.http)
        return cls(
            peer,
            client,
            SharedCalls(
                peer.http,
                "create_payment",
                "/api/v1/payments/each",
                "payment",
                Payment.from_dict,
                Problem.from_dict,
            ),
        )

    async def create(self, order: Order, token: str | None, key: str) -> PaymentOutcome:
        """Ask for the order's payment; a repetition with ``key`` has no second effect.

        A refusal (an amount out of bounds, say) is an outcome too: FAILED, with the reason.
        """
        body = PaymentCreate(
            order_id=UUID(order.id),
            amount=order.total_amount,
            method=order.payment_method,
        )
        if token is not None:  # else the gateway's own, if it has one
            body.token = token
        if order.paid_elsewhere is not None:
            body.paid_elsewhere = elsewhere_of(order.paid_elsewhere)
        if order.batch_id is not None:
            body.batch_id = UUID(order.batch_id)
        try:
            payment = await self.peer.call(
                lambda: self.creating.ask(
                    body.to_dict,
                    key,
                    lambda: create_payment.asyncio_detailed(
                        client=self.client, body=body, idempotency_key=key
                    ),
                ),
                Payment,
            )
        except PeerRefused as refusal:
            return await self._understand_refusal(order, refusal)
        return outcome_of(payment)

    async def _understand_refusal(self, order: Order, refusal: PeerRefused) -> PaymentOutcome:
        if refusal.code == _IN_FLIGHT:
            raise PeerUnavailable(self.peer.name, refusal.detail) from refusal
        if refusal.code == _ALREADY_EXISTS:
            existing = await self.find_for_order(order.id)
            if existing is None:  # it cannot be both: asked again, it will have made up its mind
                raise PeerUnavailable(self.peer.name, refusal.detail) from refusal
            return existing
        if refusal.status in (401, 403):  # our own fault, not the customer's: mend, then go on
            raise PeerUnavailable(self.peer.name, refusal.detail) from refusal
        reason = refusal.detail
        if refusal.status == _INVALID:  # that detail is of JSON; the customer is told this one
            reason = f"A payment of {order.total_amount:,} yen cannot be taken."
        return PaymentOutcome(PaymentStatus.FAILED, None, reason)

    async def find_for_order(self, order_id: str) -> PaymentOutcome | None:
        """The order's latest payment, or None."""
        try:
            payment = await self.peer.call(
                lambda: get_payment_for_order.asyncio_detailed(UUID(order_id), client=self.client),
                Payment,
            )
        except PeerRefused as refusal:
            if refusal.status == _NOT_FOUND:
                return None
            raise PeerUnavailable(self.peer.name, refusal.detail) from refusal
        return outcome_of(payment)

    async def close(self, order_id: str) -> PaymentOutcome | None:
        """Have no more payments made for an order, not even by requests that are on their way.

        Answers the order's latest payment; None: there is none, and never will be.
        """
        try:
            closed = await self.peer.call(
                lambda: close_order_payments.asyncio_detailed(UUID(order_id), client=self.client),
                ClosedOrder,
            )
        except PeerRefused as refusal:
            raise PeerUnavailable(self.peer.name, refusal.detail) from refusal
        return next(map(outcome_of, closed.latest_payment), None)

    async def get(self, payment_id: str) -> PaymentOutcome:
        """The payment as it stands now."""
        return outcome_of(await self._payment(payment_id))

    async def _payment(self, payment_id: str) -> Payment:
        try:
            return await self.peer.call(
                lambda: get_payment.asyncio_detailed(UUID(payment_id), client=self.client), Payment
            )
        except PeerRefused as refusal:
            raise PeerUnavailable(self.peer.name, refusal.detail) from refusal

    async def find_dispute(self, payment_id: str) -> Dispute | None:
        """What the customer's bank disputes of a payment; the version before does not say."""
        payment = await self._payment(payment_id)
        found = payment.dispute
        return Dispute.of(found.to_dict()) if isinstance(found, DisputeDocument) else None

    async def refund(
        self, payment_id: str, reason: str, key: str, *, despite_dispute: bool = False
    ) -> AcceptedRefund:
        """Give back all that is left of a payment.

        Raises:
            PeerRefused: nothing is left, the gateway declined (``REFUND_FAILED``), or the payment
                is disputed (``DISPUTED``).
        """
        # Left out unless it is meant: the version before does not know the member.
        despite = True if despite_dispute else UNSET
        body = RefundCreate(payment_id=UUID(payment_id), reason=reason, despite_dispute=despite)
        refund = await self.peer.call(
            lambda: refund_payment.asyncio_detailed(
                client=self.client, body=body, idempotency_key=key
            ),
            Refund,
        )
        if refund.status == "FAILED":
            reason_given = refund.failure_message or "The refund failed."
            raise PeerRefused(self.peer.name, 201, REFUND_FAILED, reason_given)
        return AcceptedRefund(str(refund.id), refund.amount)

    async def link(self, payment_id: str, key: str) -> PayLink | None:
        """A link on which the customer pays; None: the payment service makes none for it."""
        try:
            link = await self.peer.call(
                lambda: create_payment_link.asyncio_detailed(
                    UUID(payment_id), client=self.client, idempotency_key=key
                ),
                PaymentLink,
            )
        except PeerRefused as refusal:
            if refusal.code == _IN_FLIGHT or refusal.status in (401, 403):
                raise PeerUnavailable(self.peer.name, refusal.detail) from refusal
            return None
        return PayLink(link.url, link.expires_at)


def elsewhere_of(elsewhere: PaidElsewhere) -> PaidElsewhereCreate:
    """Who took the money, with the time as the spec wants it: the client would write no Z."""
    document = elsewhere.document()
    paid_at: Any = document.pop("paid_at")
    body = PaidElsewhereCreate.from_dict(document)
    body.paid_at = paid_at
    return body


def outcome_of(payment: Payment | PaymentSummary) -> PaymentOutcome:
    """How a payment stands.

    Raises:
        PeerUnavailable: in a way that is not known here.
    """
    return PaymentOutcome(
        known(PaymentStatus, payment.status, _PAYMENT),
        str(payment.id),
        payment.failure_message,
        payment.amount,
        payment.version,
        payment.refunded_amount,
        payment.failure_code,
        _step_of(payment),
    )


def _step_of(payment: Payment | PaymentSummary) -> Step | None:
    """What the customer has to do; the version before does not say, a later one may say more."""
    action = payment.next_action
    if not isinstance(action, NextAction) or action.kind not in NEXT_ACTION_KIND_VALUES:
        return None
    return Step.of(action.to_dict())
