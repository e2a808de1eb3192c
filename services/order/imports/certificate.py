"""A batch's certificate: is what its file amounts to what was ordered, and what became of it?"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from services.chassis.peers.peer import PeerUnavailable
from services.order.context import OrderService
from services.order.domain import texts
from services.order.domain.imports.batches import Batch
from services.order.domain.reconciliation import PaymentServiceUnavailable
from services.order.imports import messages
from services.order.orders import refunding
from services.order.repository.batches import batch_orders, batch_rows
from services.order.repository.batches.batch_orders import BatchAmounts
from services.order.repository.orders import refund_rows


@dataclass(frozen=True, slots=True)
class Certificate:
    """Sums in yen; rows that were rejected, skipped, or had been imported before, are left out.

    ``yen_stated`` is what the file says that its orders come to; None: not of each of them. Of
    ``yen_ordered``, ``yen_paid_elsewhere`` and ``yen_paid_after_shipping`` are of orders that are
    paid like that, and go through no gateway.
    ``yen_failed`` is of orders that were not paid for, ``yen_unknown`` of those that may still be.
    Of ``yen_captured``, ``yen_refunded`` were given back and ``yen_to_refund`` are still to be.
    """

    batch: Batch
    yen_in_file: int
    yen_stated: int | None
    yen_ordered: int
    yen_paid_elsewhere: int
    yen_paid_after_shipping: int
    yen_captured: int
    yen_failed: int
    yen_unknown: int
    yen_refunded: int
    yen_to_refund: int
    checked_at: datetime

    @property
    def is_balanced(self) -> bool:
        """Whether no yen is missing anywhere."""
        decided = self.yen_captured + self.yen_failed + self.yen_unknown
        is_as_stated = self.yen_stated in (None, self.yen_ordered)
        return is_as_stated and self.yen_in_file == self.yen_ordered == decided


async def certify(service: OrderService, batch_id: str) -> Certificate:
    """Count a batch anew, in this service and in the payment service.

    Raises:
        BatchNotFound: there is no such batch.
        PaymentServiceUnavailable: it did not say what it has.
    """

    def work(connection: Connection) -> tuple[Batch, BatchAmounts, int]:
        batch = batch_rows.get_batch(connection, batch_id)
        owed = refund_rows.amount_owed(connection, batch_id, refunding.KIND)
        owed += refund_rows.amount_owed_together(connection, batch_id, messages.REFUNDS_KIND)
        return batch, batch_orders.amounts_of(connection, batch), owed

    batch, amounts, owed = await service.database.read(work)
    try:
        paid = await service.bulk.payments.sums(batch_id)
    except PeerUnavailable as error:
        raise PaymentServiceUnavailable(texts.PAYMENT_SERVICE_UNAVAILABLE(reason=error)) from error
    return Certificate(
        batch,
        amounts.in_file,
        amounts.stated,
        amounts.ordered,
        amounts.paid_elsewhere,
        amounts.paid_after_shipping,
        paid.captured,
        paid.failed + amounts.refused,
        paid.undecided + amounts.unasked,
        paid.refunded,
        min(owed + paid.refunding, paid.captured - paid.refunded),
        service.clock(),
    )
