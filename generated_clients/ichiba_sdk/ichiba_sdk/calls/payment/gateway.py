"""What the payment gateway reports to this service."""

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
    from ...payment_client.models.gateway_entry import GatewayEntry
    from ...payment_client.models.gateway_entry_list import GatewayEntryList
    from ...payment_client.models.gateway_event_list import GatewayEventList
    from ...payment_client.models.gateway_event_outcome import GatewayEventOutcome
    from ...payment_client.models.gateway_event_receipt import GatewayEventReceipt
    from ...payment_client.models.gateway_event_record import GatewayEventRecord
    from ...payment_client.models.gateway_payment import GatewayPayment
    from ...payment_client.models.known_gateway_event import KnownGatewayEvent
    from ...payment_client.models.other_gateway_event import OtherGatewayEvent
    from ...payment_client.models.payment import Payment
    from ...payment_client.models.stripe_event import StripeEvent

_RECEIVE_GATEWAY_EVENT = Operation(
    "receive_gateway_event",
    "payment",
    "POST",
    "/api/v1/payments/webhook",
    is_repeatable=True,
    takes_token=False,
)
_RECEIVE_STRIPE_EVENT = Operation(
    "receive_stripe_event",
    "payment",
    "POST",
    "/api/v1/payments/stripe-webhook",
    is_repeatable=True,
    takes_token=False,
)
_LIST_GATEWAY_EVENTS = Operation(
    "list_gateway_events",
    "payment",
    "GET",
    "/api/v1/gateway-events",
)
_REPLAY_GATEWAY_EVENT = Operation(
    "replay_gateway_event",
    "payment",
    "POST",
    "/api/v1/gateway-events/{gateway_event_id}/replay",
    is_repeatable=True,
)
_INQUIRE_PAYMENT = Operation(
    "inquire_payment",
    "payment",
    "POST",
    "/api/v1/payments/{payment_id}/inquiry",
    is_repeatable=True,
)
_LIST_GATEWAY_PAYMENTS = Operation(
    "list_gateway_payments",
    "payment",
    "GET",
    "/api/v1/gateway/payments",
)
_GET_GATEWAY_PAYMENT = Operation(
    "get_gateway_payment",
    "payment",
    "GET",
    "/api/v1/gateway/payments/{gateway_reference}",
)
_REFUND_GATEWAY_PAYMENT = Operation(
    "refund_gateway_payment",
    "payment",
    "POST",
    "/api/v1/gateway/payments/{gateway_reference}/refund",
    is_repeatable=True,
)


class GatewayCalls:
    """What the payment gateway reports to this service."""

    __slots__ = ("_sender",)

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def receive_event(
        self,
        *,
        body: KnownGatewayEvent | Mapping[str, Any] | OtherGatewayEvent,
        webhook_id: str,
        webhook_timestamp: str,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> GatewayEventReceipt:
        """Receive an event from the gateway.

        Stores the event that the gateway reports and applies it to the payment or refund. Events
        are signed according to Standard Webhooks: the signature covers `webhook-id`, `webhook-
        timestamp` and the body, byte for byte. A missing or wrong signature, or a timestamp more
        than 300 seconds from now in either direction, is refused with 401 `invalid_signature`. The
        answer is 200 once the event is stored. An event that was received before, or that an
        earlier received event has overtaken, changes nothing and is also answered with 200. An
        event that arrives before its payment is kept and applied when a payment is created for its
        `order_id`. An event of an unknown type is kept as IGNORED, counted in
        `ichiba_unknown_events_total`, and answered with 200. Unknown members are ignored.

        Args:
            body: The body.
            webhook_id: The id of the event. The same event sent again has the same id.
            webhook_timestamp: When this delivery was sent, in seconds since
                1970-01-01T00:00:00Z.

        Raises:
            BadRequest, ContentTooLarge: as the service says.
        """

        from ...payment_client.models.gateway_event_receipt import GatewayEventReceipt

        call = Call(
            _RECEIVE_GATEWAY_EVENT,
            Options(timeout, retries, headers),
            headers={
                "webhook-id": webhook_id,
                "webhook-timestamp": webhook_timestamp,
            },
            json=given(body),
        )

        return self._sender.send(
            call,
            {
                200: GatewayEventReceipt.from_dict,
            },
        )

    def receive_stripe_event(
        self,
        *,
        body: StripeEvent | Mapping[str, Any],
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> GatewayEventReceipt:
        """Receive an event from Stripe.

        Takes events in Stripe's own form, for the endpoint that a shop adds at Stripe. The `Stripe-
        Signature` covers the body, byte for byte, with one of the secrets in
        `ICHIBA_STRIPE_WEBHOOK_SECRET`; a missing or wrong one, or one made more than 300 seconds
        from now in either direction, is refused with 401 `invalid_signature`. The answer is 200
        once the event is stored, also if it was received before. Payment intents and refunds are
        applied to the payment that Stripe knows by that reference, and to no other. An event that
        decides nothing makes Stripe be asked how the payment stands. Events about money of no
        payment here are kept as IGNORED; so are events of unknown types, which are counted in
        `ichiba_unknown_events_total`. If only Stripe knows which payment a refund belongs to and
        does not answer, the answer is 503, and Stripe sends the event again.

        Args:
            body: The body.

        Raises:
            BadRequest, ContentTooLarge: as the service says.
        """

        from ...payment_client.models.gateway_event_receipt import GatewayEventReceipt

        call = Call(
            _RECEIVE_STRIPE_EVENT,
            Options(timeout, retries, headers),
            json=given(body),
        )

        return self._sender.send(
            call,
            {
                200: GatewayEventReceipt.from_dict,
            },
        )

    def list_events(
        self,
        *,
        outcome: Sequence[GatewayEventOutcome] | Unset = UNSET,
        order_id: UUID | str | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> GatewayEventList:
        """List the gateway's events.

        Returns every event that the gateway has sent, once each, latest first, with its outcome.
        APPLIED: the event took effect. WAITING: it is kept until the payment or refund that it is
        about is known here. IGNORED: it said nothing new, or was overtaken. MISMATCHED: it is about
        a different amount. CONFLICTING: it is about money that, by our record, cannot have moved.
        An operator has to look at MISMATCHED and CONFLICTING events and may apply them again with
        `replay_gateway_event`. A cursor that was not issued by this list with these filters is
        refused with 400 `invalid_cursor`.

        Args:
            outcome: Only events with this outcome. Repeat the parameter to select several.
            order_id: A UUID version 7. Ids sort by creation time.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest: as the service says.
        """

        from ...payment_client.models.gateway_event_list import GatewayEventList

        call = Call(
            _LIST_GATEWAY_EVENTS,
            Options(timeout, retries, headers),
            query={
                "outcome": outcome,
                "order_id": order_id,
                "limit": limit,
                "cursor": cursor,
            },
        )

        return self._sender.send(
            call,
            {
                200: GatewayEventList.from_dict,
            },
        )

    def iter_events(
        self,
        *,
        outcome: Sequence[GatewayEventOutcome] | Unset = UNSET,
        order_id: UUID | str | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Pages[GatewayEventRecord]:
        """Each of them, from all pages of `list_events`; a page is asked for when it is needed.

        Takes what `list_events` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import Pages

        def fetch(cursor: str | Unset) -> GatewayEventList:
            return self.list_events(
                outcome=outcome,
                order_id=order_id,
                limit=limit,
                timeout=timeout,
                retries=retries,
                headers=headers,
                cursor=cursor,
            )

        return Pages(fetch, cursor)

    def replay_event(
        self,
        gateway_event_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> GatewayEventRecord:
        """Replay a gateway event.

        Judges the event again, as if it had arrived now, and applies it if it can take effect by
        now. An event that was already applied stays as it is, however often it is replayed; the
        answer is the same.

        Args:
            gateway_event_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound: as the service says.
        """

        from ...payment_client.models.gateway_event_record import GatewayEventRecord

        call = Call(
            _REPLAY_GATEWAY_EVENT,
            Options(timeout, retries, headers),
            path={
                "gateway_event_id": gateway_event_id,
            },
        )

        return self._sender.send(
            call,
            {
                200: GatewayEventRecord.from_dict,
            },
        )

    def inquire_payment(
        self,
        payment_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Payment:
        """Ask the gateway for the status of a payment.

        Asks the gateway now and records its answer: the outcome of a PENDING or UNKNOWN payment,
        the outcome of a PENDING refund, and refunds that were made at the gateway itself. This
        never charges or refunds anything, so it is safe to repeat. The order service is told of any
        change. A payment is asked after at the gateway that took it; if that one is not set up any
        more, the answer is 409 `gateway_not_in_use`. If the gateway does not answer, the answer is
        503.

        Args:
            payment_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound, Conflict: as the service says.
        """

        from ...payment_client.models.payment import Payment

        call = Call(
            _INQUIRE_PAYMENT,
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

    def list_payments(
        self,
        *,
        created_from: datetime.datetime | Unset = UNSET,
        created_to: datetime.datetime | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> GatewayEntryList:
        """List the gateways' captures and refunds.

        Returns the captures and refunds on the books of every gateway that is set up, whether this
        service knows them or not, for comparison with the payments here: the books of one gateway
        after those of another. Each item names its `gateway` and appears once; within its books,
        the gateway decides the order. `total` is always null. A page holds items of one gateway,
        and may hold fewer than `limit`, or none, even if more follow. A gateway that keeps no books
        is left out. If a gateway does not answer, the answer is 503 and names it. A cursor that was
        not issued by this list, or that leads to the books of a gateway that is no longer set up,
        is refused with 400.

        Args:
            created_from: RFC 3339 in UTC.
            created_to: RFC 3339 in UTC.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest: as the service says.
        """

        from ...payment_client.models.gateway_entry_list import GatewayEntryList

        call = Call(
            _LIST_GATEWAY_PAYMENTS,
            Options(timeout, retries, headers),
            query={
                "created_from": created_from,
                "created_to": created_to,
                "limit": limit,
                "cursor": cursor,
            },
        )

        return self._sender.send(
            call,
            {
                200: GatewayEntryList.from_dict,
            },
        )

    def iter_payments(
        self,
        *,
        created_from: datetime.datetime | Unset = UNSET,
        created_to: datetime.datetime | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Pages[GatewayEntry]:
        """Each of them, from all pages of `list_payments`; a page is asked for when it is needed.

        Takes what `list_payments` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import Pages

        def fetch(cursor: str | Unset) -> GatewayEntryList:
            return self.list_payments(
                created_from=created_from,
                created_to=created_to,
                limit=limit,
                timeout=timeout,
                retries=retries,
                headers=headers,
                cursor=cursor,
            )

        return Pages(fetch, cursor)

    def get_payment(
        self,
        gateway_reference: str,
        *,
        gateway: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> GatewayPayment:
        """Get one capture from the gateway.

        Returns the capture with its refunds as the gateway has them now, whether this service knows
        it or not. If the gateway does not know it, the answer is 404 `gateway_payment_not_found`.
        If `gateway` is given and is not set up, the answer is 409 `gateway_not_in_use`; if it keeps
        no books, 409 `gateway_keeps_no_books`. If the gateway does not answer, the answer is 503.

        Args:
            gateway_reference: The gateway's own id for the capture.
            gateway: The gateway that the reference belongs to; the gateway in use if absent.
                References of different gateways are unrelated, even if they are the same.

        Raises:
            NotFound, Conflict: as the service says.
        """

        from ...payment_client.models.gateway_payment import GatewayPayment

        call = Call(
            _GET_GATEWAY_PAYMENT,
            Options(timeout, retries, headers),
            path={
                "gateway_reference": gateway_reference,
            },
            query={
                "gateway": gateway,
            },
        )

        return self._sender.send(
            call,
            {
                200: GatewayPayment.from_dict,
            },
        )

    def refund_payment(
        self,
        gateway_reference: str,
        *,
        gateway: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> GatewayPayment:
        """Refund a capture that belongs to no payment.

        Refunds all that is left of a capture at the gateway if this service has no payment for it,
        or only a FAILED one. If a payment stands for the capture, the answer is 409
        `gateway_payment_is_known`: refund the payment instead. A capture that is already refunded
        is not refunded again, and the answer is also 200, so the request is safe to repeat. If the
        gateway declines the refund, or if the capture took no money, the answer is 409
        `gateway_refund_failed`. If `gateway` is given and is not set up, the answer is 409
        `gateway_not_in_use`; if it keeps no books, 409 `gateway_keeps_no_books`. If the gateway
        does not answer, the answer is 503.

        Args:
            gateway_reference: The gateway's own id for the capture.
            gateway: The gateway that the reference belongs to; the gateway in use if absent.
                References of different gateways are unrelated, even if they are the same.

        Raises:
            NotFound, Conflict: as the service says.
        """

        from ...payment_client.models.gateway_payment import GatewayPayment

        call = Call(
            _REFUND_GATEWAY_PAYMENT,
            Options(timeout, retries, headers),
            path={
                "gateway_reference": gateway_reference,
            },
            query={
                "gateway": gateway,
            },
        )

        return self._sender.send(
            call,
            {
                200: GatewayPayment.from_dict,
            },
        )


class AsyncGatewayCalls:
    """What the payment gateway reports to this service."""

    __slots__ = ("_sender",)

    def __init__(self, sender: LaterSender) -> None:
        self._sender = sender

    async def receive_event(
        self,
        *,
        body: KnownGatewayEvent | Mapping[str, Any] | OtherGatewayEvent,
        webhook_id: str,
        webhook_timestamp: str,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> GatewayEventReceipt:
        """Receive an event from the gateway.

        Stores the event that the gateway reports and applies it to the payment or refund. Events
        are signed according to Standard Webhooks: the signature covers `webhook-id`, `webhook-
        timestamp` and the body, byte for byte. A missing or wrong signature, or a timestamp more
        than 300 seconds from now in either direction, is refused with 401 `invalid_signature`. The
        answer is 200 once the event is stored. An event that was received before, or that an
        earlier received event has overtaken, changes nothing and is also answered with 200. An
        event that arrives before its payment is kept and applied when a payment is created for its
        `order_id`. An event of an unknown type is kept as IGNORED, counted in
        `ichiba_unknown_events_total`, and answered with 200. Unknown members are ignored.

        Args:
            body: The body.
            webhook_id: The id of the event. The same event sent again has the same id.
            webhook_timestamp: When this delivery was sent, in seconds since
                1970-01-01T00:00:00Z.

        Raises:
            BadRequest, ContentTooLarge: as the service says.
        """

        from ...payment_client.models.gateway_event_receipt import GatewayEventReceipt

        call = Call(
            _RECEIVE_GATEWAY_EVENT,
            Options(timeout, retries, headers),
            headers={
                "webhook-id": webhook_id,
                "webhook-timestamp": webhook_timestamp,
            },
            json=given(body),
        )

        return await self._sender.send(
            call,
            {
                200: GatewayEventReceipt.from_dict,
            },
        )

    async def receive_stripe_event(
        self,
        *,
        body: StripeEvent | Mapping[str, Any],
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> GatewayEventReceipt:
        """Receive an event from Stripe.

        Takes events in Stripe's own form, for the endpoint that a shop adds at Stripe. The `Stripe-
        Signature` covers the body, byte for byte, with one of the secrets in
        `ICHIBA_STRIPE_WEBHOOK_SECRET`; a missing or wrong one, or one made more than 300 seconds
        from now in either direction, is refused with 401 `invalid_signature`. The answer is 200
        once the event is stored, also if it was received before. Payment intents and refunds are
        applied to the payment that Stripe knows by that reference, and to no other. An event that
        decides nothing makes Stripe be asked how the payment stands. Events about money of no
        payment here are kept as IGNORED; so are events of unknown types, which are counted in
        `ichiba_unknown_events_total`. If only Stripe knows which payment a refund belongs to and
        does not answer, the answer is 503, and Stripe sends the event again.

        Args:
            body: The body.

        Raises:
            BadRequest, ContentTooLarge: as the service says.
        """

        from ...payment_client.models.gateway_event_receipt import GatewayEventReceipt

        call = Call(
            _RECEIVE_STRIPE_EVENT,
            Options(timeout, retries, headers),
            json=given(body),
        )

        return await self._sender.send(
            call,
            {
                200: GatewayEventReceipt.from_dict,
            },
        )

    async def list_events(
        self,
        *,
        outcome: Sequence[GatewayEventOutcome] | Unset = UNSET,
        order_id: UUID | str | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> GatewayEventList:
        """List the gateway's events.

        Returns every event that the gateway has sent, once each, latest first, with its outcome.
        APPLIED: the event took effect. WAITING: it is kept until the payment or refund that it is
        about is known here. IGNORED: it said nothing new, or was overtaken. MISMATCHED: it is about
        a different amount. CONFLICTING: it is about money that, by our record, cannot have moved.
        An operator has to look at MISMATCHED and CONFLICTING events and may apply them again with
        `replay_gateway_event`. A cursor that was not issued by this list with these filters is
        refused with 400 `invalid_cursor`.

        Args:
            outcome: Only events with this outcome. Repeat the parameter to select several.
            order_id: A UUID version 7. Ids sort by creation time.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest: as the service says.
        """

        from ...payment_client.models.gateway_event_list import GatewayEventList

        call = Call(
            _LIST_GATEWAY_EVENTS,
            Options(timeout, retries, headers),
            query={
                "outcome": outcome,
                "order_id": order_id,
                "limit": limit,
                "cursor": cursor,
            },
        )

        return await self._sender.send(
            call,
            {
                200: GatewayEventList.from_dict,
            },
        )

    def iter_events(
        self,
        *,
        outcome: Sequence[GatewayEventOutcome] | Unset = UNSET,
        order_id: UUID | str | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> LaterPages[GatewayEventRecord]:
        """Each of them, from all pages of `list_events`; a page is asked for when it is needed.

        Takes what `list_events` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import LaterPages

        async def fetch(cursor: str | Unset) -> GatewayEventList:
            return await self.list_events(
                outcome=outcome,
                order_id=order_id,
                limit=limit,
                timeout=timeout,
                retries=retries,
                headers=headers,
                cursor=cursor,
            )

        return LaterPages(fetch, cursor)

    async def replay_event(
        self,
        gateway_event_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> GatewayEventRecord:
        """Replay a gateway event.

        Judges the event again, as if it had arrived now, and applies it if it can take effect by
        now. An event that was already applied stays as it is, however often it is replayed; the
        answer is the same.

        Args:
            gateway_event_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound: as the service says.
        """

        from ...payment_client.models.gateway_event_record import GatewayEventRecord

        call = Call(
            _REPLAY_GATEWAY_EVENT,
            Options(timeout, retries, headers),
            path={
                "gateway_event_id": gateway_event_id,
            },
        )

        return await self._sender.send(
            call,
            {
                200: GatewayEventRecord.from_dict,
            },
        )

    async def inquire_payment(
        self,
        payment_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Payment:
        """Ask the gateway for the status of a payment.

        Asks the gateway now and records its answer: the outcome of a PENDING or UNKNOWN payment,
        the outcome of a PENDING refund, and refunds that were made at the gateway itself. This
        never charges or refunds anything, so it is safe to repeat. The order service is told of any
        change. A payment is asked after at the gateway that took it; if that one is not set up any
        more, the answer is 409 `gateway_not_in_use`. If the gateway does not answer, the answer is
        503.

        Args:
            payment_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound, Conflict: as the service says.
        """

        from ...payment_client.models.payment import Payment

        call = Call(
            _INQUIRE_PAYMENT,
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

    async def list_payments(
        self,
        *,
        created_from: datetime.datetime | Unset = UNSET,
        created_to: datetime.datetime | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> GatewayEntryList:
        """List the gateways' captures and refunds.

        Returns the captures and refunds on the books of every gateway that is set up, whether this
        service knows them or not, for comparison with the payments here: the books of one gateway
        after those of another. Each item names its `gateway` and appears once; within its books,
        the gateway decides the order. `total` is always null. A page holds items of one gateway,
        and may hold fewer than `limit`, or none, even if more follow. A gateway that keeps no books
        is left out. If a gateway does not answer, the answer is 503 and names it. A cursor that was
        not issued by this list, or that leads to the books of a gateway that is no longer set up,
        is refused with 400.

        Args:
            created_from: RFC 3339 in UTC.
            created_to: RFC 3339 in UTC.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest: as the service says.
        """

        from ...payment_client.models.gateway_entry_list import GatewayEntryList

        call = Call(
            _LIST_GATEWAY_PAYMENTS,
            Options(timeout, retries, headers),
            query={
                "created_from": created_from,
                "created_to": created_to,
                "limit": limit,
                "cursor": cursor,
            },
        )

        return await self._sender.send(
            call,
            {
                200: GatewayEntryList.from_dict,
            },
        )

    def iter_payments(
        self,
        *,
        created_from: datetime.datetime | Unset = UNSET,
        created_to: datetime.datetime | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> LaterPages[GatewayEntry]:
        """Each of them, from all pages of `list_payments`; a page is asked for when it is needed.

        Takes what `list_payments` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import LaterPages

        async def fetch(cursor: str | Unset) -> GatewayEntryList:
            return await self.list_payments(
                created_from=created_from,
                created_to=created_to,
                limit=limit,
                timeout=timeout,
                retries=retries,
                headers=headers,
                cursor=cursor,
            )

        return LaterPages(fetch, cursor)

    async def get_payment(
        self,
        gateway_reference: str,
        *,
        gateway: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> GatewayPayment:
        """Get one capture from the gateway.

        Returns the capture with its refunds as the gateway has them now, whether this service knows
        it or not. If the gateway does not know it, the answer is 404 `gateway_payment_not_found`.
        If `gateway` is given and is not set up, the answer is 409 `gateway_not_in_use`; if it keeps
        no books, 409 `gateway_keeps_no_books`. If the gateway does not answer, the answer is 503.

        Args:
            gateway_reference: The gateway's own id for the capture.
            gateway: The gateway that the reference belongs to; the gateway in use if absent.
                References of different gateways are unrelated, even if they are the same.

        Raises:
            NotFound, Conflict: as the service says.
        """

        from ...payment_client.models.gateway_payment import GatewayPayment

        call = Call(
            _GET_GATEWAY_PAYMENT,
            Options(timeout, retries, headers),
            path={
                "gateway_reference": gateway_reference,
            },
            query={
                "gateway": gateway,
            },
        )

        return await self._sender.send(
            call,
            {
                200: GatewayPayment.from_dict,
            },
        )

    async def refund_payment(
        self,
        gateway_reference: str,
        *,
        gateway: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> GatewayPayment:
        """Refund a capture that belongs to no payment.

        Refunds all that is left of a capture at the gateway if this service has no payment for it,
        or only a FAILED one. If a payment stands for the capture, the answer is 409
        `gateway_payment_is_known`: refund the payment instead. A capture that is already refunded
        is not refunded again, and the answer is also 200, so the request is safe to repeat. If the
        gateway declines the refund, or if the capture took no money, the answer is 409
        `gateway_refund_failed`. If `gateway` is given and is not set up, the answer is 409
        `gateway_not_in_use`; if it keeps no books, 409 `gateway_keeps_no_books`. If the gateway
        does not answer, the answer is 503.

        Args:
            gateway_reference: The gateway's own id for the capture.
            gateway: The gateway that the reference belongs to; the gateway in use if absent.
                References of different gateways are unrelated, even if they are the same.

        Raises:
            NotFound, Conflict: as the service says.
        """

        from ...payment_client.models.gateway_payment import GatewayPayment

        call = Call(
            _REFUND_GATEWAY_PAYMENT,
            Options(timeout, retries, headers),
            path={
                "gateway_reference": gateway_reference,
            },
            query={
                "gateway": gateway,
            },
        )

        return await self._sender.send(
            call,
            {
                200: GatewayPayment.from_dict,
            },
        )
