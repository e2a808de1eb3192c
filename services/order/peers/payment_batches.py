"""The payment service, as it is asked about the payments of a whole batch."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from ichiba_sdk.payment_client import Client as PaymentClient
from ichiba_sdk.payment_client.api.payments import (
    create_payment_batch,
    get_payment,
    get_payment_batch,
)
from ichiba_sdk.payment_client.api.refunds import create_refund_batch
from ichiba_sdk.payment_client.models import (
    Payment,
    PaymentBatch,
    PaymentBatchCreate,
    PaymentBatchItem,
    PaymentBatchResult,
    RefundBatchCreate,
    RefundBatchItem,
    RefundBatchResult,
    RefusedPayment,
    RefusedRefund,
    TakenPayment,
)
from services.chassis.peers.peer import Peer, PeerRefused, PeerUnavailable
from services.order.domain.money.payments import PaymentAsked, PaymentOutcome, PaymentStatus
from services.order.peers.admission import admitted
from services.order.peers.payments import elsewhere_of, outcome_of

_NOT_FOUND = 404
_ALREADY_EXISTS = "payment_already_exists"


@dataclass(frozen=True, slots=True)
class RefundAnswer:
    """What came of a refund: its id and yen, or why there is none."""

    refund_id: str | None
    error: str | None
    amount: int = 0


@dataclass(frozen=True, slots=True)
class PaymentSums:
    """The payments of a batch in yen, by how they stand.

    ``refunded`` and ``refunding`` are of the yen captured: given back, and on their way back.
    """

    captured: int
    failed: int
    undecided: int
    refunded: int = 0
    refunding: int = 0


class BulkPayments(Protocol):
    """What the order service asks of the payment service for a batch."""

    async def create(
        self, batch_id: str, asked: Sequence[PaymentAsked]
    ) -> dict[str, PaymentOutcome]: ...
    async def refund(
        self, batch_id: str, payment_ids: Sequence[str], reason: str
    ) -> dict[str, RefundAnswer]: ...
    async def sums(self, batch_id: str) -> PaymentSums: ...


@dataclass(frozen=True, slots=True)
class PaymentBatchCalls:
    """The payment service. Every method raises PeerUnavailable where no usable answer came."""

    peer: Peer
    client: Any

    @classmethod
    def over(cls, peer: Peer, url: str) -> "PaymentBatchCalls":
        client = PaymentClient(base_url=url, raise_on_unexpected_status=False)
        client.set_async_httpx_client(peer.http)
        return cls(peer, client)

    async def create(
        self, batch_id: str, asked: Sequence[PaymentAsked]
    ) -> dict[str, PaymentOutcome]:
        """Ask for payments; by order, what came of each.

        It goes without a key: each order has one payment in a batch, however often it is asked for,
        and what is asked for may be less the second time.

        Raises:
            PeerRefused: the request as a whole will never be taken.
        """
        body = PaymentBatchCreate(
            batch_id=UUID(batch_id),
            payments=[_item(each) for each in asked],
        )
        answer = await admitted(
            self.peer,
            lambda: create_payment_batch.asyncio_detailed(client=self.client, body=body),
            PaymentBatchResult,
        )
        return {str(result.order_id): await self._outcome(result) for result in answer.results}

    async def _outcome(self, result: TakenPayment | RefusedPayment) -> PaymentOutcome:
        if isinstance(result, TakenPayment):
            return outcome_of(result.payment)
        if result.problem.code == _ALREADY_EXISTS and isinstance(result.payment_id, UUID):
            return await self._found(result.payment_id)
        return PaymentOutcome(PaymentStatus.FAILED, None, result.problem.detail)

    async def _found(self, payment_id: UUID) -> PaymentOutcome:
        try:
            payment = await self.peer.call(
                lambda: get_payment.asyncio_detailed(payment_id, client=self.client), Payment
            )
        except PeerRefused as refusal:
            raise PeerUnavailable(self.peer.name, refusal.detail) from refusal
        return outcome_of(payment)

    async def refund(
        self, batch_id: str, payment_ids: Sequence[str], reason: str
    ) -> dict[str, RefundAnswer]:
        """Give back all that is left of payments; by payment, what came of it.

        Raises:
            PeerRefused: the request as a whole will never be taken.
        """
        body = RefundBatchCreate(
            batch_id=UUID(batch_id),
            refunds=[
                RefundBatchItem(payment_id=UUID(payment_id), reason=reason)
                for payment_id in payment_ids
            ],
        )
        answer = await admitted(
            self.peer,
            lambda: create_refund_batch.asyncio_detailed(client=self.client, body=body),
            RefundBatchResult,
        )
        found: dict[str, RefundAnswer] = {}
        for result in answer.results:
            if isinstance(result, RefusedRefund):
                given = RefundAnswer(None, result.problem.detail)
            elif result.refund.status == "FAILED":
                given = RefundAnswer(None, result.refund.failure_message or "The refund failed.")
            else:
                given = RefundAnswer(str(result.refund.id), None, result.refund.amount)
            found[str(result.payment_id)] = given
        return found

    async def sums(self, batch_id: str) -> PaymentSums:
        """What the payments of a batch amount to; zeros where there are none."""
        try:
            found = await self.peer.call(
                lambda: get_payment_batch.asyncio_detailed(UUID(batch_id), client=self.client),
                PaymentBatch,
            )
        except PeerRefused as refusal:
            if refusal.status == _NOT_FOUND:
                return PaymentSums(0, 0, 0)
            raise PeerUnavailable(self.peer.name, refusal.detail) from refusal
        amounts = {line.status: line.amount for line in found.by_status}
        failed = amounts.get("FAILED", 0)
        undecided = amounts.get("PENDING", 0) + amounts.get("UNKNOWN", 0)
        refunds = {line.status: line.amount for line in found.refunds_by_status}
        return PaymentSums(
            sum(amounts.values()) - failed - undecided,
            failed,
            undecided,
            found.refunded_amount,
            refunds.get("PENDING", 0),
        )


def _item(asked: PaymentAsked) -> PaymentBatchItem:
    item = PaymentBatchItem(
        order_id=UUID(asked.order_id),
        amount=asked.amount,
        method=asked.method,
    )
    if asked.token:
        item.token = asked.token
    if asked.paid_elsewhere is not None:
        item.paid_elsewhere = elsewhere_of(asked.paid_elsewhere)
    return item
