"""What this service refuses, each as the fact that stands in the way."""

from datetime import UTC

from services.chassis.base.problems import BadRequest, Conflict, NotFound, ServiceUnavailable
from services.chassis.base.sentences import Sentence, Text
from services.payment.domain import texts
from services.payment.domain.customer_steps import Dispute, DisputeStatus
from services.payment.domain.money import PAID_ELSEWHERE, limits_of
from services.payment.domain.outcomes import Outcome


def said(outcome: Outcome, otherwise: Text) -> Sentence:
    """The gateway's own words, or ``otherwise`` where it gave none."""
    return texts.GATEWAY_SAID(words=outcome.message) if outcome.message else otherwise()


class PaymentNotFound(NotFound):
    code = "payment_not_found"

    def __init__(self, payment_id: str) -> None:
        super().__init__(texts.PAYMENT_NOT_FOUND(payment_id=payment_id))


class OrderHasNoPayment(NotFound):
    code = "payment_not_found"

    def __init__(self, order_id: str) -> None:
        super().__init__(texts.ORDER_HAS_NO_PAYMENT(order_id=order_id))


class GatewayEventNotFound(NotFound):
    code = "gateway_event_not_found"

    def __init__(self, gateway_event_id: str) -> None:
        super().__init__(texts.GATEWAY_EVENT_NOT_FOUND(gateway_event_id=gateway_event_id))


class PaymentAlreadyExists(Conflict):
    code = "payment_already_exists"

    def __init__(self, order_id: str) -> None:
        super().__init__(texts.PAYMENT_ALREADY_EXISTS(order_id=order_id))


class OrderClosed(Conflict):
    code = "order_closed"

    def __init__(self, order_id: str) -> None:
        super().__init__(texts.ORDER_CLOSED(order_id=order_id))


class AmountNotPayable(BadRequest):
    code = "amount_not_payable"

    def __init__(self, method: str, amount: int) -> None:
        least, most = limits_of(method)
        super().__init__(
            texts.AMOUNT_NOT_PAYABLE(method=method, minimum=least, maximum=most, amount=amount)
        )


class PaidElsewhereMissing(BadRequest):
    code = "paid_elsewhere_missing"

    def __init__(self) -> None:
        super().__init__(texts.PAID_ELSEWHERE_MISSING(method=PAID_ELSEWHERE))


class PaidElsewhereNotAllowed(BadRequest):
    code = "paid_elsewhere_not_allowed"

    def __init__(self, method: str) -> None:
        super().__init__(texts.PAID_ELSEWHERE_NOT_ALLOWED(meant=PAID_ELSEWHERE, method=method))


class OrderServiceUnavailable(ServiceUnavailable):
    """The order service does not say what has to be known of an order."""

    code = "order_service_unavailable"

    def __init__(self, reason: object) -> None:
        super().__init__(texts.ORDER_SERVICE_UNAVAILABLE(reason=reason))


class PaymentNotPayable(Conflict):
    """No link leads anywhere where the customer could pay."""

    code = "payment_not_payable"

    @classmethod
    def made(cls, status: str) -> "PaymentNotPayable":
        return cls(texts.PAYMENT_MADE(status=status))

    @classmethod
    def past_the_gateway(cls) -> "PaymentNotPayable":
        return cls(texts.PAYMENT_PAST_GATEWAY())

    @classmethod
    def without_page(cls) -> "PaymentNotPayable":
        return cls(texts.NO_PAGE_FOR_PAYING())


class PaymentDiffers(Conflict):
    code = "payment_differs"

    def __init__(self, known: int, asked: int) -> None:
        super().__init__(texts.PAYMENT_DIFFERS(known=known, asked=asked))


class PaymentBatchNotFound(NotFound):
    code = "payment_batch_not_found"

    def __init__(self, batch_id: str) -> None:
        super().__init__(texts.PAYMENT_BATCH_NOT_FOUND(batch_id=batch_id))


class PaymentNotRefundable(Conflict):
    code = "payment_not_refundable"


class PaymentDisputed(Conflict):
    """The customer's bank gives the money back, or may; only who confirms it refunds it too."""

    code = "payment_disputed"

    def __init__(self, dispute: Dispute) -> None:
        super().__init__(_about_dispute(dispute))


def _about_dispute(dispute: Dispute) -> Sentence:
    if dispute.status is DisputeStatus.LOST:
        return texts.DISPUTE_LOST(amount=dispute.amount)
    if dispute.due_at is None:
        return texts.DISPUTE_OPEN(amount=dispute.amount, reason=dispute.reason)
    due_at = dispute.due_at.astimezone(UTC).isoformat().replace("+00:00", "Z")
    return texts.DISPUTE_DUE(amount=dispute.amount, reason=dispute.reason, due_at=due_at)


class PaymentNotReceived(PaymentNotRefundable):
    """Its money is still to come: it is given up before its refund is refused."""

    def __init__(self) -> None:
        super().__init__(texts.PAYMENT_NOT_RECEIVED())


class PaymentMadeByGateway(Conflict):
    code = "payment_made_by_gateway"

    def __init__(self, gateway: str) -> None:
        super().__init__(texts.PAYMENT_MADE_BY_GATEWAY(gateway=gateway))


class PaymentAlreadyRecorded(Conflict):
    code = "payment_already_recorded"

    def __init__(self, status: str) -> None:
        super().__init__(texts.PAYMENT_ALREADY_RECORDED(status=status))


class AmountDiffers(Conflict):
    code = "amount_differs"

    def __init__(self, amount: int, received: int) -> None:
        super().__init__(texts.AMOUNT_DIFFERS(amount=amount, received=received))


class RefundNotFound(NotFound):
    code = "refund_not_found"

    def __init__(self, refund_id: str) -> None:
        super().__init__(texts.REFUND_NOT_FOUND(refund_id=refund_id))


class RefundMadeByGateway(Conflict):
    code = "refund_made_by_gateway"

    def __init__(self, gateway: str) -> None:
        super().__init__(texts.REFUND_MADE_BY_GATEWAY(gateway=gateway))


class RefundAlreadySettled(Conflict):
    code = "refund_already_settled"

    def __init__(self, status: str) -> None:
        super().__init__(texts.REFUND_ALREADY_SETTLED(status=status))


class RefundExceedsBalance(Conflict):
    code = "refund_exceeds_balance"

    def __init__(self, left: int, asked: int | None) -> None:
        if asked is None or left == 0:
            super().__init__(texts.NOTHING_LEFT())
        else:
            super().__init__(texts.REFUND_EXCEEDS_BALANCE(left=left, asked=asked))


class GatewayPaymentNotFound(NotFound):
    code = "gateway_payment_not_found"

    def __init__(self, reference: str) -> None:
        super().__init__(texts.GATEWAY_PAYMENT_NOT_FOUND(reference=reference))


class GatewayNotInUse(Conflict):
    code = "gateway_not_in_use"

    def __init__(self, meant: str, in_use: str) -> None:
        super().__init__(texts.GATEWAY_NOT_IN_USE(meant=meant, in_use=in_use))


class GatewayKeepsNoBooks(Conflict):
    code = "gateway_keeps_no_books"

    def __init__(self, gateway: str) -> None:
        super().__init__(texts.GATEWAY_KEEPS_NO_BOOKS(gateway=gateway))


class GatewayPaymentIsKnown(Conflict):
    code = "gateway_payment_is_known"

    def __init__(self, reference: str, payment_id: str) -> None:
        super().__init__(texts.GATEWAY_PAYMENT_IS_KNOWN(payment_id=payment_id, reference=reference))


class GatewayRefundFailed(Conflict):
    code = "gateway_refund_failed"
