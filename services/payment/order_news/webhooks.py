"""What the order service is owed: the news of every change of a payment's status, of what its
customer has to do meanwhile, and of refunds that failed after they had been accepted.

A webhook is written in the unit that changes the status, tried once at once, and then until the
order service has taken it. Those of one order go in the order in which they arose.
"""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Any
from weakref import WeakValueDictionary

from services.chassis.outbox.behind import AttemptsBehind
from services.chassis.outbox.deliveries import Deliveries
from services.chassis.outbox.records import Delivery
from services.chassis.outbox.runner import DeliveryRunner
from services.chassis.peers.peer import PeerRefused, handing_over
from services.chassis.storage.database import Database
from services.chassis.storage.units import Unit, unit_of_work
from services.payment.domain.payments import Payment, Refund
from services.payment.domain.states import UNDECIDED
from services.payment.domain.states_gen import RefundStatus
from services.payment.order_news.order_service import OrderCalls
from services.payment.repository.steps_as_json import as_json
from services.payment.repository.webhooks import hasten, hold_owed

KIND = "order_webhook"
_TARGET = "order"


class OrderWebhooks:
    """Owes webhooks to the order service, and delivers them."""

    def __init__(
        self,
        database: Database,
        deliveries: Deliveries,
        orders: OrderCalls,
        clock: Callable[[], datetime],
    ) -> None:
        self._database = database
        self.deliveries = deliveries
        self._orders = orders
        self._clock = clock
        self._behind = AttemptsBehind()
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self.runner = DeliveryRunner(
            database,
            deliveries,
            {KIND: self._deliver},
            clock,
            lambda _target, most: orders.retry_room(most),
        )

    def owe(self, unit: Unit, payment: Payment, requested_by: str | None = None) -> Delivery:
        """Write down that the order has to hear how ``payment`` stands now.

        It hears so in the name of ``requested_by``, or of whoever this is done for.
        """
        news = _news(payment, None)
        return self.deliveries.owe(
            unit, KIND, _TARGET, payment.order_id, news, requested_by=requested_by
        )

    def owe_refund(self, unit: Unit, refund: Refund, payment: Payment) -> Delivery | None:
        """Write down that the order has to hear what became of ``refund``; None: nothing did."""
        return next(iter(self.owe_refunds(unit, [(refund, payment)])), None)

    def owe_refunds(self, unit: Unit, settled: Iterable[tuple[Refund, Payment]]) -> list[Delivery]:
        """``owe_refund`` of refunds of different orders, in the name of who asked for each."""
        return self.deliveries.owe_all(
            unit,
            KIND,
            _TARGET,
            [
                (
                    payment.order_id,
                    _news(payment, refund if refund.status is RefundStatus.FAILED else None),
                    refund.requested_by,
                )
                for refund, payment in settled
                if refund.status is not RefundStatus.PENDING
            ],
        )

    async def deliver(self, owed: Sequence[Delivery]) -> None:
        """Try each once, the first first; what is not taken is left to the runner."""
        with handing_over():
            for delivery in owed:
                await self.runner.attempt(delivery)

    async def deliver_behind(self, owed: Sequence[Delivery]) -> None:
        """Try each once without making the present request wait for it."""
        if owed:
            await self._behind.begin(owed[0].subject_id, self.deliver(owed))

    async def close(self) -> None:
        """Give what is under way a moment; the rest stays owed."""
        await self._behind.close()

    async def _deliver(self, delivery: Delivery) -> None:
        """Deliver whatever the order is owed, up to and with ``delivery``."""
        async with self._turn_of(delivery.subject_id):
            owed = await self._database.read(
                partial(self.deliveries.pending_for, subject_id=delivery.subject_id)
            )
            for each in owed:
                if each.id < delivery.id:
                    await self._deliver_earlier(each)
                elif each.id == delivery.id:
                    await self._tell(each)

    def _turn_of(self, order_id: str) -> asyncio.Lock:
        """One at a time for each order in this process; the lock lives while somebody has it."""
        return self._turns.setdefault(order_id, asyncio.Lock())

    async def _deliver_earlier(self, delivery: Delivery) -> None:
        try:
            await self._tell(delivery)
        except PeerRefused as error:  # this one is dead, which need not hold up the later ones
            bury = partial(self.deliveries.bury, delivery=delivery, error=str(error))
            await self._database.write(unit_of_work(bury, self._clock()))

    async def _tell(self, delivery: Delivery) -> None:
        await self._orders.tell_payment_status(delivery.subject_id, delivery.id, delivery.payload)
        settle = partial(self._settle, delivery)
        await self._database.write(unit_of_work(settle, self._clock()))

    def _settle(self, delivery: Delivery, unit: Unit) -> None:
        hold_owed(unit.connection, delivery.subject_id)
        self.deliveries.settle(unit, delivery.id)
        hasten(unit, delivery.subject_id)


def _news(payment: Payment, failed: Refund | None) -> dict[str, Any]:
    more: dict[str, Any] = {}
    if failed is not None:
        more["failed_refund"] = _failed_refund(failed)
    if payment.status in UNDECIDED:
        more["next_action"] = as_json(payment.next_action)
    return {
        "payment_id": payment.id,
        "payment_status": payment.status,
        "version": payment.version,
        "amount": payment.amount,
        "occurred_at": (failed or payment).updated_at.astimezone(UTC).isoformat(),
        "failure_message": payment.failure_message,
        "failure_code": payment.failure_code,
        "refunded_amount": payment.refunded_amount,
        **more,
    }


def _failed_refund(refund: Refund) -> dict[str, Any]:
    return {
        "refund_id": refund.id,
        "amount": refund.amount,
        "failure_message": refund.failure_message,
    }
