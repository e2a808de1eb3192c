"""What this service refuses, each as the fact that stands in the way."""

from services.chassis.base.problems import Conflict, NotFound, Problem
from services.chassis.base.sentences import Sentence, Text
from services.payment.domain import texts
from services.payment.domain.money import MAXIMUM_YEN, MINIMUM_YEN
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


class AmountOutOfRange(Problem):
    status, code = 422, "amount_out_of_range"

    def __init__(self, amount: int) -> None:
        super().__init__(
            texts.AMOUNT_OUT_OF_RANGE(minimum=MINIMUM_YEN, maximum=MAXIMUM_YEN, amount=amount)
        )


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


class GatewayPaymentIsKnown(Conflict):
    code = "gateway_payment_is_known"

    def __init__(self, reference: str, payment_id: str) -> None:
        super().__init__(texts.GATEWAY_PAYMENT_IS_KNOWN(payment_id=payment_id, reference=reference))


class GatewayRefundFailed(Conflict):
    code = "gateway_refund_failed"
