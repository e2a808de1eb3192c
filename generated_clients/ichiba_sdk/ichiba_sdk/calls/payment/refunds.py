"""Refund captured money, in part or in full."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._runtime.operation import Call, Operation, Options, given
from ..._runtime.types import UNSET, Unset

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from ..._runtime.paging import LaterPages, Pages
    from ..._runtime.sending import Sender
    from ..._runtime.sending_later import LaterSender
    from ..._runtime.types import TimeLimit
    from ...payment_client.models.refund import Refund
    from ...payment_client.models.refund_batch_item import RefundBatchItem
    from ...payment_client.models.refund_batch_result import RefundBatchResult
    from ...payment_client.models.refund_list import RefundList
    from ...payment_client.models.refund_settlement_outcome import RefundSettlementOutcome
    from ...payment_client.models.refund_status import RefundStatus

_REFUND_PAYMENT = Operation(
    "refund_payment",
    "payment",
    "POST",
    "/api/v1/payments/refund",
    takes_key=True,
)
_CREATE_REFUND_BATCH = Operation(
    "create_refund_batch",
    "payment",
    "POST",
    "/api/v1/payments/refund/batch",
    takes_key=True,
)
_LIST_ALL_REFUNDS = Operation(
    "list_all_refunds",
    "payment",
    "GET",
    "/api/v1/refunds",
)
_SETTLE_REFUND = Operation(
    "settle_refund",
    "payment",
    "POST",
    "/api/v1/refunds/{refund_id}/settle",
    takes_key=True,
)
_LIST_REFUNDS = Operation(
    "list_refunds",
    "payment",
    "GET",
    "/api/v1/payments/{payment_id}/refunds",
)


class RefundsCalls:
    """Refund captured money, in part or in full."""

    __slots__ = ("_sender",)

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def payment(
        self,
        *,
        payment_id: UUID | str,
        amount: int | Unset = UNSET,
        reason: str | Unset = UNSET,
        despite_dispute: bool | Unset = UNSET,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Refund:
        """Refund a captured payment.

        Records a refund and asks the gateway once to refund `amount`, or all that is left if no
        amount is given. The answer is 201 whatever the gateway said; the refund is COMPLETED,
        FAILED, or PENDING while the gateway has not decided. A payment is never refunded beyond
        what was captured, however many requests arrive at once: refunds under way count as refunded
        until they fail. A payment that was not captured is refused with 409
        `payment_not_refundable`. For a payment of gateway `external` nobody is asked: the refund is
        PENDING until `settle_refund`; if the payment is itself still PENDING, it is no longer
        expected and becomes FAILED (`not_collected`), and the answer is 409
        `payment_not_refundable`. If nothing is left, or less than the requested amount, the answer
        is 409 `refund_exceeds_balance`. `Location` is the URL of the payment's list of refunds.
        While the customer's bank disputes the payment, or after it has decided for the customer, a
        refund may be paid twice: it is refused with 409 `payment_disputed`, which says by when
        evidence is due, unless `despite_dispute` confirms it.

        Args:
            payment_id: A UUID version 7. Ids sort by creation time.
            amount: How many yen to refund; all that is left if absent.
            reason: Why it is refunded, for anyone who looks at the refund later.
            despite_dispute: Refund it although the customer's bank disputes the payment.

        Raises:
            BadRequest, NotFound, Conflict, ContentTooLarge: as the service says.
        """

        from ...payment_client.models.refund import Refund

        call = Call(
            _REFUND_PAYMENT,
            Options(timeout, retries, headers, idempotency_key),
            json=given(
                {
                    "payment_id": payment_id,
                    "amount": amount,
                    "reason": reason,
                    "despite_dispute": despite_dispute,
                }
            ),
        )

        return self._sender.send(
            call,
            {
                201: Refund.from_dict,
            },
        )

    def create_batch(
        self,
        *,
        batch_id: UUID | str,
        refunds: Sequence[RefundBatchItem | Mapping[str, Any]],
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> RefundBatchResult:
        """Refund what is left of many payments.

        Records a refund of all that is left of each payment and asks the gateway once for each,
        several at a time. The answer is 207 with one result for each item, in the order of the
        request. A result is CREATED or EXISTING with the refund, whose `status` says how it stands
        as for `refund_payment`, or REFUSED with a `problem`. A refused item does not stop the
        others. Sending the request again repeats nothing, with or without an `Idempotency-Key`: a
        payment that already has a refund of this batch, even a FAILED one, answers EXISTING with
        it, and anything that an interrupted request left undone is finished. Payments of gateway
        `external` are treated as by `refund_payment`. Problems: 404 `payment_not_found`; 409
        `payment_not_refundable` if nothing was captured; 409 `refund_exceeds_balance` if nothing is
        left; 409 `payment_disputed`, which only `refund_payment` can confirm.

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.
            refunds: One item for each payment.

        Raises:
            BadRequest, Conflict, ContentTooLarge: as the service says.
        """

        from ...payment_client.models.refund_batch_result import RefundBatchResult

        call = Call(
            _CREATE_REFUND_BATCH,
            Options(timeout, retries, headers, idempotency_key),
            json=given(
                {
                    "batch_id": batch_id,
                    "refunds": refunds,
                }
            ),
        )

        return self._sender.send(
            call,
            {
                207: RefundBatchResult.from_dict,
            },
        )

    def list_all(
        self,
        *,
        status: Sequence[RefundStatus] | Unset = UNSET,
        gateway: str | Unset = UNSET,
        created_from: datetime.datetime | Unset = UNSET,
        created_to: datetime.datetime | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> RefundList:
        """List the refunds of all payments.

        Returns the refunds that match all given filters, oldest first. With `status=PENDING` and
        `gateway=external` these are the refunds that a person has to make; `settle_refund` ends
        each.

        Args:
            status: Only refunds in this status. Repeat the parameter to select several.
            gateway: The gateway that the payment went to; `external` if the money does not pass
                through one.
            created_from: RFC 3339 in UTC.
            created_to: RFC 3339 in UTC.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest: as the service says.
        """

        from ...payment_client.models.refund_list import RefundList

        call = Call(
            _LIST_ALL_REFUNDS,
            Options(timeout, retries, headers),
            query={
                "status": status,
                "gateway": gateway,
                "created_from": created_from,
                "created_to": created_to,
                "limit": limit,
                "cursor": cursor,
            },
        )

        return self._sender.send(
            call,
            {
                200: RefundList.from_dict,
            },
        )

    def iter_all(
        self,
        *,
        status: Sequence[RefundStatus] | Unset = UNSET,
        gateway: str | Unset = UNSET,
        created_from: datetime.datetime | Unset = UNSET,
        created_to: datetime.datetime | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Pages[Refund]:
        """Each of them, from all pages of `list_all`; a page is asked for when it is needed.

        Takes what `list_all` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import Pages

        def fetch(cursor: str | Unset) -> RefundList:
            return self.list_all(
                status=status,
                gateway=gateway,
                created_from=created_from,
                created_to=created_to,
                limit=limit,
                timeout=timeout,
                retries=retries,
                headers=headers,
                cursor=cursor,
            )

        return Pages(fetch, cursor)

    def settle(
        self,
        refund_id: UUID | str,
        *,
        outcome: RefundSettlementOutcome,
        reference: str | Unset = UNSET,
        note: str | Unset = UNSET,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Refund:
        """Record whether a refund was made.

        For a refund of a payment of gateway `external`, which a person makes: it becomes COMPLETED
        or FAILED, and the order service is told. The `attempts` of the payment name who settled it.
        Settling it again with the same values changes nothing and answers 200; with others the
        answer is 409 `refund_already_settled`. A refund that the gateway makes is refused with 409
        `refund_made_by_gateway`.

        Args:
            refund_id: A UUID version 7. Ids sort by creation time.
            outcome: Whether the money was refunded.
            reference: What the money was moved under, such as the number of a transfer or of a
                carrier's statement. It becomes the `gateway_reference`.
            note: Anything else worth knowing later; `attempts` shows it.

        Raises:
            BadRequest, NotFound, Conflict, ContentTooLarge: as the service says.
        """

        from ...payment_client.models.refund import Refund

        call = Call(
            _SETTLE_REFUND,
            Options(timeout, retries, headers, idempotency_key),
            path={
                "refund_id": refund_id,
            },
            json=given(
                {
                    "outcome": outcome,
                    "reference": reference,
                    "note": note,
                }
            ),
        )

        return self._sender.send(
            call,
            {
                200: Refund.from_dict,
            },
        )

    def list(
        self,
        payment_id: UUID | str,
        *,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> RefundList:
        """List the refunds of a payment.

        Returns every refund requested for this payment, newest first, whatever its outcome.

        Args:
            payment_id: A UUID version 7. Ids sort by creation time.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest, NotFound: as the service says.
        """

        from ...payment_client.models.refund_list import RefundList

        call = Call(
            _LIST_REFUNDS,
            Options(timeout, retries, headers),
            path={
                "payment_id": payment_id,
            },
            query={
                "limit": limit,
                "cursor": cursor,
            },
        )

        return self._sender.send(
            call,
            {
                200: RefundList.from_dict,
            },
        )

    def iter(
        self,
        payment_id: UUID | str,
        *,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Pages[Refund]:
        """Each of them, from all pages of `list`; a page is asked for when it is needed.

        Takes what `list` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import Pages

        def fetch(cursor: str | Unset) -> RefundList:
            return self.list(payment_id, limit=limit, timeout=timeout, retries=retries, headers=headers, cursor=cursor)

        return Pages(fetch, cursor)


class AsyncRefundsCalls:
    """Refund captured money, in part or in full."""

    __slots__ = ("_sender",)

    def __init__(self, sender: LaterSender) -> None:
        self._sender = sender

    async def payment(
        self,
        *,
        payment_id: UUID | str,
        amount: int | Unset = UNSET,
        reason: str | Unset = UNSET,
        despite_dispute: bool | Unset = UNSET,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Refund:
        """Refund a captured payment.

        Records a refund and asks the gateway once to refund `amount`, or all that is left if no
        amount is given. The answer is 201 whatever the gateway said; the refund is COMPLETED,
        FAILED, or PENDING while the gateway has not decided. A payment is never refunded beyond
        what was captured, however many requests arrive at once: refunds under way count as refunded
        until they fail. A payment that was not captured is refused with 409
        `payment_not_refundable`. For a payment of gateway `external` nobody is asked: the refund is
        PENDING until `settle_refund`; if the payment is itself still PENDING, it is no longer
        expected and becomes FAILED (`not_collected`), and the answer is 409
        `payment_not_refundable`. If nothing is left, or less than the requested amount, the answer
        is 409 `refund_exceeds_balance`. `Location` is the URL of the payment's list of refunds.
        While the customer's bank disputes the payment, or after it has decided for the customer, a
        refund may be paid twice: it is refused with 409 `payment_disputed`, which says by when
        evidence is due, unless `despite_dispute` confirms it.

        Args:
            payment_id: A UUID version 7. Ids sort by creation time.
            amount: How many yen to refund; all that is left if absent.
            reason: Why it is refunded, for anyone who looks at the refund later.
            despite_dispute: Refund it although the customer's bank disputes the payment.

        Raises:
            BadRequest, NotFound, Conflict, ContentTooLarge: as the service says.
        """

        from ...payment_client.models.refund import Refund

        call = Call(
            _REFUND_PAYMENT,
            Options(timeout, retries, headers, idempotency_key),
            json=given(
                {
                    "payment_id": payment_id,
                    "amount": amount,
                    "reason": reason,
                    "despite_dispute": despite_dispute,
                }
            ),
        )

        return await self._sender.send(
            call,
            {
                201: Refund.from_dict,
            },
        )

    async def create_batch(
        self,
        *,
        batch_id: UUID | str,
        refunds: Sequence[RefundBatchItem | Mapping[str, Any]],
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> RefundBatchResult:
        """Refund what is left of many payments.

        Records a refund of all that is left of each payment and asks the gateway once for each,
        several at a time. The answer is 207 with one result for each item, in the order of the
        request. A result is CREATED or EXISTING with the refund, whose `status` says how it stands
        as for `refund_payment`, or REFUSED with a `problem`. A refused item does not stop the
        others. Sending the request again repeats nothing, with or without an `Idempotency-Key`: a
        payment that already has a refund of this batch, even a FAILED one, answers EXISTING with
        it, and anything that an interrupted request left undone is finished. Payments of gateway
        `external` are treated as by `refund_payment`. Problems: 404 `payment_not_found`; 409
        `payment_not_refundable` if nothing was captured; 409 `refund_exceeds_balance` if nothing is
        left; 409 `payment_disputed`, which only `refund_payment` can confirm.

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.
            refunds: One item for each payment.

        Raises:
            BadRequest, Conflict, ContentTooLarge: as the service says.
        """

        from ...payment_client.models.refund_batch_result import RefundBatchResult

        call = Call(
            _CREATE_REFUND_BATCH,
            Options(timeout, retries, headers, idempotency_key),
            json=given(
                {
                    "batch_id": batch_id,
                    "refunds": refunds,
                }
            ),
        )

        return await self._sender.send(
            call,
            {
                207: RefundBatchResult.from_dict,
            },
        )

    async def list_all(
        self,
        *,
        status: Sequence[RefundStatus] | Unset = UNSET,
        gateway: str | Unset = UNSET,
        created_from: datetime.datetime | Unset = UNSET,
        created_to: datetime.datetime | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> RefundList:
        """List the refunds of all payments.

        Returns the refunds that match all given filters, oldest first. With `status=PENDING` and
        `gateway=external` these are the refunds that a person has to make; `settle_refund` ends
        each.

        Args:
            status: Only refunds in this status. Repeat the parameter to select several.
            gateway: The gateway that the payment went to; `external` if the money does not pass
                through one.
            created_from: RFC 3339 in UTC.
            created_to: RFC 3339 in UTC.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest: as the service says.
        """

        from ...payment_client.models.refund_list import RefundList

        call = Call(
            _LIST_ALL_REFUNDS,
            Options(timeout, retries, headers),
            query={
                "status": status,
                "gateway": gateway,
                "created_from": created_from,
                "created_to": created_to,
                "limit": limit,
                "cursor": cursor,
            },
        )

        return await self._sender.send(
            call,
            {
                200: RefundList.from_dict,
            },
        )

    def iter_all(
        self,
        *,
        status: Sequence[RefundStatus] | Unset = UNSET,
        gateway: str | Unset = UNSET,
        created_from: datetime.datetime | Unset = UNSET,
        created_to: datetime.datetime | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> LaterPages[Refund]:
        """Each of them, from all pages of `list_all`; a page is asked for when it is needed.

        Takes what `list_all` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import LaterPages

        async def fetch(cursor: str | Unset) -> RefundList:
            return await self.list_all(
                status=status,
                gateway=gateway,
                created_from=created_from,
                created_to=created_to,
                limit=limit,
                timeout=timeout,
                retries=retries,
                headers=headers,
                cursor=cursor,
            )

        return LaterPages(fetch, cursor)

    async def settle(
        self,
        refund_id: UUID | str,
        *,
        outcome: RefundSettlementOutcome,
        reference: str | Unset = UNSET,
        note: str | Unset = UNSET,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Refund:
        """Record whether a refund was made.

        For a refund of a payment of gateway `external`, which a person makes: it becomes COMPLETED
        or FAILED, and the order service is told. The `attempts` of the payment name who settled it.
        Settling it again with the same values changes nothing and answers 200; with others the
        answer is 409 `refund_already_settled`. A refund that the gateway makes is refused with 409
        `refund_made_by_gateway`.

        Args:
            refund_id: A UUID version 7. Ids sort by creation time.
            outcome: Whether the money was refunded.
            reference: What the money was moved under, such as the number of a transfer or of a
                carrier's statement. It becomes the `gateway_reference`.
            note: Anything else worth knowing later; `attempts` shows it.

        Raises:
            BadRequest, NotFound, Conflict, ContentTooLarge: as the service says.
        """

        from ...payment_client.models.refund import Refund

        call = Call(
            _SETTLE_REFUND,
            Options(timeout, retries, headers, idempotency_key),
            path={
                "refund_id": refund_id,
            },
            json=given(
                {
                    "outcome": outcome,
                    "reference": reference,
                    "note": note,
                }
            ),
        )

        return await self._sender.send(
            call,
            {
                200: Refund.from_dict,
            },
        )

    async def list(
        self,
        payment_id: UUID | str,
        *,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> RefundList:
        """List the refunds of a payment.

        Returns every refund requested for this payment, newest first, whatever its outcome.

        Args:
            payment_id: A UUID version 7. Ids sort by creation time.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest, NotFound: as the service says.
        """

        from ...payment_client.models.refund_list import RefundList

        call = Call(
            _LIST_REFUNDS,
            Options(timeout, retries, headers),
            path={
                "payment_id": payment_id,
            },
            query={
                "limit": limit,
                "cursor": cursor,
            },
        )

        return await self._sender.send(
            call,
            {
                200: RefundList.from_dict,
            },
        )

    def iter(
        self,
        payment_id: UUID | str,
        *,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> LaterPages[Refund]:
        """Each of them, from all pages of `list`; a page is asked for when it is needed.

        Takes what `list` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import LaterPages

        async def fetch(cursor: str | Unset) -> RefundList:
            return await self.list(
                payment_id, limit=limit, timeout=timeout, retries=retries, headers=headers, cursor=cursor
            )

        return LaterPages(fetch, cursor)
