"""Work with the payment of an order. The payments themselves belong to the payment service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._runtime.operation import Call, Operation, Options, given
from ..._runtime.types import UNSET, Unset

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping
    from uuid import UUID

    from ..._runtime.sending import Sender
    from ..._runtime.sending_later import LaterSender
    from ..._runtime.types import TimeLimit
    from ...order_client.models.failed_refund import FailedRefund
    from ...order_client.models.next_action import NextAction
    from ...order_client.models.order import Order
    from ...order_client.models.payment_retry_payment_method import PaymentRetryPaymentMethod
    from ...order_client.models.payment_status_event_payment_status import PaymentStatusEventPaymentStatus
    from ...order_client.models.sent_payment_link import SentPaymentLink

_RECEIVE_PAYMENT_STATUS = Operation(
    "receive_payment_status",
    "order",
    "POST",
    "/api/v1/orders/{order_id}/webhook",
    is_repeatable=True,
)
_RETRY_PAYMENT = Operation(
    "retry_payment",
    "order",
    "POST",
    "/api/v1/orders/{order_id}/payment",
    takes_key=True,
)
_SEND_PAYMENT_LINK = Operation(
    "send_payment_link",
    "order",
    "POST",
    "/api/v1/orders/{order_id}/payment/link",
    takes_key=True,
)


class OrderPaymentsCalls:
    """Work with the payment of an order. The payments themselves belong to the payment service."""

    __slots__ = ("_sender",)

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def receive_payment_status(
        self,
        order_id: UUID | str,
        *,
        event_id: str,
        payment_id: UUID | str,
        payment_status: PaymentStatusEventPaymentStatus,
        amount: int,
        occurred_at: datetime.datetime,
        version: int | Unset = UNSET,
        failure_message: str | None | Unset = UNSET,
        failure_code: str | None | Unset = UNSET,
        refunded_amount: int | Unset = UNSET,
        failed_refund: FailedRefund | Mapping[str, Any] | Unset = UNSET,
        next_action: NextAction | Mapping[str, Any] | None | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Order:
        """Receive the outcome of an order's payment.

        Called by the payment service. A repeated or outdated event changes nothing and is also
        answered with 200, so that the sender can stop. The payment's `version` tells whether an
        event is outdated: an event that was overtaken by a later event, or by an answer of the
        payment service, has no effect. A failure that arrives while a payment attempt is under way
        is kept; it takes effect once the answer to that attempt names its payment. The payment
        service holds the authoritative record of the money. With `failed_refund`, the event says
        that a refund which had been accepted has failed since. The payment then stands as before.
        If the order is cancelled, its refund is owed again and waits for an operator. A PENDING
        payment whose `next_action` is new is mailed to the customer once (PAYMENT_INSTRUCTIONS);
        one of another payment than the order's is kept, as a failure is.

        Args:
            order_id: A UUID version 7. Ids sort by creation time.
            event_id: The id of the event, the same on each delivery of it.
            payment_id: A UUID version 7. Ids sort by creation time.
            payment_status: PENDING and UNKNOWN are told only when `next_action` has changed.
            amount: The amount of the payment in yen.
            occurred_at: RFC 3339 in UTC.
            version: The version of the payment that this event reports. The newest version
                counts, whatever order the events arrive in. Without a version, events are
                ordered by the statuses that a payment goes through: undecided, decided,
                refunded.
            failure_message: Why the payment failed, for a person to read; null or left out if
                it did not fail.
            failure_code: The gateway's code for why the payment failed; null or left out if it
                did not fail.
            refunded_amount: How many yen of the payment have been refunded so far. If left out,
                the event does not say.
            failed_refund: A refund that was accepted as PENDING and failed later, so its money
                was not returned.
            next_action: What the customer still has to do before the gateway decides; null if
                there is nothing to do, or if it is done.

        Raises:
            BadRequest, NotFound, ContentTooLarge: as the service says.
        """

        from ...order_client.models.order import Order

        call = Call(
            _RECEIVE_PAYMENT_STATUS,
            Options(timeout, retries, headers),
            path={
                "order_id": order_id,
            },
            json=given(
                {
                    "event_id": event_id,
                    "payment_id": payment_id,
                    "payment_status": payment_status,
                    "amount": amount,
                    "occurred_at": occurred_at,
                    "version": version,
                    "failure_message": failure_message,
                    "failure_code": failure_code,
                    "refunded_amount": refunded_amount,
                    "failed_refund": failed_refund,
                    "next_action": next_action,
                }
            ),
        )

        return self._sender.send(
            call,
            {
                200: Order.from_dict,
            },
        )

    def retry_payment(
        self,
        order_id: UUID | str,
        *,
        payment_method: PaymentRetryPaymentMethod | Unset = UNSET,
        payment_token: str | Unset = UNSET,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Order:
        """Pay an order again.

        Requests the payment of a PAYMENT_FAILED order once more; in any other status the answer is
        409. As with a new order, the status in the answer says how far that went: PAID,
        PAYMENT_FAILED or PAYMENT_PROCESSING.

        Args:
            order_id: A UUID version 7. Ids sort by creation time.
            payment_method: How the customer pays, through the gateway. If left out, the method
                stays as before. The order keeps the new method.
            payment_token: The gateway's token for the customer's means of payment. It is never
                shown again.

        Raises:
            BadRequest, NotFound, Conflict, ContentTooLarge: as the service says.
        """

        from ...order_client.models.order import Order

        call = Call(
            _RETRY_PAYMENT,
            Options(timeout, retries, headers, idempotency_key),
            path={
                "order_id": order_id,
            },
            json=given(
                {
                    "payment_method": payment_method,
                    "payment_token": payment_token,
                },
                required=False,
            ),
        )

        return self._sender.send(
            call,
            {
                200: Order.from_dict,
            },
        )

    def send_payment_link(
        self,
        order_id: UUID | str,
        *,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> SentPaymentLink:
        """Send the customer a link for paying.

        Makes a link on which the customer of a PAYMENT_FAILED order pays, as `create_payment_link`
        does, and sends it to them in the order's language (template PAYMENT_LINK): by e-mail, or by
        SMS where the order has a telephone number alone. The message is owed when this is answered,
        and noted in the timeline (`notice_requested`). It is not sent any more
        (`notice_not_needed`) if the order is paid or cancelled before it leaves. An order that was
        placed without a token which the gateway needs is PAYMENT_FAILED from the start, so this is
        how an order by telephone is paid. If there is nothing to pay on a link, the answer is 409
        `payment_not_payable`; if the order has no address to send it to, 409
        `customer_not_reachable`.

        Args:
            order_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound, Conflict: as the service says.
        """

        from ...order_client.models.sent_payment_link import SentPaymentLink

        call = Call(
            _SEND_PAYMENT_LINK,
            Options(timeout, retries, headers, idempotency_key),
            path={
                "order_id": order_id,
            },
        )

        return self._sender.send(
            call,
            {
                202: SentPaymentLink.from_dict,
            },
        )


class AsyncOrderPaymentsCalls:
    """Work with the payment of an order. The payments themselves belong to the payment service."""

    __slots__ = ("_sender",)

    def __init__(self, sender: LaterSender) -> None:
        self._sender = sender

    async def receive_payment_status(
        self,
        order_id: UUID | str,
        *,
        event_id: str,
        payment_id: UUID | str,
        payment_status: PaymentStatusEventPaymentStatus,
        amount: int,
        occurred_at: datetime.datetime,
        version: int | Unset = UNSET,
        failure_message: str | None | Unset = UNSET,
        failure_code: str | None | Unset = UNSET,
        refunded_amount: int | Unset = UNSET,
        failed_refund: FailedRefund | Mapping[str, Any] | Unset = UNSET,
        next_action: NextAction | Mapping[str, Any] | None | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Order:
        """Receive the outcome of an order's payment.

        Called by the payment service. A repeated or outdated event changes nothing and is also
        answered with 200, so that the sender can stop. The payment's `version` tells whether an
        event is outdated: an event that was overtaken by a later event, or by an answer of the
        payment service, has no effect. A failure that arrives while a payment attempt is under way
        is kept; it takes effect once the answer to that attempt names its payment. The payment
        service holds the authoritative record of the money. With `failed_refund`, the event says
        that a refund which had been accepted has failed since. The payment then stands as before.
        If the order is cancelled, its refund is owed again and waits for an operator. A PENDING
        payment whose `next_action` is new is mailed to the customer once (PAYMENT_INSTRUCTIONS);
        one of another payment than the order's is kept, as a failure is.

        Args:
            order_id: A UUID version 7. Ids sort by creation time.
            event_id: The id of the event, the same on each delivery of it.
            payment_id: A UUID version 7. Ids sort by creation time.
            payment_status: PENDING and UNKNOWN are told only when `next_action` has changed.
            amount: The amount of the payment in yen.
            occurred_at: RFC 3339 in UTC.
            version: The version of the payment that this event reports. The newest version
                counts, whatever order the events arrive in. Without a version, events are
                ordered by the statuses that a payment goes through: undecided, decided,
                refunded.
            failure_message: Why the payment failed, for a person to read; null or left out if
                it did not fail.
            failure_code: The gateway's code for why the payment failed; null or left out if it
                did not fail.
            refunded_amount: How many yen of the payment have been refunded so far. If left out,
                the event does not say.
            failed_refund: A refund that was accepted as PENDING and failed later, so its money
                was not returned.
            next_action: What the customer still has to do before the gateway decides; null if
                there is nothing to do, or if it is done.

        Raises:
            BadRequest, NotFound, ContentTooLarge: as the service says.
        """

        from ...order_client.models.order import Order

        call = Call(
            _RECEIVE_PAYMENT_STATUS,
            Options(timeout, retries, headers),
            path={
                "order_id": order_id,
            },
            json=given(
                {
                    "event_id": event_id,
                    "payment_id": payment_id,
                    "payment_status": payment_status,
                    "amount": amount,
                    "occurred_at": occurred_at,
                    "version": version,
                    "failure_message": failure_message,
                    "failure_code": failure_code,
                    "refunded_amount": refunded_amount,
                    "failed_refund": failed_refund,
                    "next_action": next_action,
                }
            ),
        )

        return await self._sender.send(
            call,
            {
                200: Order.from_dict,
            },
        )

    async def retry_payment(
        self,
        order_id: UUID | str,
        *,
        payment_method: PaymentRetryPaymentMethod | Unset = UNSET,
        payment_token: str | Unset = UNSET,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Order:
        """Pay an order again.

        Requests the payment of a PAYMENT_FAILED order once more; in any other status the answer is
        409. As with a new order, the status in the answer says how far that went: PAID,
        PAYMENT_FAILED or PAYMENT_PROCESSING.

        Args:
            order_id: A UUID version 7. Ids sort by creation time.
            payment_method: How the customer pays, through the gateway. If left out, the method
                stays as before. The order keeps the new method.
            payment_token: The gateway's token for the customer's means of payment. It is never
                shown again.

        Raises:
            BadRequest, NotFound, Conflict, ContentTooLarge: as the service says.
        """

        from ...order_client.models.order import Order

        call = Call(
            _RETRY_PAYMENT,
            Options(timeout, retries, headers, idempotency_key),
            path={
                "order_id": order_id,
            },
            json=given(
                {
                    "payment_method": payment_method,
                    "payment_token": payment_token,
                },
                required=False,
            ),
        )

        return await self._sender.send(
            call,
            {
                200: Order.from_dict,
            },
        )

    async def send_payment_link(
        self,
        order_id: UUID | str,
        *,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> SentPaymentLink:
        """Send the customer a link for paying.

        Makes a link on which the customer of a PAYMENT_FAILED order pays, as `create_payment_link`
        does, and sends it to them in the order's language (template PAYMENT_LINK): by e-mail, or by
        SMS where the order has a telephone number alone. The message is owed when this is answered,
        and noted in the timeline (`notice_requested`). It is not sent any more
        (`notice_not_needed`) if the order is paid or cancelled before it leaves. An order that was
        placed without a token which the gateway needs is PAYMENT_FAILED from the start, so this is
        how an order by telephone is paid. If there is nothing to pay on a link, the answer is 409
        `payment_not_payable`; if the order has no address to send it to, 409
        `customer_not_reachable`.

        Args:
            order_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound, Conflict: as the service says.
        """

        from ...order_client.models.sent_payment_link import SentPaymentLink

        call = Call(
            _SEND_PAYMENT_LINK,
            Options(timeout, retries, headers, idempotency_key),
            path={
                "order_id": order_id,
            },
        )

        return await self._sender.send(
            call,
            {
                202: SentPaymentLink.from_dict,
            },
        )
