"""Place, find, change, ship and cancel orders, and read what happened to each."""

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
    from ...order_client.models.adjustment_create import AdjustmentCreate
    from ...order_client.models.delivery_request_create import DeliveryRequestCreate
    from ...order_client.models.explanation import Explanation
    from ...order_client.models.list_orders_sort import ListOrdersSort
    from ...order_client.models.locale import Locale
    from ...order_client.models.order import Order
    from ...order_client.models.order_event import OrderEvent
    from ...order_client.models.order_event_list import OrderEventList
    from ...order_client.models.order_item_create import OrderItemCreate
    from ...order_client.models.order_list import OrderList
    from ...order_client.models.order_recipient_create import OrderRecipientCreate
    from ...order_client.models.order_status import OrderStatus
    from ...order_client.models.order_status_change_status import OrderStatusChangeStatus
    from ...order_client.models.order_summary import OrderSummary
    from ...order_client.models.paid_elsewhere_create import PaidElsewhereCreate
    from ...order_client.models.parcel_create import ParcelCreate
    from ...order_client.models.payment_method import PaymentMethod

_LIST_ORDERS = Operation(
    "list_orders",
    "order",
    "GET",
    "/api/v1/orders",
)
_CREATE_ORDER = Operation(
    "create_order",
    "order",
    "POST",
    "/api/v1/orders",
    takes_key=True,
)
_GET_ORDER = Operation(
    "get_order",
    "order",
    "GET",
    "/api/v1/orders/{order_id}",
)
_CANCEL_ORDER = Operation(
    "cancel_order",
    "order",
    "DELETE",
    "/api/v1/orders/{order_id}",
)
_UPDATE_ORDER = Operation(
    "update_order",
    "order",
    "PATCH",
    "/api/v1/orders/{order_id}",
    is_repeatable=True,
)
_SET_ORDER_STATUS = Operation(
    "set_order_status",
    "order",
    "PUT",
    "/api/v1/orders/{order_id}/status",
)
_SET_ORDER_PARCELS = Operation(
    "set_order_parcels",
    "order",
    "PUT",
    "/api/v1/orders/{order_id}/parcels",
)
_LIST_ORDER_EVENTS = Operation(
    "list_order_events",
    "order",
    "GET",
    "/api/v1/orders/{order_id}/events",
)
_EXPLAIN_ORDER = Operation(
    "explain_order",
    "order",
    "GET",
    "/api/v1/orders/{order_id}/explanation",
)


class OrdersCalls:
    """Place, find, change, ship and cancel orders, and read what happened to each."""

    __slots__ = ("_sender",)

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list(
        self,
        *,
        status: Sequence[OrderStatus] | Unset = UNSET,
        customer_email: str | Unset = UNSET,
        q: str | Unset = UNSET,
        batch_id: UUID | str | Unset = UNSET,
        source: str | Unset = UNSET,
        payment_method: Sequence[PaymentMethod] | Unset = UNSET,
        ordered_from: datetime.datetime | Unset = UNSET,
        ordered_to: datetime.datetime | Unset = UNSET,
        created_from: datetime.datetime | Unset = UNSET,
        created_to: datetime.datetime | Unset = UNSET,
        min_total: int | Unset = UNSET,
        max_total: int | Unset = UNSET,
        sort: ListOrdersSort | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> OrderList:
        """List orders.

        Returns the orders that match all given filters, without their items. The newest come first
        unless `sort` says otherwise. A cursor is valid only with the filters and the sort order
        that it was issued for; with any others the answer is 400.

        Args:
            status: Only orders in this status. Repeat the parameter to select several.
            customer_email:
            q: Only orders that match this text: as a part of the customer's name, e-mail
                address or telephone number, as the whole `external_id`, as the start of the
                `id`, or as its last twelve digits, which is the number by which customers know
                an order that has no `external_id`. A name matches regardless of letter case and
                width, of composed or decomposed characters, of spaces between Japanese
                characters, and of the usual variants of a character (髙 and 高). A telephone
                number matches with or without hyphens.
            batch_id: A UUID version 7. Ids sort by creation time.
            source: Only orders from this source.
            payment_method: Only orders that are paid in this way. Repeat the parameter to
                select several.
            ordered_from: RFC 3339 in UTC.
            ordered_to: RFC 3339 in UTC.
            created_from: RFC 3339 in UTC.
            created_to: RFC 3339 in UTC.
            min_total: Only orders with a `total_amount` of at least this many yen.
            max_total: Only orders with a `total_amount` of at most this many yen.
            sort: The sort order. A leading minus puts the newest or the largest first.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest: as the service says.
        """

        from ...order_client.models.order_list import OrderList

        call = Call(
            _LIST_ORDERS,
            Options(timeout, retries, headers),
            query={
                "status": status,
                "customer_email": customer_email,
                "q": q,
                "batch_id": batch_id,
                "source": source,
                "payment_method": payment_method,
                "ordered_from": ordered_from,
                "ordered_to": ordered_to,
                "created_from": created_from,
                "created_to": created_to,
                "min_total": min_total,
                "max_total": max_total,
                "sort": sort,
                "limit": limit,
                "cursor": cursor,
            },
        )

        return self._sender.send(
            call,
            {
                200: OrderList.from_dict,
            },
        )

    def iter(
        self,
        *,
        status: Sequence[OrderStatus] | Unset = UNSET,
        customer_email: str | Unset = UNSET,
        q: str | Unset = UNSET,
        batch_id: UUID | str | Unset = UNSET,
        source: str | Unset = UNSET,
        payment_method: Sequence[PaymentMethod] | Unset = UNSET,
        ordered_from: datetime.datetime | Unset = UNSET,
        ordered_to: datetime.datetime | Unset = UNSET,
        created_from: datetime.datetime | Unset = UNSET,
        created_to: datetime.datetime | Unset = UNSET,
        min_total: int | Unset = UNSET,
        max_total: int | Unset = UNSET,
        sort: ListOrdersSort | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Pages[OrderSummary]:
        """Each of them, from all pages of `list`; a page is asked for when it is needed.

        Takes what `list` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import Pages

        def fetch(cursor: str | Unset) -> OrderList:
            return self.list(
                status=status,
                customer_email=customer_email,
                q=q,
                batch_id=batch_id,
                source=source,
                payment_method=payment_method,
                ordered_from=ordered_from,
                ordered_to=ordered_to,
                created_from=created_from,
                created_to=created_to,
                min_total=min_total,
                max_total=max_total,
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
        customer_name: str,
        items: Sequence[OrderItemCreate | Mapping[str, Any]],
        ordered_at: datetime.datetime | Unset = UNSET,
        customer_email: str | None | Unset = UNSET,
        customer_phone: str | Unset = UNSET,
        shipping_address: str | Unset = UNSET,
        recipient: OrderRecipientCreate | Mapping[str, Any] | None | Unset = UNSET,
        delivery_request: DeliveryRequestCreate | Mapping[str, Any] | None | Unset = UNSET,
        note: str | Unset = UNSET,
        source: str | Unset = UNSET,
        external_id: str | Unset = UNSET,
        locale: Locale | Unset = UNSET,
        payment_method: PaymentMethod | Unset = UNSET,
        payment_token: str | Unset = UNSET,
        paid_elsewhere: PaidElsewhereCreate | Mapping[str, Any] | Unset = UNSET,
        adjustments: Sequence[AdjustmentCreate | Mapping[str, Any]] | Unset = UNSET,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Order:
        """Place an order.

        Saves the order, and requests its payment once. The status in the answer says how far that
        went: PAID, PAYMENT_FAILED (see `payment_error`), or PAYMENT_PROCESSING if the payment
        service has not answered yet. In that case the rest is done later, exactly once. The
        customer's message is saved with that status and requested right after the answer, which
        never waits for it. The answer is 201 in every case. An `external_id` that the same `source`
        has already used is refused with 409. An order of 0 yen is PAID at once, without a payment.
        A total that the payment method cannot take (1 to 99 yen, or more than 1,000,000) is refused
        with 400 `amount_not_payable` before anything is saved, and so are adjustments of the wrong
        sign (`adjustment_sign`) or discounts and points of more than the order comes to
        (`discount_too_large`).

        Args:
            customer_name:
            items:
            ordered_at: RFC 3339 in UTC.
            customer_email: The customer's e-mail address; null or left out where it is not
                known, and then no messages are sent about the order. An address with `=?` is
                refused: mail programs read that as the start of encoded text (RFC 2047).
            customer_phone:
            shipping_address: The address as printed on the parcel; may have several lines. If
                left out, it is made from `recipient`.
            recipient: Who gets the parcel, and where; null means the same as leaving it out,
                and clears it in a change.
            delivery_request: When and how the customer would like the parcel to arrive; null
                means the same as leaving it out, and clears it in a change.
            note: Anything else to note; may have several lines.
            source: Where the order comes from. `external_id` is unique within it.
            external_id: The order's id at its source.
            locale: The language of the messages to the customer.
            payment_method: How the customer pays. `card`, `konbini` and `bank_transfer` go
                through the payment gateway. `cash_on_delivery` and `invoice` are paid after
                shipping: the order is ACCEPTED at once, and what was received is recorded in
                the payment service. `external` was paid to somebody else, such as a
                marketplace: nothing is charged.
            payment_token: The gateway's token for the customer's means of payment. It is never
                shown again.
            paid_elsewhere: The payment of an order that somebody else has taken.
            adjustments: Shipping, fees, discounts and points, which add to the total or take
                from it.

        Raises:
            BadRequest, Conflict, ContentTooLarge: as the service says.
        """

        from ...order_client.models.order import Order

        call = Call(
            _CREATE_ORDER,
            Options(timeout, retries, headers, idempotency_key),
            json=given(
                {
                    "customer_name": customer_name,
                    "items": items,
                    "ordered_at": ordered_at,
                    "customer_email": customer_email,
                    "customer_phone": customer_phone,
                    "shipping_address": shipping_address,
                    "recipient": recipient,
                    "delivery_request": delivery_request,
                    "note": note,
                    "source": source,
                    "external_id": external_id,
                    "locale": locale,
                    "payment_method": payment_method,
                    "payment_token": payment_token,
                    "paid_elsewhere": paid_elsewhere,
                    "adjustments": adjustments,
                }
            ),
        )

        return self._sender.send(
            call,
            {
                201: Order.from_dict,
            },
        )

    def get(
        self,
        order_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Order:
        """Get an order.

        Returns the order with its items. `allowed_transitions` lists what an operator may do with
        it now.

        Args:
            order_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound: as the service says.
        """

        from ...order_client.models.order import Order

        call = Call(
            _GET_ORDER,
            Options(timeout, retries, headers),
            path={
                "order_id": order_id,
            },
        )

        return self._sender.send(
            call,
            {
                200: Order.from_dict,
            },
        )

    def cancel(
        self,
        order_id: UUID | str,
        *,
        despite_dispute: bool | Unset = UNSET,
        if_match: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Order:
        """Cancel an order.

        Cancels the order, refunds what is left of the captured amount, and tells the customer how
        much is refunded. The order is kept and can still be read. The cancellation takes effect at
        once; a refund or a message that cannot be requested now is requested later, exactly once.
        If the payment service has not accepted the refund by the time the customer is told, the
        message names no amount and says that the outstanding amount will be refunded. If the
        outcome of the payment is still unknown, the payment is refunded if it turns out to have
        been captured. An order can be cancelled only before it is SHIPPED; otherwise the answer is
        409. If the order is already CANCELLED, the answer is 200 with the order unchanged, whatever
        `If-Match` says. If the customer's bank disputes the payment, a refund may be paid twice:
        the answer is 409 `payment_disputed`, which says by when evidence is due, unless
        `despite_dispute` confirms it. If the payment service cannot be asked, the order is
        cancelled, and a refund of a disputed payment waits for an operator.

        Args:
            order_id: A UUID version 7. Ids sort by creation time.
            despite_dispute: Cancel the order and refund its payment although the customer's
                bank disputes the payment.
            if_match: The `ETag` of the version that the change is based on, or several
                separated by commas, or `*`. If the resource has none of these versions, the
                answer is 412. A weak tag (`W/"3"`) never matches.

        Raises:
            NotFound, Conflict, PreconditionFailed: as the service says.
        """

        from ...order_client.models.order import Order

        call = Call(
            _CANCEL_ORDER,
            Options(timeout, retries, headers),
            path={
                "order_id": order_id,
            },
            query={
                "despite_dispute": despite_dispute,
            },
            headers={
                "If-Match": if_match,
            },
        )

        return self._sender.send(
            call,
            {
                200: Order.from_dict,
            },
        )

    def update(
        self,
        order_id: UUID | str,
        *,
        customer_name: str | Unset = UNSET,
        customer_email: str | None | Unset = UNSET,
        customer_phone: str | None | Unset = UNSET,
        shipping_address: str | None | Unset = UNSET,
        recipient: OrderRecipientCreate | Mapping[str, Any] | None | Unset = UNSET,
        delivery_request: DeliveryRequestCreate | Mapping[str, Any] | None | Unset = UNSET,
        note: str | None | Unset = UNSET,
        if_match: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Order:
        """Change an order's contact details, recipient, address, delivery wishes or note.

        Changes the given fields and leaves the others as they are. `null` clears a field that may
        be empty. This is possible only before the order is SHIPPED and while it is not CANCELLED or
        REFUNDED; otherwise the answer is 409.

        Args:
            order_id: A UUID version 7. Ids sort by creation time.
            customer_name:
            customer_email: The customer's e-mail address; null or left out where it is not
                known, and then no messages are sent about the order. An address with `=?` is
                refused: mail programs read that as the start of encoded text (RFC 2047).
            customer_phone: null clears the field.
            shipping_address: null clears the field. Of an order that has a `recipient`, change
                that instead: the address follows it.
            recipient: Who gets the parcel, and where; null means the same as leaving it out,
                and clears it in a change.
            delivery_request: When and how the customer would like the parcel to arrive; null
                means the same as leaving it out, and clears it in a change.
            note: null clears the field.
            if_match: The `ETag` of the version that the change is based on, or several
                separated by commas, or `*`. If the resource has none of these versions, the
                answer is 412. A weak tag (`W/"3"`) never matches.

        Raises:
            BadRequest, NotFound, Conflict, PreconditionFailed, ContentTooLarge: as the service says.
        """

        from ...order_client.models.order import Order

        call = Call(
            _UPDATE_ORDER,
            Options(timeout, retries, headers),
            path={
                "order_id": order_id,
            },
            headers={
                "If-Match": if_match,
            },
            json=given(
                {
                    "customer_name": customer_name,
                    "customer_email": customer_email,
                    "customer_phone": customer_phone,
                    "shipping_address": shipping_address,
                    "recipient": recipient,
                    "delivery_request": delivery_request,
                    "note": note,
                }
            ),
        )

        return self._sender.send(
            call,
            {
                200: Order.from_dict,
            },
        )

    def set_status(
        self,
        order_id: UUID | str,
        *,
        status: OrderStatusChangeStatus,
        tracking_number: str | Unset = UNSET,
        carrier: str | Unset = UNSET,
        parcels: Sequence[ParcelCreate | Mapping[str, Any]] | Unset = UNSET,
        if_match: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Order:
        """Mark an order as shipped or delivered.

        Moves a PAID or ACCEPTED order to SHIPPED and tells the customer, or moves a SHIPPED order
        to DELIVERED. Any other move is refused with 409. The parcels are saved with the order:
        several as `parcels`, a single one as `tracking_number` and `carrier`. `set_order_parcels`
        mends them later. Repeating the request with the same values changes nothing and answers 200
        with the order, whatever `If-Match` says. If the order already has that status with other
        values, the answer is 409.

        Args:
            order_id: A UUID version 7. Ids sort by creation time.
            status:
            tracking_number: The carrier's tracking number of the parcel.
            carrier: The carrier of the parcel.
            parcels: The parcels of an order that is SHIPPED in several, or in one; not together
                with `tracking_number` and `carrier`, which are those of a single parcel.
            if_match: The `ETag` of the version that the change is based on, or several
                separated by commas, or `*`. If the resource has none of these versions, the
                answer is 412. A weak tag (`W/"3"`) never matches.

        Raises:
            BadRequest, NotFound, Conflict, PreconditionFailed, ContentTooLarge: as the service says.
        """

        from ...order_client.models.order import Order

        call = Call(
            _SET_ORDER_STATUS,
            Options(timeout, retries, headers),
            path={
                "order_id": order_id,
            },
            headers={
                "If-Match": if_match,
            },
            json=given(
                {
                    "status": status,
                    "tracking_number": tracking_number,
                    "carrier": carrier,
                    "parcels": parcels,
                }
            ),
        )

        return self._sender.send(
            call,
            {
                200: Order.from_dict,
            },
        )

    def set_parcels(
        self,
        order_id: UUID | str,
        *,
        parcels: Sequence[ParcelCreate | Mapping[str, Any]],
        notify: bool | Unset = UNSET,
        if_match: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Order:
        """Mend the parcels of a shipped order.

        Replaces all parcels of a SHIPPED order, for instance when a tracking number was wrong or a
        parcel was added. Nobody is told unless `notify` is true. Repeating the request with the
        same parcels changes nothing and answers 200, whatever `If-Match` says. An order that is not
        SHIPPED is refused with 409.

        Args:
            order_id: A UUID version 7. Ids sort by creation time.
            parcels:
            notify: Whether the customer is told of the parcels again.
            if_match: The `ETag` of the version that the change is based on, or several
                separated by commas, or `*`. If the resource has none of these versions, the
                answer is 412. A weak tag (`W/"3"`) never matches.

        Raises:
            BadRequest, NotFound, Conflict, PreconditionFailed, ContentTooLarge: as the service says.
        """

        from ...order_client.models.order import Order

        call = Call(
            _SET_ORDER_PARCELS,
            Options(timeout, retries, headers),
            path={
                "order_id": order_id,
            },
            headers={
                "If-Match": if_match,
            },
            json=given(
                {
                    "parcels": parcels,
                    "notify": notify,
                }
            ),
        )

        return self._sender.send(
            call,
            {
                200: Order.from_dict,
            },
        )

    def list_events(
        self,
        order_id: UUID | str,
        *,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> OrderEventList:
        """List what happened to an order.

        Returns the order's timeline, oldest first: every change of status, every attempt and every
        call to another service. Each entry says who did it, what caused it and when.

        Args:
            order_id: A UUID version 7. Ids sort by creation time.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest, NotFound: as the service says.
        """

        from ...order_client.models.order_event_list import OrderEventList

        call = Call(
            _LIST_ORDER_EVENTS,
            Options(timeout, retries, headers),
            path={
                "order_id": order_id,
            },
            query={
                "limit": limit,
                "cursor": cursor,
            },
        )

        return self._sender.send(
            call,
            {
                200: OrderEventList.from_dict,
            },
        )

    def iter_events(
        self,
        order_id: UUID | str,
        *,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Pages[OrderEvent]:
        """Each of them, from all pages of `list_events`; a page is asked for when it is needed.

        Takes what `list_events` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import Pages

        def fetch(cursor: str | Unset) -> OrderEventList:
            return self.list_events(
                order_id, limit=limit, timeout=timeout, retries=retries, headers=headers, cursor=cursor
            )

        return Pages(fetch, cursor)

    def explain(
        self,
        order_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Explanation:
        """Explain why an order is in its state.

        For anyone who has to answer a customer. The explanation says in a few sentences what
        happened and what the order is waiting for. It lists the calls still owed to other services,
        every attempt with its error, the services whose circuit breaker holds calls back and until
        when, and what an operator can do now.

        Args:
            order_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound: as the service says.
        """

        from ...order_client.models.explanation import Explanation

        call = Call(
            _EXPLAIN_ORDER,
            Options(timeout, retries, headers),
            path={
                "order_id": order_id,
            },
        )

        return self._sender.send(
            call,
            {
                200: Explanation.from_dict,
            },
        )


class AsyncOrdersCalls:
    """Place, find, change, ship and cancel orders, and read what happened to each."""

    __slots__ = ("_sender",)

    def __init__(self, sender: LaterSender) -> None:
        self._sender = sender

    async def list(
        self,
        *,
        status: Sequence[OrderStatus] | Unset = UNSET,
        customer_email: str | Unset = UNSET,
        q: str | Unset = UNSET,
        batch_id: UUID | str | Unset = UNSET,
        source: str | Unset = UNSET,
        payment_method: Sequence[PaymentMethod] | Unset = UNSET,
        ordered_from: datetime.datetime | Unset = UNSET,
        ordered_to: datetime.datetime | Unset = UNSET,
        created_from: datetime.datetime | Unset = UNSET,
        created_to: datetime.datetime | Unset = UNSET,
        min_total: int | Unset = UNSET,
        max_total: int | Unset = UNSET,
        sort: ListOrdersSort | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> OrderList:
        """List orders.

        Returns the orders that match all given filters, without their items. The newest come first
        unless `sort` says otherwise. A cursor is valid only with the filters and the sort order
        that it was issued for; with any others the answer is 400.

        Args:
            status: Only orders in this status. Repeat the parameter to select several.
            customer_email:
            q: Only orders that match this text: as a part of the customer's name, e-mail
                address or telephone number, as the whole `external_id`, as the start of the
                `id`, or as its last twelve digits, which is the number by which customers know
                an order that has no `external_id`. A name matches regardless of letter case and
                width, of composed or decomposed characters, of spaces between Japanese
                characters, and of the usual variants of a character (髙 and 高). A telephone
                number matches with or without hyphens.
            batch_id: A UUID version 7. Ids sort by creation time.
            source: Only orders from this source.
            payment_method: Only orders that are paid in this way. Repeat the parameter to
                select several.
            ordered_from: RFC 3339 in UTC.
            ordered_to: RFC 3339 in UTC.
            created_from: RFC 3339 in UTC.
            created_to: RFC 3339 in UTC.
            min_total: Only orders with a `total_amount` of at least this many yen.
            max_total: Only orders with a `total_amount` of at most this many yen.
            sort: The sort order. A leading minus puts the newest or the largest first.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest: as the service says.
        """

        from ...order_client.models.order_list import OrderList

        call = Call(
            _LIST_ORDERS,
            Options(timeout, retries, headers),
            query={
                "status": status,
                "customer_email": customer_email,
                "q": q,
                "batch_id": batch_id,
                "source": source,
                "payment_method": payment_method,
                "ordered_from": ordered_from,
                "ordered_to": ordered_to,
                "created_from": created_from,
                "created_to": created_to,
                "min_total": min_total,
                "max_total": max_total,
                "sort": sort,
                "limit": limit,
                "cursor": cursor,
            },
        )

        return await self._sender.send(
            call,
            {
                200: OrderList.from_dict,
            },
        )

    def iter(
        self,
        *,
        status: Sequence[OrderStatus] | Unset = UNSET,
        customer_email: str | Unset = UNSET,
        q: str | Unset = UNSET,
        batch_id: UUID | str | Unset = UNSET,
        source: str | Unset = UNSET,
        payment_method: Sequence[PaymentMethod] | Unset = UNSET,
        ordered_from: datetime.datetime | Unset = UNSET,
        ordered_to: datetime.datetime | Unset = UNSET,
        created_from: datetime.datetime | Unset = UNSET,
        created_to: datetime.datetime | Unset = UNSET,
        min_total: int | Unset = UNSET,
        max_total: int | Unset = UNSET,
        sort: ListOrdersSort | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> LaterPages[OrderSummary]:
        """Each of them, from all pages of `list`; a page is asked for when it is needed.

        Takes what `list` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import LaterPages

        async def fetch(cursor: str | Unset) -> OrderList:
            return await self.list(
                status=status,
                customer_email=customer_email,
                q=q,
                batch_id=batch_id,
                source=source,
                payment_method=payment_method,
                ordered_from=ordered_from,
                ordered_to=ordered_to,
                created_from=created_from,
                created_to=created_to,
                min_total=min_total,
                max_total=max_total,
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
        customer_name: str,
        items: Sequence[OrderItemCreate | Mapping[str, Any]],
        ordered_at: datetime.datetime | Unset = UNSET,
        customer_email: str | None | Unset = UNSET,
        customer_phone: str | Unset = UNSET,
        shipping_address: str | Unset = UNSET,
        recipient: OrderRecipientCreate | Mapping[str, Any] | None | Unset = UNSET,
        delivery_request: DeliveryRequestCreate | Mapping[str, Any] | None | Unset = UNSET,
        note: str | Unset = UNSET,
        source: str | Unset = UNSET,
        external_id: str | Unset = UNSET,
        locale: Locale | Unset = UNSET,
        payment_method: PaymentMethod | Unset = UNSET,
        payment_token: str | Unset = UNSET,
        paid_elsewhere: PaidElsewhereCreate | Mapping[str, Any] | Unset = UNSET,
        adjustments: Sequence[AdjustmentCreate | Mapping[str, Any]] | Unset = UNSET,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Order:
        """Place an order.

        Saves the order, and requests its payment once. The status in the answer says how far that
        went: PAID, PAYMENT_FAILED (see `payment_error`), or PAYMENT_PROCESSING if the payment
        service has not answered yet. In that case the rest is done later, exactly once. The
        customer's message is saved with that status and requested right after the answer, which
        never waits for it. The answer is 201 in every case. An `external_id` that the same `source`
        has already used is refused with 409. An order of 0 yen is PAID at once, without a payment.
        A total that the payment method cannot take (1 to 99 yen, or more than 1,000,000) is refused
        with 400 `amount_not_payable` before anything is saved, and so are adjustments of the wrong
        sign (`adjustment_sign`) or discounts and points of more than the order comes to
        (`discount_too_large`).

        Args:
            customer_name:
            items:
            ordered_at: RFC 3339 in UTC.
            customer_email: The customer's e-mail address; null or left out where it is not
                known, and then no messages are sent about the order. An address with `=?` is
                refused: mail programs read that as the start of encoded text (RFC 2047).
            customer_phone:
            shipping_address: The address as printed on the parcel; may have several lines. If
                left out, it is made from `recipient`.
            recipient: Who gets the parcel, and where; null means the same as leaving it out,
                and clears it in a change.
            delivery_request: When and how the customer would like the parcel to arrive; null
                means the same as leaving it out, and clears it in a change.
            note: Anything else to note; may have several lines.
            source: Where the order comes from. `external_id` is unique within it.
            external_id: The order's id at its source.
            locale: The language of the messages to the customer.
            payment_method: How the customer pays. `card`, `konbini` and `bank_transfer` go
                through the payment gateway. `cash_on_delivery` and `invoice` are paid after
                shipping: the order is ACCEPTED at once, and what was received is recorded in
                the payment service. `external` was paid to somebody else, such as a
                marketplace: nothing is charged.
            payment_token: The gateway's token for the customer's means of payment. It is never
                shown again.
            paid_elsewhere: The payment of an order that somebody else has taken.
            adjustments: Shipping, fees, discounts and points, which add to the total or take
                from it.

        Raises:
            BadRequest, Conflict, ContentTooLarge: as the service says.
        """

        from ...order_client.models.order import Order

        call = Call(
            _CREATE_ORDER,
            Options(timeout, retries, headers, idempotency_key),
            json=given(
                {
                    "customer_name": customer_name,
                    "items": items,
                    "ordered_at": ordered_at,
                    "customer_email": customer_email,
                    "customer_phone": customer_phone,
                    "shipping_address": shipping_address,
                    "recipient": recipient,
                    "delivery_request": delivery_request,
                    "note": note,
                    "source": source,
                    "external_id": external_id,
                    "locale": locale,
                    "payment_method": payment_method,
                    "payment_token": payment_token,
                    "paid_elsewhere": paid_elsewhere,
                    "adjustments": adjustments,
                }
            ),
        )

        return await self._sender.send(
            call,
            {
                201: Order.from_dict,
            },
        )

    async def get(
        self,
        order_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Order:
        """Get an order.

        Returns the order with its items. `allowed_transitions` lists what an operator may do with
        it now.

        Args:
            order_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound: as the service says.
        """

        from ...order_client.models.order import Order

        call = Call(
            _GET_ORDER,
            Options(timeout, retries, headers),
            path={
                "order_id": order_id,
            },
        )

        return await self._sender.send(
            call,
            {
                200: Order.from_dict,
            },
        )

    async def cancel(
        self,
        order_id: UUID | str,
        *,
        despite_dispute: bool | Unset = UNSET,
        if_match: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Order:
        """Cancel an order.

        Cancels the order, refunds what is left of the captured amount, and tells the customer how
        much is refunded. The order is kept and can still be read. The cancellation takes effect at
        once; a refund or a message that cannot be requested now is requested later, exactly once.
        If the payment service has not accepted the refund by the time the customer is told, the
        message names no amount and says that the outstanding amount will be refunded. If the
        outcome of the payment is still unknown, the payment is refunded if it turns out to have
        been captured. An order can be cancelled only before it is SHIPPED; otherwise the answer is
        409. If the order is already CANCELLED, the answer is 200 with the order unchanged, whatever
        `If-Match` says. If the customer's bank disputes the payment, a refund may be paid twice:
        the answer is 409 `payment_disputed`, which says by when evidence is due, unless
        `despite_dispute` confirms it. If the payment service cannot be asked, the order is
        cancelled, and a refund of a disputed payment waits for an operator.

        Args:
            order_id: A UUID version 7. Ids sort by creation time.
            despite_dispute: Cancel the order and refund its payment although the customer's
                bank disputes the payment.
            if_match: The `ETag` of the version that the change is based on, or several
                separated by commas, or `*`. If the resource has none of these versions, the
                answer is 412. A weak tag (`W/"3"`) never matches.

        Raises:
            NotFound, Conflict, PreconditionFailed: as the service says.
        """

        from ...order_client.models.order import Order

        call = Call(
            _CANCEL_ORDER,
            Options(timeout, retries, headers),
            path={
                "order_id": order_id,
            },
            query={
                "despite_dispute": despite_dispute,
            },
            headers={
                "If-Match": if_match,
            },
        )

        return await self._sender.send(
            call,
            {
                200: Order.from_dict,
            },
        )

    async def update(
        self,
        order_id: UUID | str,
        *,
        customer_name: str | Unset = UNSET,
        customer_email: str | None | Unset = UNSET,
        customer_phone: str | None | Unset = UNSET,
        shipping_address: str | None | Unset = UNSET,
        recipient: OrderRecipientCreate | Mapping[str, Any] | None | Unset = UNSET,
        delivery_request: DeliveryRequestCreate | Mapping[str, Any] | None | Unset = UNSET,
        note: str | None | Unset = UNSET,
        if_match: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Order:
        """Change an order's contact details, recipient, address, delivery wishes or note.

        Changes the given fields and leaves the others as they are. `null` clears a field that may
        be empty. This is possible only before the order is SHIPPED and while it is not CANCELLED or
        REFUNDED; otherwise the answer is 409.

        Args:
            order_id: A UUID version 7. Ids sort by creation time.
            customer_name:
            customer_email: The customer's e-mail address; null or left out where it is not
                known, and then no messages are sent about the order. An address with `=?` is
                refused: mail programs read that as the start of encoded text (RFC 2047).
            customer_phone: null clears the field.
            shipping_address: null clears the field. Of an order that has a `recipient`, change
                that instead: the address follows it.
            recipient: Who gets the parcel, and where; null means the same as leaving it out,
                and clears it in a change.
            delivery_request: When and how the customer would like the parcel to arrive; null
                means the same as leaving it out, and clears it in a change.
            note: null clears the field.
            if_match: The `ETag` of the version that the change is based on, or several
                separated by commas, or `*`. If the resource has none of these versions, the
                answer is 412. A weak tag (`W/"3"`) never matches.

        Raises:
            BadRequest, NotFound, Conflict, PreconditionFailed, ContentTooLarge: as the service says.
        """

        from ...order_client.models.order import Order

        call = Call(
            _UPDATE_ORDER,
            Options(timeout, retries, headers),
            path={
                "order_id": order_id,
            },
            headers={
                "If-Match": if_match,
            },
            json=given(
                {
                    "customer_name": customer_name,
                    "customer_email": customer_email,
                    "customer_phone": customer_phone,
                    "shipping_address": shipping_address,
                    "recipient": recipient,
                    "delivery_request": delivery_request,
                    "note": note,
                }
            ),
        )

        return await self._sender.send(
            call,
            {
                200: Order.from_dict,
            },
        )

    async def set_status(
        self,
        order_id: UUID | str,
        *,
        status: OrderStatusChangeStatus,
        tracking_number: str | Unset = UNSET,
        carrier: str | Unset = UNSET,
        parcels: Sequence[ParcelCreate | Mapping[str, Any]] | Unset = UNSET,
        if_match: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Order:
        """Mark an order as shipped or delivered.

        Moves a PAID or ACCEPTED order to SHIPPED and tells the customer, or moves a SHIPPED order
        to DELIVERED. Any other move is refused with 409. The parcels are saved with the order:
        several as `parcels`, a single one as `tracking_number` and `carrier`. `set_order_parcels`
        mends them later. Repeating the request with the same values changes nothing and answers 200
        with the order, whatever `If-Match` says. If the order already has that status with other
        values, the answer is 409.

        Args:
            order_id: A UUID version 7. Ids sort by creation time.
            status:
            tracking_number: The carrier's tracking number of the parcel.
            carrier: The carrier of the parcel.
            parcels: The parcels of an order that is SHIPPED in several, or in one; not together
                with `tracking_number` and `carrier`, which are those of a single parcel.
            if_match: The `ETag` of the version that the change is based on, or several
                separated by commas, or `*`. If the resource has none of these versions, the
                answer is 412. A weak tag (`W/"3"`) never matches.

        Raises:
            BadRequest, NotFound, Conflict, PreconditionFailed, ContentTooLarge: as the service says.
        """

        from ...order_client.models.order import Order

        call = Call(
            _SET_ORDER_STATUS,
            Options(timeout, retries, headers),
            path={
                "order_id": order_id,
            },
            headers={
                "If-Match": if_match,
            },
            json=given(
                {
                    "status": status,
                    "tracking_number": tracking_number,
                    "carrier": carrier,
                    "parcels": parcels,
                }
            ),
        )

        return await self._sender.send(
            call,
            {
                200: Order.from_dict,
            },
        )

    async def set_parcels(
        self,
        order_id: UUID | str,
        *,
        parcels: Sequence[ParcelCreate | Mapping[str, Any]],
        notify: bool | Unset = UNSET,
        if_match: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Order:
        """Mend the parcels of a shipped order.

        Replaces all parcels of a SHIPPED order, for instance when a tracking number was wrong or a
        parcel was added. Nobody is told unless `notify` is true. Repeating the request with the
        same parcels changes nothing and answers 200, whatever `If-Match` says. An order that is not
        SHIPPED is refused with 409.

        Args:
            order_id: A UUID version 7. Ids sort by creation time.
            parcels:
            notify: Whether the customer is told of the parcels again.
            if_match: The `ETag` of the version that the change is based on, or several
                separated by commas, or `*`. If the resource has none of these versions, the
                answer is 412. A weak tag (`W/"3"`) never matches.

        Raises:
            BadRequest, NotFound, Conflict, PreconditionFailed, ContentTooLarge: as the service says.
        """

        from ...order_client.models.order import Order

        call = Call(
            _SET_ORDER_PARCELS,
            Options(timeout, retries, headers),
            path={
                "order_id": order_id,
            },
            headers={
                "If-Match": if_match,
            },
            json=given(
                {
                    "parcels": parcels,
                    "notify": notify,
                }
            ),
        )

        return await self._sender.send(
            call,
            {
                200: Order.from_dict,
            },
        )

    async def list_events(
        self,
        order_id: UUID | str,
        *,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> OrderEventList:
        """List what happened to an order.

        Returns the order's timeline, oldest first: every change of status, every attempt and every
        call to another service. Each entry says who did it, what caused it and when.

        Args:
            order_id: A UUID version 7. Ids sort by creation time.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest, NotFound: as the service says.
        """

        from ...order_client.models.order_event_list import OrderEventList

        call = Call(
            _LIST_ORDER_EVENTS,
            Options(timeout, retries, headers),
            path={
                "order_id": order_id,
            },
            query={
                "limit": limit,
                "cursor": cursor,
            },
        )

        return await self._sender.send(
            call,
            {
                200: OrderEventList.from_dict,
            },
        )

    def iter_events(
        self,
        order_id: UUID | str,
        *,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> LaterPages[OrderEvent]:
        """Each of them, from all pages of `list_events`; a page is asked for when it is needed.

        Takes what `list_events` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import LaterPages

        async def fetch(cursor: str | Unset) -> OrderEventList:
            return await self.list_events(
                order_id, limit=limit, timeout=timeout, retries=retries, headers=headers, cursor=cursor
            )

        return LaterPages(fetch, cursor)

    async def explain(
        self,
        order_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Explanation:
        """Explain why an order is in its state.

        For anyone who has to answer a customer. The explanation says in a few sentences what
        happened and what the order is waiting for. It lists the calls still owed to other services,
        every attempt with its error, the services whose circuit breaker holds calls back and until
        when, and what an operator can do now.

        Args:
            order_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound: as the service says.
        """

        from ...order_client.models.explanation import Explanation

        call = Call(
            _EXPLAIN_ORDER,
            Options(timeout, retries, headers),
            path={
                "order_id": order_id,
            },
        )

        return await self._sender.send(
            call,
            {
                200: Explanation.from_dict,
            },
        )
