"""Compare orders with payments and with the gateways' own lists, and apply remedies to the differences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.operation import Call, Operation, Options, given
from ..._runtime.types import UNSET, Unset

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping
    from uuid import UUID

    from ..._runtime.paging import LaterPages, Pages
    from ..._runtime.sending import Sender
    from ..._runtime.sending_later import LaterSender
    from ..._runtime.types import TimeLimit
    from ...order_client.models.difference import Difference
    from ...order_client.models.difference_kind import DifferenceKind
    from ...order_client.models.difference_list import DifferenceList
    from ...order_client.models.reconciliation import Reconciliation
    from ...order_client.models.reconciliation_list import ReconciliationList
    from ...order_client.models.reconciliation_summary import ReconciliationSummary

_LIST_RECONCILIATIONS = Operation(
    "list_reconciliations",
    "order",
    "GET",
    "/api/v1/reconciliations",
)
_START_RECONCILIATION = Operation(
    "start_reconciliation",
    "order",
    "POST",
    "/api/v1/reconciliations",
    takes_key=True,
)
_GET_RECONCILIATION = Operation(
    "get_reconciliation",
    "order",
    "GET",
    "/api/v1/reconciliations/{reconciliation_id}",
)
_LIST_DIFFERENCES = Operation(
    "list_differences",
    "order",
    "GET",
    "/api/v1/reconciliations/{reconciliation_id}/differences",
)
_APPLY_REMEDY = Operation(
    "apply_remedy",
    "order",
    "POST",
    "/api/v1/reconciliations/{reconciliation_id}/differences/{difference_id}/apply",
    is_repeatable=True,
)


class ReconciliationsCalls:
    """Compare orders with payments and with the gateways' own lists, and apply remedies to the differences."""

    __slots__ = ("_sender",)

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list(
        self,
        *,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> ReconciliationList:
        """List reconciliations.

        Returns the reconciliations, newest first, without their differences.

        Args:
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest: as the service says.
        """

        from ...order_client.models.reconciliation_list import ReconciliationList

        call = Call(
            _LIST_RECONCILIATIONS,
            Options(timeout, retries, headers),
            query={
                "limit": limit,
                "cursor": cursor,
            },
        )

        return self._sender.send(
            call,
            {
                200: ReconciliationList.from_dict,
            },
        )

    def iter(
        self,
        *,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Pages[ReconciliationSummary]:
        """Each of them, from all pages of `list`; a page is asked for when it is needed.

        Takes what `list` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import Pages

        def fetch(cursor: str | Unset) -> ReconciliationList:
            return self.list(limit=limit, timeout=timeout, retries=retries, headers=headers, cursor=cursor)

        return Pages(fetch, cursor)

    def start(
        self,
        *,
        from_: datetime.datetime,
        to: datetime.datetime | Unset = UNSET,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Reconciliation:
        """Compare orders, payments and the gateways' lists.

        Starts comparing the orders of a period with the payments of the payment service and with
        the own lists of all gateways that are set up there, and answers at once.
        `get_reconciliation` reports the progress. The comparison covers every order that was
        placed, paid, cancelled or refunded in the period, and every payment, capture and refund
        made in it. Anything that changed a moment ago or is still being processed counts as in
        flight, not as a difference. The period must lie in the past and span at most 92 days;
        otherwise the answer is 400 `invalid_period`. Without `to` it reaches to the present,
        whatever the caller's clock says. Comparing changes nothing.

        Args:
            from_: RFC 3339 in UTC.
            to: RFC 3339 in UTC.

        Raises:
            BadRequest, Conflict, ContentTooLarge: as the service says.
        """

        from ...order_client.models.reconciliation import Reconciliation

        call = Call(
            _START_RECONCILIATION,
            Options(timeout, retries, headers, idempotency_key),
            json=given(
                {
                    "from": from_,
                    "to": to,
                }
            ),
        )

        return self._sender.send(
            call,
            {
                202: Reconciliation.from_dict,
            },
        )

    def get(
        self,
        reconciliation_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Reconciliation:
        """Get a reconciliation.

        Returns the progress, how much was compared, and the first 200 differences;
        `list_differences` returns all of them. An `error` on a RUNNING reconciliation says why it
        is waiting at the moment; it continues automatically.

        Args:
            reconciliation_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound: as the service says.
        """

        from ...order_client.models.reconciliation import Reconciliation

        call = Call(
            _GET_RECONCILIATION,
            Options(timeout, retries, headers),
            path={
                "reconciliation_id": reconciliation_id,
            },
        )

        return self._sender.send(
            call,
            {
                200: Reconciliation.from_dict,
            },
        )

    def list_differences(
        self,
        reconciliation_id: UUID | str,
        *,
        kind: DifferenceKind | Unset = UNSET,
        gateway: str | Unset = UNSET,
        applied: bool | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> DifferenceList:
        """List the differences that a reconciliation found.

        Returns all differences that match the given filters, in the order in which they were found.
        A cursor is valid only with the filters that it was issued for; with any others the answer
        is 400.

        Args:
            reconciliation_id: A UUID version 7. Ids sort by creation time.
            kind: payment_not_applied: the payment is captured, but the order is waiting or
                failed. payment_failure_not_applied: the payment failed, but the order is
                waiting. payment_refund_not_applied: the payment is refunded in full, but the
                order does not say so. order_without_payment: the order is waiting, and its
                payment was never requested. order_paid_without_capture: the order is paid, but
                the payment is not captured. order_amount_differs: the order and the payment
                have different amounts. cancelled_order_not_refunded: the order is cancelled,
                but the money was not refunded. payment_without_order: the payment is for an
                order that does not exist. payment_undecided: the outcome of the payment has
                been unknown for too long. payment_overdue: the order is paid after shipping,
                and nothing has been received for 30 days since it was placed. payment_disputed:
                the customer's bank disputes the payment; `payment_side` says by when evidence
                is due. payment_not_at_gateway: the payment is captured here but not at the
                gateway. gateway_amount_differs: the payment and the capture have different
                amounts. refund_not_recorded: the gateway refunded more than is recorded here.
                refund_not_at_gateway: the gateway refunded less than is recorded here.
                failed_payment_captured: the payment failed here but is captured at the gateway.
                unknown_charge: the gateway has a capture that belongs to no payment.
                duplicate_charge: the same, for an order that is already paid by another
                capture. sums_differ: the sums that are kept for `get_order_stats` are not those
                of a day's orders; `remedy_effect` says by how much, and the difference has no
                sides.
            gateway: Only differences about payments or captures of this gateway.
            applied: Only differences whose remedy has been applied, or only those whose remedy
                has not.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest, NotFound: as the service says.
        """

        from ...order_client.models.difference_list import DifferenceList

        call = Call(
            _LIST_DIFFERENCES,
            Options(timeout, retries, headers),
            path={
                "reconciliation_id": reconciliation_id,
            },
            query={
                "kind": kind,
                "gateway": gateway,
                "applied": applied,
                "limit": limit,
                "cursor": cursor,
            },
        )

        return self._sender.send(
            call,
            {
                200: DifferenceList.from_dict,
            },
        )

    def iter_differences(
        self,
        reconciliation_id: UUID | str,
        *,
        kind: DifferenceKind | Unset = UNSET,
        gateway: str | Unset = UNSET,
        applied: bool | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Pages[Difference]:
        """Each of them, from all pages of `list_differences`; a page is asked for when it is needed.

        Takes what `list_differences` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import Pages

        def fetch(cursor: str | Unset) -> DifferenceList:
            return self.list_differences(
                reconciliation_id,
                kind=kind,
                gateway=gateway,
                applied=applied,
                limit=limit,
                timeout=timeout,
                retries=retries,
                headers=headers,
                cursor=cursor,
            )

        return Pages(fetch, cursor)

    def apply_remedy(
        self,
        reconciliation_id: UUID | str,
        difference_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Difference:
        """Apply the remedy of a difference.

        Checks all sides again, does what `remedy_effect` says if that still fits, and records it in
        the order's timeline. A remedy that no longer fits is refused with 409 `remedy_out_of_date`.
        A difference that a person has to resolve is refused with 409 `remedy_is_up_to_you`. A
        remedy that had no effect is answered with 409 `remedy_without_effect`. All three change
        nothing. Applying a remedy again gives the same answer and has no second effect. If the
        payment service does not answer, the answer is 503; apply the remedy again. The operation
        moves money as `cancel_order` does and needs the same scope.

        Args:
            reconciliation_id: A UUID version 7. Ids sort by creation time.
            difference_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound, Conflict: as the service says.
        """

        from ...order_client.models.difference import Difference

        call = Call(
            _APPLY_REMEDY,
            Options(timeout, retries, headers),
            path={
                "reconciliation_id": reconciliation_id,
                "difference_id": difference_id,
            },
        )

        return self._sender.send(
            call,
            {
                200: Difference.from_dict,
            },
        )


class AsyncReconciliationsCalls:
    """Compare orders with payments and with the gateways' own lists, and apply remedies to the differences."""

    __slots__ = ("_sender",)

    def __init__(self, sender: LaterSender) -> None:
        self._sender = sender

    async def list(
        self,
        *,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> ReconciliationList:
        """List reconciliations.

        Returns the reconciliations, newest first, without their differences.

        Args:
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest: as the service says.
        """

        from ...order_client.models.reconciliation_list import ReconciliationList

        call = Call(
            _LIST_RECONCILIATIONS,
            Options(timeout, retries, headers),
            query={
                "limit": limit,
                "cursor": cursor,
            },
        )

        return await self._sender.send(
            call,
            {
                200: ReconciliationList.from_dict,
            },
        )

    def iter(
        self,
        *,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> LaterPages[ReconciliationSummary]:
        """Each of them, from all pages of `list`; a page is asked for when it is needed.

        Takes what `list` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import LaterPages

        async def fetch(cursor: str | Unset) -> ReconciliationList:
            return await self.list(limit=limit, timeout=timeout, retries=retries, headers=headers, cursor=cursor)

        return LaterPages(fetch, cursor)

    async def start(
        self,
        *,
        from_: datetime.datetime,
        to: datetime.datetime | Unset = UNSET,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Reconciliation:
        """Compare orders, payments and the gateways' lists.

        Starts comparing the orders of a period with the payments of the payment service and with
        the own lists of all gateways that are set up there, and answers at once.
        `get_reconciliation` reports the progress. The comparison covers every order that was
        placed, paid, cancelled or refunded in the period, and every payment, capture and refund
        made in it. Anything that changed a moment ago or is still being processed counts as in
        flight, not as a difference. The period must lie in the past and span at most 92 days;
        otherwise the answer is 400 `invalid_period`. Without `to` it reaches to the present,
        whatever the caller's clock says. Comparing changes nothing.

        Args:
            from_: RFC 3339 in UTC.
            to: RFC 3339 in UTC.

        Raises:
            BadRequest, Conflict, ContentTooLarge: as the service says.
        """

        from ...order_client.models.reconciliation import Reconciliation

        call = Call(
            _START_RECONCILIATION,
            Options(timeout, retries, headers, idempotency_key),
            json=given(
                {
                    "from": from_,
                    "to": to,
                }
            ),
        )

        return await self._sender.send(
            call,
            {
                202: Reconciliation.from_dict,
            },
        )

    async def get(
        self,
        reconciliation_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Reconciliation:
        """Get a reconciliation.

        Returns the progress, how much was compared, and the first 200 differences;
        `list_differences` returns all of them. An `error` on a RUNNING reconciliation says why it
        is waiting at the moment; it continues automatically.

        Args:
            reconciliation_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound: as the service says.
        """

        from ...order_client.models.reconciliation import Reconciliation

        call = Call(
            _GET_RECONCILIATION,
            Options(timeout, retries, headers),
            path={
                "reconciliation_id": reconciliation_id,
            },
        )

        return await self._sender.send(
            call,
            {
                200: Reconciliation.from_dict,
            },
        )

    async def list_differences(
        self,
        reconciliation_id: UUID | str,
        *,
        kind: DifferenceKind | Unset = UNSET,
        gateway: str | Unset = UNSET,
        applied: bool | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> DifferenceList:
        """List the differences that a reconciliation found.

        Returns all differences that match the given filters, in the order in which they were found.
        A cursor is valid only with the filters that it was issued for; with any others the answer
        is 400.

        Args:
            reconciliation_id: A UUID version 7. Ids sort by creation time.
            kind: payment_not_applied: the payment is captured, but the order is waiting or
                failed. payment_failure_not_applied: the payment failed, but the order is
                waiting. payment_refund_not_applied: the payment is refunded in full, but the
                order does not say so. order_without_payment: the order is waiting, and its
                payment was never requested. order_paid_without_capture: the order is paid, but
                the payment is not captured. order_amount_differs: the order and the payment
                have different amounts. cancelled_order_not_refunded: the order is cancelled,
                but the money was not refunded. payment_without_order: the payment is for an
                order that does not exist. payment_undecided: the outcome of the payment has
                been unknown for too long. payment_overdue: the order is paid after shipping,
                and nothing has been received for 30 days since it was placed. payment_disputed:
                the customer's bank disputes the payment; `payment_side` says by when evidence
                is due. payment_not_at_gateway: the payment is captured here but not at the
                gateway. gateway_amount_differs: the payment and the capture have different
                amounts. refund_not_recorded: the gateway refunded more than is recorded here.
                refund_not_at_gateway: the gateway refunded less than is recorded here.
                failed_payment_captured: the payment failed here but is captured at the gateway.
                unknown_charge: the gateway has a capture that belongs to no payment.
                duplicate_charge: the same, for an order that is already paid by another
                capture. sums_differ: the sums that are kept for `get_order_stats` are not those
                of a day's orders; `remedy_effect` says by how much, and the difference has no
                sides.
            gateway: Only differences about payments or captures of this gateway.
            applied: Only differences whose remedy has been applied, or only those whose remedy
                has not.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest, NotFound: as the service says.
        """

        from ...order_client.models.difference_list import DifferenceList

        call = Call(
            _LIST_DIFFERENCES,
            Options(timeout, retries, headers),
            path={
                "reconciliation_id": reconciliation_id,
            },
            query={
                "kind": kind,
                "gateway": gateway,
                "applied": applied,
                "limit": limit,
                "cursor": cursor,
            },
        )

        return await self._sender.send(
            call,
            {
                200: DifferenceList.from_dict,
            },
        )

    def iter_differences(
        self,
        reconciliation_id: UUID | str,
        *,
        kind: DifferenceKind | Unset = UNSET,
        gateway: str | Unset = UNSET,
        applied: bool | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> LaterPages[Difference]:
        """Each of them, from all pages of `list_differences`; a page is asked for when it is needed.

        Takes what `list_differences` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import LaterPages

        async def fetch(cursor: str | Unset) -> DifferenceList:
            return await self.list_differences(
                reconciliation_id,
                kind=kind,
                gateway=gateway,
                applied=applied,
                limit=limit,
                timeout=timeout,
                retries=retries,
                headers=headers,
                cursor=cursor,
            )

        return LaterPages(fetch, cursor)

    async def apply_remedy(
        self,
        reconciliation_id: UUID | str,
        difference_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Difference:
        """Apply the remedy of a difference.

        Checks all sides again, does what `remedy_effect` says if that still fits, and records it in
        the order's timeline. A remedy that no longer fits is refused with 409 `remedy_out_of_date`.
        A difference that a person has to resolve is refused with 409 `remedy_is_up_to_you`. A
        remedy that had no effect is answered with 409 `remedy_without_effect`. All three change
        nothing. Applying a remedy again gives the same answer and has no second effect. If the
        payment service does not answer, the answer is 503; apply the remedy again. The operation
        moves money as `cancel_order` does and needs the same scope.

        Args:
            reconciliation_id: A UUID version 7. Ids sort by creation time.
            difference_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound, Conflict: as the service says.
        """

        from ...order_client.models.difference import Difference

        call = Call(
            _APPLY_REMEDY,
            Options(timeout, retries, headers),
            path={
                "reconciliation_id": reconciliation_id,
                "difference_id": difference_id,
            },
        )

        return await self._sender.send(
            call,
            {
                200: Difference.from_dict,
            },
        )
