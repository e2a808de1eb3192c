"""Take payments for orders, and look them up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

from ..._runtime.operation import Call, Operation, Options, given
from ..._runtime.types import UNSET, Unset

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping, Sequence
    from os import PathLike
    from pathlib import Path
    from uuid import UUID

    from ..._runtime.paging import LaterPages, Pages
    from ..._runtime.sending import Sender
    from ..._runtime.sending_later import LaterSender
    from ..._runtime.types import TimeLimit
    from ...payment_client.models.closed_order import ClosedOrder
    from ...payment_client.models.list_payments_dispute_item import ListPaymentsDisputeItem
    from ...payment_client.models.list_payments_sort import ListPaymentsSort
    from ...payment_client.models.paid_elsewhere_create import PaidElsewhereCreate
    from ...payment_client.models.payment import Payment
    from ...payment_client.models.payment_batch import PaymentBatch
    from ...payment_client.models.payment_batch_item import PaymentBatchItem
    from ...payment_client.models.payment_batch_result import PaymentBatchResult
    from ...payment_client.models.payment_create_currency import PaymentCreateCurrency
    from ...payment_client.models.payment_list import PaymentList
    from ...payment_client.models.payment_method import PaymentMethod
    from ...payment_client.models.payment_request import PaymentRequest
    from ...payment_client.models.payment_status import PaymentStatus
    from ...payment_client.models.payment_summary import PaymentSummary

_LIST_PAYMENTS = Operation(
    "list_payments",
    "payment",
    "GET",
    "/api/v1/payments",
)
_CREATE_PAYMENT = Operation(
    "create_payment",
    "payment",
    "POST",
    "/api/v1/payments",
    takes_key=True,
)
_CREATE_EACH_PAYMENT = Operation(
    "create_each_payment",
    "payment",
    "POST",
    "/api/v1/payments/each",
)
_CREATE_PAYMENT_BATCH = Operation(
    "create_payment_batch",
    "payment",
    "POST",
    "/api/v1/payments/batch",
    takes_key=True,
)
_GET_PAYMENT_BATCH = Operation(
    "get_payment_batch",
    "payment",
    "GET",
    "/api/v1/payments/batch/{batch_id}",
)
_GET_PAYMENT_FOR_ORDER = Operation(
    "get_payment_for_order",
    "payment",
    "GET",
    "/api/v1/payments/order/{order_id}",
)
_CLOSE_ORDER_PAYMENTS = Operation(
    "close_order_payments",
    "payment",
    "POST",
    "/api/v1/payments/order/{order_id}/close",
    is_repeatable=True,
)
_GET_PAYMENT = Operation(
    "get_payment",
    "payment",
    "GET",
    "/api/v1/payments/{payment_id}",
)
_RECORD_PAYMENT = Operation(
    "record_payment",
    "payment",
    "POST",
    "/api/v1/payments/{payment_id}/record",
    takes_key=True,
)


class PaymentsCalls:
    """Take payments for orders, and look them up."""

    __slots__ = ("_sender",)

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list(
        self,
        *,
        status: Sequence[PaymentStatus] | Unset = UNSET,
        method: Sequence[PaymentMethod] | Unset = UNSET,
        gateway: str | Unset = UNSET,
        dispute: Sequence[ListPaymentsDisputeItem] | Unset = UNSET,
        order_id: UUID | str | Unset = UNSET,
        batch_id: UUID | str | Unset = UNSET,
        created_from: datetime.datetime | Unset = UNSET,
        created_to: datetime.datetime | Unset = UNSET,
        min_amount: int | Unset = UNSET,
        max_amount: int | Unset = UNSET,
        sort: ListPaymentsSort | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> PaymentList:
        """List payments.

        Returns the payments that match all given filters, newest first unless `sort` says
        otherwise. Refunds and attempts are left out; `get_payment` returns them. Overdue payments
        on invoice are those with `method=invoice`, `status=PENDING` and a `created_to` as many days
        ago as customers have for paying.

        Args:
            status: Only payments in this status. Repeat the parameter to select several.
            method: Only payments by this method. Repeat the parameter to select several.
            gateway: The gateway that the payment went to; `external` if the money does not pass
                through one.
            dispute: Only payments with a dispute in this status. Repeat the parameter to select
                several.
            order_id: A UUID version 7. Ids sort by creation time.
            batch_id: A UUID version 7. Ids sort by creation time.
            created_from: RFC 3339 in UTC.
            created_to: RFC 3339 in UTC.
            min_amount: Only payments of at least this many yen.
            max_amount: Only payments of at most this many yen.
            sort: The sort order. A leading `-` puts the newest or the largest first.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest: as the service says.
        """

        from ...payment_client.models.payment_list import PaymentList

        call = Call(
            _LIST_PAYMENTS,
            Options(timeout, retries, headers),
            query={
                "status": status,
                "method": method,
                "gateway": gateway,
                "dispute": dispute,
                "order_id": order_id,
                "batch_id": batch_id,
                "created_from": created_from,
                "created_to": created_to,
                "min_amount": min_amount,
                "max_amount": max_amount,
                "sort": sort,
                "limit": limit,
                "cursor": cursor,
            },
        )

        return self._sender.send(
            call,
            {
                200: PaymentList.from_dict,
            },
        )

    def iter(
        self,
        *,
        status: Sequence[PaymentStatus] | Unset = UNSET,
        method: Sequence[PaymentMethod] | Unset = UNSET,
        gateway: str | Unset = UNSET,
        dispute: Sequence[ListPaymentsDisputeItem] | Unset = UNSET,
        order_id: UUID | str | Unset = UNSET,
        batch_id: UUID | str | Unset = UNSET,
        created_from: datetime.datetime | Unset = UNSET,
        created_to: datetime.datetime | Unset = UNSET,
        min_amount: int | Unset = UNSET,
        max_amount: int | Unset = UNSET,
        sort: ListPaymentsSort | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Pages[PaymentSummary]:
        """Each of them, from all pages of `list`; a page is asked for when it is needed.

        Takes what `list` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import Pages

        def fetch(cursor: str | Unset) -> PaymentList:
            return self.list(
                status=status,
                method=method,
                gateway=gateway,
                dispute=dispute,
                order_id=order_id,
                batch_id=batch_id,
                created_from=created_from,
                created_to=created_to,
                min_amount=min_amount,
                max_amount=max_amount,
                sort=sort,
                limit=limit,
                timeout=timeout,
                retries=retries,
                headers=headers,
                cursor=cursor,
            )

        return Pages(fetch, cursor)

    def create(
        self,
        *,
        order_id: UUID | str,
        amount: int,
        method: PaymentMethod,
        currency: PaymentCreateCurrency | Unset = UNSET,
        token: str | Unset = UNSET,
        paid_elsewhere: PaidElsewhereCreate | Mapping[str, Any] | Unset = UNSET,
        batch_id: UUID | str | Unset = UNSET,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Payment:
        """Take a payment for an order.

        Records a payment and asks the gateway once to capture it. The answer is 201 whatever the
        gateway said. The payment's status is COMPLETED if the money was captured, FAILED if the
        gateway refused it (`failure_code` and `failure_message` say why) or could not be asked for
        want of a token (`payment_token_missing`), PENDING if the gateway decides later, and UNKNOWN
        if the gateway's answer was lost. By `cash_on_delivery`, `invoice` and `external` no gateway
        is asked and no token is needed: the first two are PENDING until `record_payment`, the
        third, which needs `paid_elsewhere`, is COMPLETED. An amount that the method does not take
        is refused with 400 `amount_not_payable`; `paid_elsewhere` with another method with 400
        `paid_elsewhere_not_allowed`, and `external` without it with 400 `paid_elsewhere_missing`.
        An order has at most one payment that is not FAILED: a second is refused with 409
        `payment_already_exists`, and of two simultaneous requests only one creates a payment. This
        service does not look up the order itself. If a gateway event arrived before the payment, it
        is applied to the payment now.

        Args:
            order_id: A UUID version 7. Ids sort by creation time.
            amount: An amount in whole yen: 100 to 1,000,000 by card, at a convenience store or
                by bank transfer, 1 to 999,900,000,000 by every other method.
            method: How the customer pays. `card`, `konbini` and `bank_transfer` go through the
                payment gateway. `cash_on_delivery` and `invoice` are paid after shipping, to
                the carrier or to the shop: `record_payment` reports what was received.
                `external` was paid to somebody else, such as a marketplace.
            currency: The currency. Only JPY is accepted.
            token: The gateway's token for the customer's means of payment. The simulator
                accepts tok_ok, tok_declined, tok_insufficient_funds, tok_pending,
                tok_instructions, tok_timeout and tok_error; tok_ok if absent. Stripe needs one
                for `card` and `konbini`, and makes a customer for a `bank_transfer` without
                one. Without a token that the gateway needs, the gateway is not asked: the
                payment is FAILED (`payment_token_missing`), and the customer can pay on a link
                (`create_payment_link`). The token is passed on and never shown again.
            paid_elsewhere: Who took the money of a payment by `external`.
            batch_id: A UUID version 7. Ids sort by creation time.

        Raises:
            BadRequest, Conflict, ContentTooLarge: as the service says.
        """

        from ...payment_client.models.payment import Payment

        call = Call(
            _CREATE_PAYMENT,
            Options(timeout, retries, headers, idempotency_key),
            json=given(
                {
                    "order_id": order_id,
                    "amount": amount,
                    "method": method,
                    "currency": currency,
                    "token": token,
                    "paid_elsewhere": paid_elsewhere,
                    "batch_id": batch_id,
                }
            ),
        )

        return self._sender.send(
            call,
            {
                201: Payment.from_dict,
            },
        )

    @overload
    def create_each(
        self,
        *,
        to: None = None,
        requests: Sequence[PaymentRequest | Mapping[str, Any]],
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> bytes: ...

    @overload
    def create_each(
        self,
        *,
        to: str | PathLike[str],
        requests: Sequence[PaymentRequest | Mapping[str, Any]],
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Path: ...

    def create_each(
        self,
        *,
        to: str | PathLike[str] | None = None,
        requests: Sequence[PaymentRequest | Mapping[str, Any]],
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> bytes | Path:
        """Take several payments that are independent of each other.

        Does for each request what `create_payment` does, as if it had come by itself: each has its
        own idempotency key, is answered by itself, and is neither delayed nor failed by another.
        The answer is one line of JSON for each request, in the order in which they are decided:
        `index` is the request's place; `status`, `headers` and `body` are what `create_payment`
        answers. The whole is refused (4xx) only if its body is invalid; then no payment was taken.
        Payments that belong to a batch are taken by `create_payment_batch`.

        Args:
            requests:

        Raises:
            BadRequest, ContentTooLarge: as the service says.

        Returns:
            the file; with `to`, its path, where it stands once it is whole.
        """

        call = Call(
            _CREATE_EACH_PAYMENT,
            Options(timeout, retries, headers),
            json=given(
                {
                    "requests": requests,
                }
            ),
        )

        if to is None:
            return self._sender.read(call)
        return self._sender.save(call, to)

    def create_batch(
        self,
        *,
        batch_id: UUID | str,
        payments: Sequence[PaymentBatchItem | Mapping[str, Any]],
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> PaymentBatchResult:
        """Take payments for many orders.

        Records a payment for each order and asks the gateway once for each, several at a time. The
        answer is 207 with one result for each item, in the order of the request. A result is
        CREATED or EXISTING with the payment, whose `status` says how it stands as for
        `create_payment`, or REFUSED with a `problem`. A refused item does not stop the others. Each
        payment must be within the limits of its method; their sum has no limit. Sending the request
        again repeats nothing, with or without an `Idempotency-Key`: an order that already has a
        payment of this batch, even a FAILED one, answers EXISTING with it, and anything that an
        interrupted request left undone is finished. Methods may be mixed. Problems: 400
        `amount_not_payable`, `paid_elsewhere_missing` and `paid_elsewhere_not_allowed` as for
        `create_payment`; 409 `payment_already_exists` if the order has a payment from elsewhere
        that is not FAILED; 409 `payment_differs` if the batch's payment has a different amount.
        `payment_id` names the payment that caused the refusal.

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.
            payments: One item for each order.

        Raises:
            BadRequest, Conflict, ContentTooLarge: as the service says.
        """

        from ...payment_client.models.payment_batch_result import PaymentBatchResult

        call = Call(
            _CREATE_PAYMENT_BATCH,
            Options(timeout, retries, headers, idempotency_key),
            json=given(
                {
                    "batch_id": batch_id,
                    "payments": payments,
                }
            ),
        )

        return self._sender.send(
            call,
            {
                207: PaymentBatchResult.from_dict,
            },
        )

    def get_batch(
        self,
        batch_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> PaymentBatch:
        """Sum up the payments of a batch.

        Returns counts and yen of every payment with this `batch_id`, by status, whichever request
        created it, and of the refunds of those payments. If there is no such payment, the answer is
        404 `payment_batch_not_found`.

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound: as the service says.
        """

        from ...payment_client.models.payment_batch import PaymentBatch

        call = Call(
            _GET_PAYMENT_BATCH,
            Options(timeout, retries, headers),
            path={
                "batch_id": batch_id,
            },
        )

        return self._sender.send(
            call,
            {
                200: PaymentBatch.from_dict,
            },
        )

    def get_for_order(
        self,
        order_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Payment:
        """Get the latest payment of an order.

        Returns the latest payment of this order, with its refunds and attempts. If there is none,
        the answer is 404 `payment_not_found`. An order whose payment failed and was tried again has
        several payments; `list_payments` returns all of them.

        Args:
            order_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound: as the service says.
        """

        from ...payment_client.models.payment import Payment

        call = Call(
            _GET_PAYMENT_FOR_ORDER,
            Options(timeout, retries, headers),
            path={
                "order_id": order_id,
            },
        )

        return self._sender.send(
            call,
            {
                200: Payment.from_dict,
            },
        )

    def close_order(
        self,
        order_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> ClosedOrder:
        """Close an order to payments.

        For an order that was cancelled: from now on no payment is created for it, not even by a
        request that was sent before this one and arrives after it (409 `order_closed`). The answer
        contains the latest payment of the order, as `list_payments` shows it. If it contains none,
        there will never be one. An undecided payment stays undecided until the gateway decides it;
        one by `cash_on_delivery` or `invoice` that is still PENDING is no longer expected and
        becomes FAILED (`not_collected`). Closing an order again changes nothing and also answers
        200.

        Args:
            order_id: A UUID version 7. Ids sort by creation time.

        Raises:
            BadRequest: as the service says.
        """

        from ...payment_client.models.closed_order import ClosedOrder

        call = Call(
            _CLOSE_ORDER_PAYMENTS,
            Options(timeout, retries, headers),
            path={
                "order_id": order_id,
            },
        )

        return self._sender.send(
            call,
            {
                200: ClosedOrder.from_dict,
            },
        )

    def get(
        self,
        payment_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Payment:
        """Get a payment.

        Returns the payment with its refunds and with every attempt made at the gateway.

        Args:
            payment_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound: as the service says.
        """

        from ...payment_client.models.payment import Payment

        call = Call(
            _GET_PAYMENT,
            Options(timeout, retries, headers),
            path={
                "payment_id": payment_id,
            },
        )

        return self._sender.send(
            call,
            {
                200: Payment.from_dict,
            },
        )

    def record(
        self,
        payment_id: UUID | str,
        *,
        received_at: datetime.datetime,
        reference: str | Unset = UNSET,
        note: str | Unset = UNSET,
        amount: int | Unset = UNSET,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Payment:
        """Record that the money of a payment was received.

        For a payment by `cash_on_delivery` or `invoice`, whose money does not pass through the
        gateway: the payment becomes COMPLETED, and the order service is told. `attempts` names who
        recorded it. Recording it again with the same values changes nothing and answers 200; with
        others the answer is 409 `payment_already_recorded`. If `amount` is given and is not the
        payment's, nothing is recorded, and the answer is 409 `amount_differs`. A payment that the
        gateway makes is refused with 409 `payment_made_by_gateway`.

        Args:
            payment_id: A UUID version 7. Ids sort by creation time.
            received_at: RFC 3339 in UTC.
            reference: What the money was moved under, such as the number of a transfer or of a
                carrier's statement. It becomes the `gateway_reference`.
            note: Anything else worth knowing later; `attempts` shows it.
            amount: An amount in whole yen: 100 to 1,000,000 by card, at a convenience store or
                by bank transfer, 1 to 999,900,000,000 by every other method.

        Raises:
            BadRequest, NotFound, Conflict, ContentTooLarge: as the service says.
        """

        from ...payment_client.models.payment import Payment

        call = Call(
            _RECORD_PAYMENT,
            Options(timeout, retries, headers, idempotency_key),
            path={
                "payment_id": payment_id,
            },
            json=given(
                {
                    "received_at": received_at,
                    "reference": reference,
                    "note": note,
                    "amount": amount,
                }
            ),
        )

        return self._sender.send(
            call,
            {
                200: Payment.from_dict,
            },
        )


class AsyncPaymentsCalls:
    """Take payments for orders, and look them up."""

    __slots__ = ("_sender",)

    def __init__(self, sender: LaterSender) -> None:
        self._sender = sender

    async def list(
        self,
        *,
        status: Sequence[PaymentStatus] | Unset = UNSET,
        method: Sequence[PaymentMethod] | Unset = UNSET,
        gateway: str | Unset = UNSET,
        dispute: Sequence[ListPaymentsDisputeItem] | Unset = UNSET,
        order_id: UUID | str | Unset = UNSET,
        batch_id: UUID | str | Unset = UNSET,
        created_from: datetime.datetime | Unset = UNSET,
        created_to: datetime.datetime | Unset = UNSET,
        min_amount: int | Unset = UNSET,
        max_amount: int | Unset = UNSET,
        sort: ListPaymentsSort | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> PaymentList:
        """List payments.

        Returns the payments that match all given filters, newest first unless `sort` says
        otherwise. Refunds and attempts are left out; `get_payment` returns them. Overdue payments
        on invoice are those with `method=invoice`, `status=PENDING` and a `created_to` as many days
        ago as customers have for paying.

        Args:
            status: Only payments in this status. Repeat the parameter to select several.
            method: Only payments by this method. Repeat the parameter to select several.
            gateway: The gateway that the payment went to; `external` if the money does not pass
                through one.
            dispute: Only payments with a dispute in this status. Repeat the parameter to select
                several.
            order_id: A UUID version 7. Ids sort by creation time.
            batch_id: A UUID version 7. Ids sort by creation time.
            created_from: RFC 3339 in UTC.
            created_to: RFC 3339 in UTC.
            min_amount: Only payments of at least this many yen.
            max_amount: Only payments of at most this many yen.
            sort: The sort order. A leading `-` puts the newest or the largest first.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest: as the service says.
        """

        from ...payment_client.models.payment_list import PaymentList

        call = Call(
            _LIST_PAYMENTS,
            Options(timeout, retries, headers),
            query={
                "status": status,
                "method": method,
                "gateway": gateway,
                "dispute": dispute,
                "order_id": order_id,
                "batch_id": batch_id,
                "created_from": created_from,
                "created_to": created_to,
                "min_amount": min_amount,
                "max_amount": max_amount,
                "sort": sort,
                "limit": limit,
                "cursor": cursor,
            },
        )

        return await self._sender.send(
            call,
            {
                200: PaymentList.from_dict,
            },
        )

    def iter(
        self,
        *,
        status: Sequence[PaymentStatus] | Unset = UNSET,
        method: Sequence[PaymentMethod] | Unset = UNSET,
        gateway: str | Unset = UNSET,
        dispute: Sequence[ListPaymentsDisputeItem] | Unset = UNSET,
        order_id: UUID | str | Unset = UNSET,
        batch_id: UUID | str | Unset = UNSET,
        created_from: datetime.datetime | Unset = UNSET,
        created_to: datetime.datetime | Unset = UNSET,
        min_amount: int | Unset = UNSET,
        max_amount: int | Unset = UNSET,
        sort: ListPaymentsSort | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> LaterPages[PaymentSummary]:
        """Each of them, from all pages of `list`; a page is asked for when it is needed.

        Takes what `list` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import LaterPages

        async def fetch(cursor: str | Unset) -> PaymentList:
            return await self.list(
                status=status,
                method=method,
                gateway=gateway,
                dispute=dispute,
                order_id=order_id,
                batch_id=batch_id,
                created_from=created_from,
                created_to=created_to,
                min_amount=min_amount,
                max_amount=max_amount,
                sort=sort,
                limit=limit,
                timeout=timeout,
                retries=retries,
                headers=headers,
                cursor=cursor,
            )

        return LaterPages(fetch, cursor)

    async def create(
        self,
        *,
        order_id: UUID | str,
        amount: int,
        method: PaymentMethod,
        currency: PaymentCreateCurrency | Unset = UNSET,
        token: str | Unset = UNSET,
        paid_elsewhere: PaidElsewhereCreate | Mapping[str, Any] | Unset = UNSET,
        batch_id: UUID | str | Unset = UNSET,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Payment:
        """Take a payment for an order.

        Records a payment and asks the gateway once to capture it. The answer is 201 whatever the
        gateway said. The payment's status is COMPLETED if the money was captured, FAILED if the
        gateway refused it (`failure_code` and `failure_message` say why) or could not be asked for
        want of a token (`payment_token_missing`), PENDING if the gateway decides later, and UNKNOWN
        if the gateway's answer was lost. By `cash_on_delivery`, `invoice` and `external` no gateway
        is asked and no token is needed: the first two are PENDING until `record_payment`, the
        third, which needs `paid_elsewhere`, is COMPLETED. An amount that the method does not take
        is refused with 400 `amount_not_payable`; `paid_elsewhere` with another method with 400
        `paid_elsewhere_not_allowed`, and `external` without it with 400 `paid_elsewhere_missing`.
        An order has at most one payment that is not FAILED: a second is refused with 409
        `payment_already_exists`, and of two simultaneous requests only one creates a payment. This
        service does not look up the order itself. If a gateway event arrived before the payment, it
        is applied to the payment now.

        Args:
            order_id: A UUID version 7. Ids sort by creation time.
            amount: An amount in whole yen: 100 to 1,000,000 by card, at a convenience store or
                by bank transfer, 1 to 999,900,000,000 by every other method.
            method: How the customer pays. `card`, `konbini` and `bank_transfer` go through the
                payment gateway. `cash_on_delivery` and `invoice` are paid after shipping, to
                the carrier or to the shop: `record_payment` reports what was received.
                `external` was paid to somebody else, such as a marketplace.
            currency: The currency. Only JPY is accepted.
            token: The gateway's token for the customer's means of payment. The simulator
                accepts tok_ok, tok_declined, tok_insufficient_funds, tok_pending,
                tok_instructions, tok_timeout and tok_error; tok_ok if absent. Stripe needs one
                for `card` and `konbini`, and makes a customer for a `bank_transfer` without
                one. Without a token that the gateway needs, the gateway is not asked: the
                payment is FAILED (`payment_token_missing`), and the customer can pay on a link
                (`create_payment_link`). The token is passed on and never shown again.
            paid_elsewhere: Who took the money of a payment by `external`.
            batch_id: A UUID version 7. Ids sort by creation time.

        Raises:
            BadRequest, Conflict, ContentTooLarge: as the service says.
        """

        from ...payment_client.models.payment import Payment

        call = Call(
            _CREATE_PAYMENT,
            Options(timeout, retries, headers, idempotency_key),
            json=given(
                {
                    "order_id": order_id,
                    "amount": amount,
                    "method": method,
                    "currency": currency,
                    "token": token,
                    "paid_elsewhere": paid_elsewhere,
                    "batch_id": batch_id,
                }
            ),
        )

        return await self._sender.send(
            call,
            {
                201: Payment.from_dict,
            },
        )

    @overload
    async def create_each(
        self,
        *,
        to: None = None,
        requests: Sequence[PaymentRequest | Mapping[str, Any]],
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> bytes: ...

    @overload
    async def create_each(
        self,
        *,
        to: str | PathLike[str],
        requests: Sequence[PaymentRequest | Mapping[str, Any]],
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Path: ...

    async def create_each(
        self,
        *,
        to: str | PathLike[str] | None = None,
        requests: Sequence[PaymentRequest | Mapping[str, Any]],
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> bytes | Path:
        """Take several payments that are independent of each other.

        Does for each request what `create_payment` does, as if it had come by itself: each has its
        own idempotency key, is answered by itself, and is neither delayed nor failed by another.
        The answer is one line of JSON for each request, in the order in which they are decided:
        `index` is the request's place; `status`, `headers` and `body` are what `create_payment`
        answers. The whole is refused (4xx) only if its body is invalid; then no payment was taken.
        Payments that belong to a batch are taken by `create_payment_batch`.

        Args:
            requests:

        Raises:
            BadRequest, ContentTooLarge: as the service says.

        Returns:
            the file; with `to`, its path, where it stands once it is whole.
        """

        call = Call(
            _CREATE_EACH_PAYMENT,
            Options(timeout, retries, headers),
            json=given(
                {
                    "requests": requests,
                }
            ),
        )

        if to is None:
            return await self._sender.read(call)
        return await self._sender.save(call, to)

    async def create_batch(
        self,
        *,
        batch_id: UUID | str,
        payments: Sequence[PaymentBatchItem | Mapping[str, Any]],
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> PaymentBatchResult:
        """Take payments for many orders.

        Records a payment for each order and asks the gateway once for each, several at a time. The
        answer is 207 with one result for each item, in the order of the request. A result is
        CREATED or EXISTING with the payment, whose `status` says how it stands as for
        `create_payment`, or REFUSED with a `problem`. A refused item does not stop the others. Each
        payment must be within the limits of its method; their sum has no limit. Sending the request
        again repeats nothing, with or without an `Idempotency-Key`: an order that already has a
        payment of this batch, even a FAILED one, answers EXISTING with it, and anything that an
        interrupted request left undone is finished. Methods may be mixed. Problems: 400
        `amount_not_payable`, `paid_elsewhere_missing` and `paid_elsewhere_not_allowed` as for
        `create_payment`; 409 `payment_already_exists` if the order has a payment from elsewhere
        that is not FAILED; 409 `payment_differs` if the batch's payment has a different amount.
        `payment_id` names the payment that caused the refusal.

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.
            payments: One item for each order.

        Raises:
            BadRequest, Conflict, ContentTooLarge: as the service says.
        """

        from ...payment_client.models.payment_batch_result import PaymentBatchResult

        call = Call(
            _CREATE_PAYMENT_BATCH,
            Options(timeout, retries, headers, idempotency_key),
            json=given(
                {
                    "batch_id": batch_id,
                    "payments": payments,
                }
            ),
        )

        return await self._sender.send(
            call,
            {
                207: PaymentBatchResult.from_dict,
            },
        )

    async def get_batch(
        self,
        batch_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> PaymentBatch:
        """Sum up the payments of a batch.

        Returns counts and yen of every payment with this `batch_id`, by status, whichever request
        created it, and of the refunds of those payments. If there is no such payment, the answer is
        404 `payment_batch_not_found`.

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound: as the service says.
        """

        from ...payment_client.models.payment_batch import PaymentBatch

        call = Call(
            _GET_PAYMENT_BATCH,
            Options(timeout, retries, headers),
            path={
                "batch_id": batch_id,
            },
        )

        return await self._sender.send(
            call,
            {
                200: PaymentBatch.from_dict,
            },
        )

    async def get_for_order(
        self,
        order_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Payment:
        """Get the latest payment of an order.

        Returns the latest payment of this order, with its refunds and attempts. If there is none,
        the answer is 404 `payment_not_found`. An order whose payment failed and was tried again has
        several payments; `list_payments` returns all of them.

        Args:
            order_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound: as the service says.
        """

        from ...payment_client.models.payment import Payment

        call = Call(
            _GET_PAYMENT_FOR_ORDER,
            Options(timeout, retries, headers),
            path={
                "order_id": order_id,
            },
        )

        return await self._sender.send(
            call,
            {
                200: Payment.from_dict,
            },
        )

    async def close_order(
        self,
        order_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> ClosedOrder:
        """Close an order to payments.

        For an order that was cancelled: from now on no payment is created for it, not even by a
        request that was sent before this one and arrives after it (409 `order_closed`). The answer
        contains the latest payment of the order, as `list_payments` shows it. If it contains none,
        there will never be one. An undecided payment stays undecided until the gateway decides it;
        one by `cash_on_delivery` or `invoice` that is still PENDING is no longer expected and
        becomes FAILED (`not_collected`). Closing an order again changes nothing and also answers
        200.

        Args:
            order_id: A UUID version 7. Ids sort by creation time.

        Raises:
            BadRequest: as the service says.
        """

        from ...payment_client.models.closed_order import ClosedOrder

        call = Call(
            _CLOSE_ORDER_PAYMENTS,
            Options(timeout, retries, headers),
            path={
                "order_id": order_id,
            },
        )

        return await self._sender.send(
            call,
            {
                200: ClosedOrder.from_dict,
            },
        )

    async def get(
        self,
        payment_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Payment:
        """Get a payment.

        Returns the payment with its refunds and with every attempt made at the gateway.

        Args:
            payment_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound: as the service says.
        """

        from ...payment_client.models.payment import Payment

        call = Call(
            _GET_PAYMENT,
            Options(timeout, retries, headers),
            path={
                "payment_id": payment_id,
            },
        )

        return await self._sender.send(
            call,
            {
                200: Payment.from_dict,
            },
        )

    async def record(
        self,
        payment_id: UUID | str,
        *,
        received_at: datetime.datetime,
        reference: str | Unset = UNSET,
        note: str | Unset = UNSET,
        amount: int | Unset = UNSET,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Payment:
        """Record that the money of a payment was received.

        For a payment by `cash_on_delivery` or `invoice`, whose money does not pass through the
        gateway: the payment becomes COMPLETED, and the order service is told. `attempts` names who
        recorded it. Recording it again with the same values changes nothing and answers 200; with
        others the answer is 409 `payment_already_recorded`. If `amount` is given and is not the
        payment's, nothing is recorded, and the answer is 409 `amount_differs`. A payment that the
        gateway makes is refused with 409 `payment_made_by_gateway`.

        Args:
            payment_id: A UUID version 7. Ids sort by creation time.
            received_at: RFC 3339 in UTC.
            reference: What the money was moved under, such as the number of a transfer or of a
                carrier's statement. It becomes the `gateway_reference`.
            note: Anything else worth knowing later; `attempts` shows it.
            amount: An amount in whole yen: 100 to 1,000,000 by card, at a convenience store or
                by bank transfer, 1 to 999,900,000,000 by every other method.

        Raises:
            BadRequest, NotFound, Conflict, ContentTooLarge: as the service says.
        """

        from ...payment_client.models.payment import Payment

        call = Call(
            _RECORD_PAYMENT,
            Options(timeout, retries, headers, idempotency_key),
            path={
                "payment_id": payment_id,
            },
            json=given(
                {
                    "received_at": received_at,
                    "reference": reference,
                    "note": note,
                    "amount": amount,
                }
            ),
        )

        return await self._sender.send(
            call,
            {
                200: Payment.from_dict,
            },
        )
