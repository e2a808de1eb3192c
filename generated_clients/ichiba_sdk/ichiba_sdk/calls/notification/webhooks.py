"""Signed reports of the mail and SMS providers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._runtime.operation import Call, Operation, Options, given
from ..._runtime.types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from ..._runtime.paging import LaterPages, Pages
    from ..._runtime.sending import Sender
    from ..._runtime.sending_later import LaterSender
    from ..._runtime.types import TimeLimit
    from ...notification_client.models.delivery_event_list import DeliveryEventList
    from ...notification_client.models.delivery_event_outcome import DeliveryEventOutcome
    from ...notification_client.models.delivery_event_receipt import DeliveryEventReceipt
    from ...notification_client.models.delivery_event_record import DeliveryEventRecord
    from ...notification_client.models.known_delivery_event import KnownDeliveryEvent
    from ...notification_client.models.other_delivery_event import OtherDeliveryEvent
    from ...notification_client.models.postmark_event import PostmarkEvent
    from ...notification_client.models.provider_receipt import ProviderReceipt
    from ...notification_client.models.resend_event import ResendEvent
    from ...notification_client.models.sendgrid_event import SendgridEvent
    from ...notification_client.models.sns_message import SnsMessage

_RECEIVE_DELIVERY_EVENT = Operation(
    "receive_delivery_event",
    "notification",
    "POST",
    "/api/v1/notifications/webhook",
    is_repeatable=True,
    takes_token=False,
)
_RECEIVE_SES_EVENT = Operation(
    "receive_ses_event",
    "notification",
    "POST",
    "/api/v1/notifications/webhook/ses",
    is_repeatable=True,
    takes_token=False,
)
_RECEIVE_SENDGRID_EVENTS = Operation(
    "receive_sendgrid_events",
    "notification",
    "POST",
    "/api/v1/notifications/webhook/sendgrid",
    is_repeatable=True,
    takes_token=False,
)
_RECEIVE_POSTMARK_EVENT = Operation(
    "receive_postmark_event",
    "notification",
    "POST",
    "/api/v1/notifications/webhook/postmark",
    is_repeatable=True,
    takes_token=False,
)
_RECEIVE_RESEND_EVENT = Operation(
    "receive_resend_event",
    "notification",
    "POST",
    "/api/v1/notifications/webhook/resend",
    is_repeatable=True,
    takes_token=False,
)
_LIST_DELIVERY_EVENTS = Operation(
    "list_delivery_events",
    "notification",
    "GET",
    "/api/v1/delivery-events",
)
_REPLAY_DELIVERY_EVENT = Operation(
    "replay_delivery_event",
    "notification",
    "POST",
    "/api/v1/delivery-events/{delivery_event_id}/replay",
    is_repeatable=True,
)


class WebhooksCalls:
    """Signed reports of the mail and SMS providers."""

    __slots__ = ("_sender",)

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def receive_delivery_event(
        self,
        *,
        body: KnownDeliveryEvent | Mapping[str, Any] | OtherDeliveryEvent,
        webhook_id: str,
        webhook_timestamp: str,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> DeliveryEventReceipt:
        """Receive a delivery event.

        A provider reports that a message was delivered, bounced or drew a complaint. The event's id
        is the `webhook-id` header. A repeated event changes nothing and is also answered with 200;
        so is an event that comes too late (a `delivered` never overrides a bounce) or that names an
        unknown notification. An event of an unknown type is kept as IGNORED, counted in
        `ichiba_unknown_events_total`, and answered with 200. Unknown members are ignored. A hard
        bounce or a complaint puts the recipient on the suppression list. A missing or forged
        signature, or one that is too old or in the future, is refused with 401.

        Args:
            body: The body.
            webhook_id: The id of the event, the same each time it is delivered.
            webhook_timestamp: When this delivery was signed, in seconds since 1970. More than
                300 seconds from now is refused with 401.

        Raises:
            BadRequest, ContentTooLarge: as the service says.
        """

        from ...notification_client.models.delivery_event_receipt import DeliveryEventReceipt

        call = Call(
            _RECEIVE_DELIVERY_EVENT,
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
                200: DeliveryEventReceipt.from_dict,
            },
        )

    def receive_ses_event(
        self,
        *,
        body: SnsMessage | Mapping[str, Any],
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> ProviderReceipt:
        """Receive a report of Amazon SES.

        Amazon SES reports through a topic of Amazon SNS: `Delivery`, `Bounce` and `Complaint`. The
        topic has to be named in `ICHIBA_SES_TOPICS`. The signature in the body is checked with the
        certificate that it names, which is fetched from `sns.*.amazonaws.com` only. A
        `SubscriptionConfirmation` of such a topic is confirmed at once. As with
        `receive_delivery_event`, repeated reports change nothing, and reports of any other type are
        kept as IGNORED, counted and answered with 200. A missing or forged signature, or a time of
        more than a day ago, is refused with 401.

        Args:
            body: The body.

        Raises:
            BadRequest, ContentTooLarge: as the service says.
        """

        from ...notification_client.models.provider_receipt import ProviderReceipt

        call = Call(
            _RECEIVE_SES_EVENT,
            Options(timeout, retries, headers),
            json=given(body),
        )

        return self._sender.send(
            call,
            {
                200: ProviderReceipt.from_dict,
            },
        )

    def receive_sendgrid_events(
        self,
        *,
        body: Sequence[SendgridEvent | Mapping[str, Any]],
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> ProviderReceipt:
        """Receive reports of SendGrid.

        SendGrid's event webhook, with signature verification enabled there: `delivered`, `bounce`
        (a type of `blocked` is soft), `dropped` and `spamreport`. As with `receive_delivery_event`,
        repeated reports change nothing, and reports of any other type are kept as IGNORED, counted
        and answered with 200. Whatever `ICHIBA_SENDGRID_WEBHOOK_KEY` did not sign is refused with
        401.

        Args:
            body: The body.

        Raises:
            BadRequest, ContentTooLarge: as the service says.
        """

        from ...notification_client.models.provider_receipt import ProviderReceipt

        call = Call(
            _RECEIVE_SENDGRID_EVENTS,
            Options(timeout, retries, headers),
            json=given(body),
        )

        return self._sender.send(
            call,
            {
                200: ProviderReceipt.from_dict,
            },
        )

    def receive_postmark_event(
        self,
        *,
        body: PostmarkEvent | Mapping[str, Any],
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> ProviderReceipt:
        """Receive a report of Postmark.

        Postmark's webhooks for `Delivery`, `Bounce` and `SpamComplaint`, with the user name and
        password of `ICHIBA_POSTMARK_WEBHOOK_SECRET` as HTTP credentials. As with
        `receive_delivery_event`, repeated reports change nothing, and reports of any other type are
        kept as IGNORED, counted and answered with 200. Other credentials are refused with 401.

        Args:
            body: The body.

        Raises:
            BadRequest, ContentTooLarge: as the service says.
        """

        from ...notification_client.models.provider_receipt import ProviderReceipt

        call = Call(
            _RECEIVE_POSTMARK_EVENT,
            Options(timeout, retries, headers),
            json=given(body),
        )

        return self._sender.send(
            call,
            {
                200: ProviderReceipt.from_dict,
            },
        )

    def receive_resend_event(
        self,
        *,
        body: ResendEvent | Mapping[str, Any],
        svix_id: str,
        svix_timestamp: str,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> ProviderReceipt:
        """Receive a report of Resend.

        Resend's webhooks `email.delivered`, `email.bounced` and `email.complained`, signed with
        `ICHIBA_RESEND_WEBHOOK_SECRET`. The event's id is the `svix-id` header. As with
        `receive_delivery_event`, repeated reports change nothing, and reports of any other type are
        kept as IGNORED, counted and answered with 200. A missing or forged signature, or one that
        is more than five minutes old, is refused with 401.

        Args:
            body: The body.
            svix_id: The id of the event. It is the same each time the event is delivered.
            svix_timestamp: When the request was signed, in seconds since 1970.

        Raises:
            BadRequest, ContentTooLarge: as the service says.
        """

        from ...notification_client.models.provider_receipt import ProviderReceipt

        call = Call(
            _RECEIVE_RESEND_EVENT,
            Options(timeout, retries, headers),
            headers={
                "svix-id": svix_id,
                "svix-timestamp": svix_timestamp,
            },
            json=given(body),
        )

        return self._sender.send(
            call,
            {
                200: ProviderReceipt.from_dict,
            },
        )

    def list_delivery_events(
        self,
        *,
        outcome: Sequence[DeliveryEventOutcome] | Unset = UNSET,
        notification_id: UUID | str | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> DeliveryEventList:
        """List delivery events.

        Returns every event that a provider has reported, once each, latest first, with its outcome.
        APPLIED: the event took effect. WAITING: it is kept until the message that it names exists
        here and was sent. IGNORED: it came too late to change anything. A cursor that was not
        issued by this list with these filters is refused with 400 `invalid_cursor`.

        Args:
            outcome: Only events with this outcome. Repeat the parameter to select several.
            notification_id: A UUID version 7. Ids sort by creation time.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest: as the service says.
        """

        from ...notification_client.models.delivery_event_list import DeliveryEventList

        call = Call(
            _LIST_DELIVERY_EVENTS,
            Options(timeout, retries, headers),
            query={
                "outcome": outcome,
                "notification_id": notification_id,
                "limit": limit,
                "cursor": cursor,
            },
        )

        return self._sender.send(
            call,
            {
                200: DeliveryEventList.from_dict,
            },
        )

    def iter_delivery_events(
        self,
        *,
        outcome: Sequence[DeliveryEventOutcome] | Unset = UNSET,
        notification_id: UUID | str | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Pages[DeliveryEventRecord]:
        """Each of them, from all pages of `list_delivery_events`; a page is asked for when it is needed.

        Takes what `list_delivery_events` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import Pages

        def fetch(cursor: str | Unset) -> DeliveryEventList:
            return self.list_delivery_events(
                outcome=outcome,
                notification_id=notification_id,
                limit=limit,
                timeout=timeout,
                retries=retries,
                headers=headers,
                cursor=cursor,
            )

        return Pages(fetch, cursor)

    def replay_delivery_event(
        self,
        delivery_event_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> DeliveryEventRecord:
        """Replay a delivery event.

        Judges the event again, as if it had arrived now, and applies it if it can take effect by
        now. An event that was already applied stays as it is, however often it is replayed; the
        answer is the same.

        Args:
            delivery_event_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound: as the service says.
        """

        from ...notification_client.models.delivery_event_record import DeliveryEventRecord

        call = Call(
            _REPLAY_DELIVERY_EVENT,
            Options(timeout, retries, headers),
            path={
                "delivery_event_id": delivery_event_id,
            },
        )

        return self._sender.send(
            call,
            {
                200: DeliveryEventRecord.from_dict,
            },
        )


class AsyncWebhooksCalls:
    """Signed reports of the mail and SMS providers."""

    __slots__ = ("_sender",)

    def __init__(self, sender: LaterSender) -> None:
        self._sender = sender

    async def receive_delivery_event(
        self,
        *,
        body: KnownDeliveryEvent | Mapping[str, Any] | OtherDeliveryEvent,
        webhook_id: str,
        webhook_timestamp: str,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> DeliveryEventReceipt:
        """Receive a delivery event.

        A provider reports that a message was delivered, bounced or drew a complaint. The event's id
        is the `webhook-id` header. A repeated event changes nothing and is also answered with 200;
        so is an event that comes too late (a `delivered` never overrides a bounce) or that names an
        unknown notification. An event of an unknown type is kept as IGNORED, counted in
        `ichiba_unknown_events_total`, and answered with 200. Unknown members are ignored. A hard
        bounce or a complaint puts the recipient on the suppression list. A missing or forged
        signature, or one that is too old or in the future, is refused with 401.

        Args:
            body: The body.
            webhook_id: The id of the event, the same each time it is delivered.
            webhook_timestamp: When this delivery was signed, in seconds since 1970. More than
                300 seconds from now is refused with 401.

        Raises:
            BadRequest, ContentTooLarge: as the service says.
        """

        from ...notification_client.models.delivery_event_receipt import DeliveryEventReceipt

        call = Call(
            _RECEIVE_DELIVERY_EVENT,
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
                200: DeliveryEventReceipt.from_dict,
            },
        )

    async def receive_ses_event(
        self,
        *,
        body: SnsMessage | Mapping[str, Any],
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> ProviderReceipt:
        """Receive a report of Amazon SES.

        Amazon SES reports through a topic of Amazon SNS: `Delivery`, `Bounce` and `Complaint`. The
        topic has to be named in `ICHIBA_SES_TOPICS`. The signature in the body is checked with the
        certificate that it names, which is fetched from `sns.*.amazonaws.com` only. A
        `SubscriptionConfirmation` of such a topic is confirmed at once. As with
        `receive_delivery_event`, repeated reports change nothing, and reports of any other type are
        kept as IGNORED, counted and answered with 200. A missing or forged signature, or a time of
        more than a day ago, is refused with 401.

        Args:
            body: The body.

        Raises:
            BadRequest, ContentTooLarge: as the service says.
        """

        from ...notification_client.models.provider_receipt import ProviderReceipt

        call = Call(
            _RECEIVE_SES_EVENT,
            Options(timeout, retries, headers),
            json=given(body),
        )

        return await self._sender.send(
            call,
            {
                200: ProviderReceipt.from_dict,
            },
        )

    async def receive_sendgrid_events(
        self,
        *,
        body: Sequence[SendgridEvent | Mapping[str, Any]],
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> ProviderReceipt:
        """Receive reports of SendGrid.

        SendGrid's event webhook, with signature verification enabled there: `delivered`, `bounce`
        (a type of `blocked` is soft), `dropped` and `spamreport`. As with `receive_delivery_event`,
        repeated reports change nothing, and reports of any other type are kept as IGNORED, counted
        and answered with 200. Whatever `ICHIBA_SENDGRID_WEBHOOK_KEY` did not sign is refused with
        401.

        Args:
            body: The body.

        Raises:
            BadRequest, ContentTooLarge: as the service says.
        """

        from ...notification_client.models.provider_receipt import ProviderReceipt

        call = Call(
            _RECEIVE_SENDGRID_EVENTS,
            Options(timeout, retries, headers),
            json=given(body),
        )

        return await self._sender.send(
            call,
            {
                200: ProviderReceipt.from_dict,
            },
        )

    async def receive_postmark_event(
        self,
        *,
        body: PostmarkEvent | Mapping[str, Any],
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> ProviderReceipt:
        """Receive a report of Postmark.

        Postmark's webhooks for `Delivery`, `Bounce` and `SpamComplaint`, with the user name and
        password of `ICHIBA_POSTMARK_WEBHOOK_SECRET` as HTTP credentials. As with
        `receive_delivery_event`, repeated reports change nothing, and reports of any other type are
        kept as IGNORED, counted and answered with 200. Other credentials are refused with 401.

        Args:
            body: The body.

        Raises:
            BadRequest, ContentTooLarge: as the service says.
        """

        from ...notification_client.models.provider_receipt import ProviderReceipt

        call = Call(
            _RECEIVE_POSTMARK_EVENT,
            Options(timeout, retries, headers),
            json=given(body),
        )

        return await self._sender.send(
            call,
            {
                200: ProviderReceipt.from_dict,
            },
        )

    async def receive_resend_event(
        self,
        *,
        body: ResendEvent | Mapping[str, Any],
        svix_id: str,
        svix_timestamp: str,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> ProviderReceipt:
        """Receive a report of Resend.

        Resend's webhooks `email.delivered`, `email.bounced` and `email.complained`, signed with
        `ICHIBA_RESEND_WEBHOOK_SECRET`. The event's id is the `svix-id` header. As with
        `receive_delivery_event`, repeated reports change nothing, and reports of any other type are
        kept as IGNORED, counted and answered with 200. A missing or forged signature, or one that
        is more than five minutes old, is refused with 401.

        Args:
            body: The body.
            svix_id: The id of the event. It is the same each time the event is delivered.
            svix_timestamp: When the request was signed, in seconds since 1970.

        Raises:
            BadRequest, ContentTooLarge: as the service says.
        """

        from ...notification_client.models.provider_receipt import ProviderReceipt

        call = Call(
            _RECEIVE_RESEND_EVENT,
            Options(timeout, retries, headers),
            headers={
                "svix-id": svix_id,
                "svix-timestamp": svix_timestamp,
            },
            json=given(body),
        )

        return await self._sender.send(
            call,
            {
                200: ProviderReceipt.from_dict,
            },
        )

    async def list_delivery_events(
        self,
        *,
        outcome: Sequence[DeliveryEventOutcome] | Unset = UNSET,
        notification_id: UUID | str | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> DeliveryEventList:
        """List delivery events.

        Returns every event that a provider has reported, once each, latest first, with its outcome.
        APPLIED: the event took effect. WAITING: it is kept until the message that it names exists
        here and was sent. IGNORED: it came too late to change anything. A cursor that was not
        issued by this list with these filters is refused with 400 `invalid_cursor`.

        Args:
            outcome: Only events with this outcome. Repeat the parameter to select several.
            notification_id: A UUID version 7. Ids sort by creation time.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest: as the service says.
        """

        from ...notification_client.models.delivery_event_list import DeliveryEventList

        call = Call(
            _LIST_DELIVERY_EVENTS,
            Options(timeout, retries, headers),
            query={
                "outcome": outcome,
                "notification_id": notification_id,
                "limit": limit,
                "cursor": cursor,
            },
        )

        return await self._sender.send(
            call,
            {
                200: DeliveryEventList.from_dict,
            },
        )

    def iter_delivery_events(
        self,
        *,
        outcome: Sequence[DeliveryEventOutcome] | Unset = UNSET,
        notification_id: UUID | str | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> LaterPages[DeliveryEventRecord]:
        """Each of them, from all pages of `list_delivery_events`; a page is asked for when it is needed.

        Takes what `list_delivery_events` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import LaterPages

        async def fetch(cursor: str | Unset) -> DeliveryEventList:
            return await self.list_delivery_events(
                outcome=outcome,
                notification_id=notification_id,
                limit=limit,
                timeout=timeout,
                retries=retries,
                headers=headers,
                cursor=cursor,
            )

        return LaterPages(fetch, cursor)

    async def replay_delivery_event(
        self,
        delivery_event_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> DeliveryEventRecord:
        """Replay a delivery event.

        Judges the event again, as if it had arrived now, and applies it if it can take effect by
        now. An event that was already applied stays as it is, however often it is replayed; the
        answer is the same.

        Args:
            delivery_event_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound: as the service says.
        """

        from ...notification_client.models.delivery_event_record import DeliveryEventRecord

        call = Call(
            _REPLAY_DELIVERY_EVENT,
            Options(timeout, retries, headers),
            path={
                "delivery_event_id": delivery_event_id,
            },
        )

        return await self._sender.send(
            call,
            {
                200: DeliveryEventRecord.from_dict,
            },
        )
