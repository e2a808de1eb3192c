"""What this service refuses, each as the fact that stands in the way."""

from services.chassis.base.problems import BadRequest, Conflict, NotFound
from services.payment.domain.money import PAID_ELSEWHERE, limits_of


class PaymentNotFound(NotFound):
    code = "payment_not_found"

    def __init__(self, payment_id: str) -> None:
        super().__init__(f"There is no payment {payment_id}.")


class OrderHasNoPayment(NotFound):
    code = "payment_not_found"

    def __init__(self, order_id: str) -> None:
        super().__init__(f"There is no payment for the order {order_id}.")


class GatewayEventNotFound(NotFound):
    code = "gateway_event_not_found"

    def __init__(self, gateway_event_id: str) -> None:
        super().__init__(f"There is no gateway event {gateway_event_id}.")


class PaymentAlreadyExists(Conflict):
    code = "payment_already_exists"

    def __init__(self, order_id: str) -> None:
        super().__init__(f"The order {order_id} already has a payment that has not failed.")


class OrderClosed(Conflict):
    code = "order_closed"

    def __init__(self, order_id: str) -> None:
        super().__init__(f"The order {order_id} was cancelled and takes no more payments.")


class AmountNotPayable(BadRequest):
    code = "amount_not_payable"

    def __init__(self, method: str, amount: int) -> None:
        least, most = limits_of(method)
        super().__init__(
            f"A payment by {method} must be between ¥{least:,} and ¥{most:,}; "
            f"¥{amount:,} was requested."
        )


class PaidElsewhereMissing(BadRequest):
    code = "paid_elsewhere_missing"

    def __init__(self) -> None:
        super().__init__(
            f"A payment by {PAID_ELSEWHERE} needs `paid_elsewhere`: who took the money."
        )


class PaidElsewhereNotAllowed(BadRequest):
    code = "paid_elsewhere_not_allowed"

    def __init__(self, method: str) -> None:
        super().__init__(
            f"`paid_elsewhere` belongs to the method {PAID_ELSEWHERE}; {method} was requested."
        )


class PaymentDiffers(Conflict):
    code = "payment_differs"

    def __init__(self, known: int, asked: int) -> None:
        super().__init__(
            f"The batch already has a payment of ¥{known:,} for the order;"
            f" ¥{asked:,} was requested."
        )


class PaymentBatchNotFound(NotFound):
    code = "payment_batch_not_found"

    def __init__(self, batch_id: str) -> None:
        super().__init__(f"The batch {batch_id} has no payments.")


class PaymentNotRefundable(Conflict):
    code = "payment_not_refundable"

    def __init__(self, reason: str) -> None:
        super().__init__(reason)


class PaymentNotReceived(PaymentNotRefundable):
    """Its money is still to come: it is given up before its refund is refused."""

    def __init__(self) -> None:
        super().__init__("The payment was never received. It is no longer expected.")


class PaymentMadeByGateway(Conflict):
    code = "payment_made_by_gateway"

    def __init__(self, gateway: str) -> None:
        super().__init__(
            f"The payment goes through the gateway {gateway}, which reports its outcome itself."
        )


class PaymentAlreadyRecorded(Conflict):
    code = "payment_already_recorded"

    def __init__(self, status: str) -> None:
        super().__init__(f"The payment is already {status}, and was recorded with other values.")


class AmountDiffers(Conflict):
    code = "amount_differs"

    def __init__(self, amount: int, received: int) -> None:
        super().__init__(f"The payment is for ¥{amount:,}, but ¥{received:,} was received.")


class RefundNotFound(NotFound):
    code = "refund_not_found"

    def __init__(self, refund_id: str) -> None:
        super().__init__(f"There is no refund {refund_id}.")


class RefundMadeByGateway(Conflict):
    code = "refund_made_by_gateway"

    def __init__(self, gateway: str) -> None:
        super().__init__(
            f"The refund is made by the gateway {gateway}, which reports its outcome itself."
        )


class RefundAlreadySettled(Conflict):
    code = "refund_already_settled"

    def __init__(self, status: str) -> None:
        super().__init__(f"The refund is already {status}, and was settled with other values.")


class RefundExceedsBalance(Conflict):
    code = "refund_exceeds_balance"

    def __init__(self, left: int, asked: int | None) -> None:
        if asked is None or left == 0:
            super().__init__("Nothing of the payment is left to refund.")
        else:
            super().__init__(
                f"Only ¥{left:,} of the payment is left to refund; ¥{asked:,} was requested."
            )


class GatewayPaymentNotFound(NotFound):
    code = "gateway_payment_not_found"

    def __init__(self, reference: str) -> None:
        super().__init__(f"The gateway has no payment {reference}.")


class GatewayNotInUse(Conflict):
    code = "gateway_not_in_use"

    def __init__(self, meant: str, in_use: str) -> None:
        super().__init__(
            f"The payment belongs to the gateway {meant}; the gateway in use is {in_use}."
        )


class GatewayPaymentIsKnown(Conflict):
    code = "gateway_payment_is_known"

    def __init__(self, reference: str, payment_id: str) -> None:
        super().__init__(
            f"The payment {payment_id} stands for {reference}. Refund the payment instead."
        )


class GatewayRefundFailed(Conflict):
    code = "gateway_refund_failed"
