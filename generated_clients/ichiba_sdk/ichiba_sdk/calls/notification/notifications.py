"""Messages to customers, from acceptance to delivery."""

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
    from ...notification_client.models.channel import Channel
    from ...notification_client.models.context import Context
    from ...notification_client.models.email_request import EmailRequest
    from ...notification_client.models.list_notifications_sort import ListNotificationsSort
    from ...notification_client.models.locale import Locale
    from ...notification_client.models.notification import Notification
    from ...notification_client.models.notification_list import NotificationList
    from ...notification_client.models.notification_stats import NotificationStats
    from ...notification_client.models.notification_status import NotificationStatus
    from ...notification_client.models.notification_summary import NotificationSummary
    from ...notification_client.models.template_code import TemplateCode

_SEND_EMAIL = Operation(
    "send_email",
    "notification",
    "POST",
    "/api/v1/notifications/email",
    takes_key=True,
)
_SEND_EACH_EMAIL = Operation(
    "send_each_email",
    "notification",
    "POST",
    "/api/v1/notifications/email/each",
)
_SEND_SMS = Operation(
    "send_sms",
    "notification",
    "POST",
    "/api/v1/notifications/sms",
    takes_key=True,
)
_LIST_NOTIFICATIONS = Operation(
    "list_notifications",
    "notification",
    "GET",
    "/api/v1/notifications",
)
_GET_NOTIFICATION_STATS = Operation(
    "get_notification_stats",
    "notification",
    "GET",
    "/api/v1/notifications/stats",
)
_LIST_NOTIFICATIONS_FOR_ORDER = Operation(
    "list_notifications_for_order",
    "notification",
    "GET",
    "/api/v1/notifications/order/{order_id}",
)
_GET_NOTIFICATION = Operation(
    "get_notification",
    "notification",
    "GET",
    "/api/v1/notifications/{notification_id}",
)
_RETRY_NOTIFICATION = Operation(
    "retry_notification",
    "notification",
    "POST",
    "/api/v1/notifications/{notification_id}/retry",
    takes_key=True,
)


class NotificationsCalls:
    """Messages to customers, from acceptance to delivery."""

    __slots__ = ("_sender",)

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def send_email(
        self,
        *,
        order_id: UUID | str,
        template: TemplateCode,
        recipient: str,
        context: Context | Mapping[str, Any],
        locale: Locale | Unset = UNSET,
        batch_id: UUID | str | Unset = UNSET,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Notification:
        """Send an e-mail.

        Renders the template in the recipient's locale and stores the message; the dispatcher sends
        it. The message starts as SUPPRESSED if its recipient is on the suppression list, and as
        QUEUED otherwise. If the context lacks a variable that the template needs, the answer is 400
        `missing_variable` and names the variable. If the context holds a value that the template
        cannot use, the answer is 400 `invalid_context`. A message with a `batch_id` is sent after
        all messages without one, and is paused and cancelled with its batch. This service does not
        look up the order; the caller is responsible for it.

        Args:
            order_id: A UUID version 7. Ids sort by creation time.
            template: The template code, which says what a message is about.
            recipient: An e-mail address that the service accepts. An address with `=?` is
                refused: mail programs read that as the start of encoded text (RFC 2047) and
                would show, or write to, a different address.
            context: The values of the template's variables by name, each of the type that the
                template needs. The order service sends these. A template's `variables` say
                which of them it needs; the others may be missing or null. Amounts are whole
                yen, tax included. | member | value | |---|---| | `order_id`, `order_number` |
                the order's id, and the number that the customer knows it by | | `ordered_at`,
                `ordered_on` | when it was ordered: the time in UTC, and the day in Japan
                (`2026-11-20`) | | `customer_name` | who ordered | | `items` | a list of
                `product_name`, `quantity`, `unit_price`, `tax_rate` (percent), `line_total` | |
                `adjustments` | a list of `kind` (`shipping`, `fee`, `discount`, `points`),
                `label`, `amount` (what it adds to the total), `tax_rate`; `label` and
                `tax_rate` may be null | | `goods_amount`, `shipping_amount`, `fee_amount`,
                `discount_amount`, `points_amount` | what the items and each kind of adjustment
                add to the total | | `total_amount`, `currency` | their sum, and `JPY` | | `tax`
                | a list of `tax_rate`, `taxable_amount`, `tax_amount`, the highest rate first |
                | `payment_method` | `card`, `konbini`, `bank_transfer`, `cash_on_delivery`,
                `invoice` or `external` | | `paid_elsewhere` | with `external`: `provider`, who
                took the money | | `shipping_address` | the address as it is printed on the
                parcel; may have several lines | | `recipient` | `name`, and `address_lines`, a
                list | | `delivery_request` | the customer's wishes: `date` (`2026-11-24`),
                `time_slot`, `note` | | `parcels` | a list of `carrier`, `tracking_number`,
                `tracking_url`; the link may be null | | `tracking_number`, `carrier` | those of
                the first parcel | | `refunded_amount`, `is_refund_open` | of ORDER_CANCELLED:
                what is given back, or that the amount is not known yet | | `refunded_amount`,
                `refunded_in_total` | of ORDER_REFUNDED: what was given back now, and so far | |
                `failure_code`, `failure_message` | of PAYMENT_FAILED: the reason. If there is a
                code, the service puts its own words for it, in the message's language, in the
                place of `failure_message` | | `payment_link` | of PAYMENT_LINK: the page to pay
                on, `url` and `expires_on` (the last day in Japan); of PAYMENT_FAILED the same,
                or null | | `next_action` | of PAYMENT_INSTRUCTIONS: `kind` (`redirect`,
                `voucher` or `transfer`), `url`, `reference` (the number to pay with),
                `expires_at` (in UTC), `expires_on` (the day in Japan, `2026-11-23`), and
                `details`, a list of `label` and `value` in the message's language | The service
                itself adds what its settings say of the shop: `shop_name`, `reply_to` (the
                address that replies go to), `is_send_only` (true if there is no such address
                and the sender is a no-reply address), `invoice_issuer` and `invoice_number`
                (the name and the registration number for invoices). If one is set, a value of
                that name in a context is not used.
            locale: The language of a message.
            batch_id: A UUID version 7. Ids sort by creation time.

        Raises:
            BadRequest, Conflict, ContentTooLarge: as the service says.
        """

        from ...notification_client.models.notification import Notification

        call = Call(
            _SEND_EMAIL,
            Options(timeout, retries, headers, idempotency_key),
            json=given(
                {
                    "order_id": order_id,
                    "template": template,
                    "recipient": recipient,
                    "context": context,
                    "locale": locale,
                    "batch_id": batch_id,
                }
            ),
        )

        return self._sender.send(
            call,
            {
                201: Notification.from_dict,
            },
        )

    @overload
    def send_each_email(
        self,
        *,
        to: None = None,
        requests: Sequence[EmailRequest | Mapping[str, Any]],
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> bytes: ...

    @overload
    def send_each_email(
        self,
        *,
        to: str | PathLike[str],
        requests: Sequence[EmailRequest | Mapping[str, Any]],
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Path: ...

    def send_each_email(
        self,
        *,
        to: str | PathLike[str] | None = None,
        requests: Sequence[EmailRequest | Mapping[str, Any]],
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> bytes | Path:
        """Send several e-mails that are independent of each other.

        Does for each request what `send_email` does, as if it had come by itself: each has its own
        idempotency key, is answered by itself, and is neither delayed nor failed by another. The
        answer is one line of JSON for each request, in the order in which they are dealt with:
        `index` is the request's place; `status`, `headers` and `body` are what `send_email`
        answers. The whole is refused (4xx) only if its body is invalid; then no e-mail was
        accepted. E-mails that belong to a batch are accepted by `create_notification_batch`.

        Args:
            requests:

        Raises:
            BadRequest, ContentTooLarge: as the service says.

        Returns:
            the file; with `to`, its path, where it stands once it is whole.
        """

        call = Call(
            _SEND_EACH_EMAIL,
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

    def send_sms(
        self,
        *,
        order_id: UUID | str,
        template: TemplateCode,
        recipient: str,
        context: Context | Mapping[str, Any],
        locale: Locale | Unset = UNSET,
        batch_id: UUID | str | Unset = UNSET,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Notification:
        """Send an SMS.

        Renders the text of the template and stores the message; the dispatcher sends it. An SMS has
        neither subject nor HTML. The message starts as SUPPRESSED if its recipient is on the
        suppression list, and as QUEUED otherwise. If the context lacks a variable that the template
        needs, the answer is 400 `missing_variable` and names the variable. If the context holds a
        value that the template cannot use, the answer is 400 `invalid_context`. A message with a
        `batch_id` is sent after all messages without one, and is paused and cancelled with its
        batch. This service does not look up the order; the caller is responsible for it.

        Args:
            order_id: A UUID version 7. Ids sort by creation time.
            template: The template code, which says what a message is about.
            recipient: A telephone number in E.164 format.
            context: The values of the template's variables by name, each of the type that the
                template needs. The order service sends these. A template's `variables` say
                which of them it needs; the others may be missing or null. Amounts are whole
                yen, tax included. | member | value | |---|---| | `order_id`, `order_number` |
                the order's id, and the number that the customer knows it by | | `ordered_at`,
                `ordered_on` | when it was ordered: the time in UTC, and the day in Japan
                (`2026-11-20`) | | `customer_name` | who ordered | | `items` | a list of
                `product_name`, `quantity`, `unit_price`, `tax_rate` (percent), `line_total` | |
                `adjustments` | a list of `kind` (`shipping`, `fee`, `discount`, `points`),
                `label`, `amount` (what it adds to the total), `tax_rate`; `label` and
                `tax_rate` may be null | | `goods_amount`, `shipping_amount`, `fee_amount`,
                `discount_amount`, `points_amount` | what the items and each kind of adjustment
                add to the total | | `total_amount`, `currency` | their sum, and `JPY` | | `tax`
                | a list of `tax_rate`, `taxable_amount`, `tax_amount`, the highest rate first |
                | `payment_method` | `card`, `konbini`, `bank_transfer`, `cash_on_delivery`,
                `invoice` or `external` | | `paid_elsewhere` | with `external`: `provider`, who
                took the money | | `shipping_address` | the address as it is printed on the
                parcel; may have several lines | | `recipient` | `name`, and `address_lines`, a
                list | | `delivery_request` | the customer's wishes: `date` (`2026-11-24`),
                `time_slot`, `note` | | `parcels` | a list of `carrier`, `tracking_number`,
                `tracking_url`; the link may be null | | `tracking_number`, `carrier` | those of
                the first parcel | | `refunded_amount`, `is_refund_open` | of ORDER_CANCELLED:
                what is given back, or that the amount is not known yet | | `refunded_amount`,
                `refunded_in_total` | of ORDER_REFUNDED: what was given back now, and so far | |
                `failure_code`, `failure_message` | of PAYMENT_FAILED: the reason. If there is a
                code, the service puts its own words for it, in the message's language, in the
                place of `failure_message` | | `payment_link` | of PAYMENT_LINK: the page to pay
                on, `url` and `expires_on` (the last day in Japan); of PAYMENT_FAILED the same,
                or null | | `next_action` | of PAYMENT_INSTRUCTIONS: `kind` (`redirect`,
                `voucher` or `transfer`), `url`, `reference` (the number to pay with),
                `expires_at` (in UTC), `expires_on` (the day in Japan, `2026-11-23`), and
                `details`, a list of `label` and `value` in the message's language | The service
                itself adds what its settings say of the shop: `shop_name`, `reply_to` (the
                address that replies go to), `is_send_only` (true if there is no such address
                and the sender is a no-reply address), `invoice_issuer` and `invoice_number`
                (the name and the registration number for invoices). If one is set, a value of
                that name in a context is not used.
            locale: The language of a message.
            batch_id: A UUID version 7. Ids sort by creation time.

        Raises:
            BadRequest, Conflict, ContentTooLarge: as the service says.
        """

        from ...notification_client.models.notification import Notification

        call = Call(
            _SEND_SMS,
            Options(timeout, retries, headers, idempotency_key),
            json=given(
                {
                    "order_id": order_id,
                    "template": template,
                    "recipient": recipient,
                    "context": context,
                    "locale": locale,
                    "batch_id": batch_id,
                }
            ),
        )

        return self._sender.send(
            call,
            {
                201: Notification.from_dict,
            },
        )

    def list(
        self,
        *,
        status: Sequence[NotificationStatus] | Unset = UNSET,
        channel: Channel | Unset = UNSET,
        template: TemplateCode | Unset = UNSET,
        recipient: str | Unset = UNSET,
        batch_id: UUID | str | Unset = UNSET,
        created_from: datetime.datetime | Unset = UNSET,
        created_to: datetime.datetime | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        sort: ListNotificationsSort | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> NotificationList:
        """List notifications.

        Returns notifications, newest first unless `sort` says otherwise. A notification must match
        every filter; with several `status` values it must have one of them. The rendered text and
        HTML are left out; `get_notification` returns them. A cursor that was not issued by this
        list with these filters is refused with 400 `invalid_cursor`.

        Args:
            status: Only notifications in this status. Repeat the parameter to select several.
            channel: The channel that a message is sent through.
            template: The template code, which says what a message is about.
            recipient: An e-mail address, or a telephone number in E.164 format.
            batch_id: A UUID version 7. Ids sort by creation time.
            created_from: RFC 3339 in UTC.
            created_to: RFC 3339 in UTC.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.
            sort: Sort by time of acceptance, oldest first or, with `-`, newest first.

        Raises:
            BadRequest: as the service says.
        """

        from ...notification_client.models.notification_list import NotificationList

        call = Call(
            _LIST_NOTIFICATIONS,
            Options(timeout, retries, headers),
            query={
                "status": status,
                "channel": channel,
                "template": template,
                "recipient": recipient,
                "batch_id": batch_id,
                "created_from": created_from,
                "created_to": created_to,
                "limit": limit,
                "cursor": cursor,
                "sort": sort,
            },
        )

        return self._sender.send(
            call,
            {
                200: NotificationList.from_dict,
            },
        )

    def iter(
        self,
        *,
        status: Sequence[NotificationStatus] | Unset = UNSET,
        channel: Channel | Unset = UNSET,
        template: TemplateCode | Unset = UNSET,
        recipient: str | Unset = UNSET,
        batch_id: UUID | str | Unset = UNSET,
        created_from: datetime.datetime | Unset = UNSET,
        created_to: datetime.datetime | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        sort: ListNotificationsSort | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Pages[NotificationSummary]:
        """Each of them, from all pages of `list`; a page is asked for when it is needed.

        Takes what `list` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import Pages

        def fetch(cursor: str | Unset) -> NotificationList:
            return self.list(
                status=status,
                channel=channel,
                template=template,
                recipient=recipient,
                batch_id=batch_id,
                created_from=created_from,
                created_to=created_to,
                limit=limit,
                sort=sort,
                timeout=timeout,
                retries=retries,
                headers=headers,
                cursor=cursor,
            )

        return Pages(fetch, cursor)

    def get_stats(
        self,
        *,
        days: int | Unset = UNSET,
        time_zone: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> NotificationStats:
        """Count notifications.

        Returns counts, for the dashboard, of the messages accepted in the last `days` days of
        `time_zone`, including today. `queued`, `rate_per_second` and `eta_seconds` describe the
        present, whatever `days` is.

        Args:
            days: How many days back to count.
            time_zone: The time zone whose days are used, as a name in the IANA time zone
                database. An unknown name is refused with 400 `unknown_time_zone`.

        Raises:
            BadRequest: as the service says.
        """

        from ...notification_client.models.notification_stats import NotificationStats

        call = Call(
            _GET_NOTIFICATION_STATS,
            Options(timeout, retries, headers),
            query={
                "days": days,
                "time_zone": time_zone,
            },
        )

        return self._sender.send(
            call,
            {
                200: NotificationStats.from_dict,
            },
        )

    def list_for_order(
        self,
        order_id: UUID | str,
        *,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> NotificationList:
        """List the notifications of an order.

        Returns every message about the order, newest first. The list is empty if nothing was sent
        about the order or if the order does not exist: this service does not know the orders. A
        cursor that was not issued by this list is refused with 400 `invalid_cursor`.

        Args:
            order_id: A UUID version 7. Ids sort by creation time.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest: as the service says.
        """

        from ...notification_client.models.notification_list import NotificationList

        call = Call(
            _LIST_NOTIFICATIONS_FOR_ORDER,
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
                200: NotificationList.from_dict,
            },
        )

    def iter_for_order(
        self,
        order_id: UUID | str,
        *,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Pages[NotificationSummary]:
        """Each of them, from all pages of `list_for_order`; a page is asked for when it is needed.

        Takes what `list_for_order` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import Pages

        def fetch(cursor: str | Unset) -> NotificationList:
            return self.list_for_order(
                order_id, limit=limit, timeout=timeout, retries=retries, headers=headers, cursor=cursor
            )

        return Pages(fetch, cursor)

    def get(
        self,
        notification_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Notification:
        """Get a notification.

        Returns the message as it was rendered, its status, and every attempt to send it.

        Args:
            notification_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound: as the service says.
        """

        from ...notification_client.models.notification import Notification

        call = Call(
            _GET_NOTIFICATION,
            Options(timeout, retries, headers),
            path={
                "notification_id": notification_id,
            },
        )

        return self._sender.send(
            call,
            {
                200: Notification.from_dict,
            },
        )

    def retry(
        self,
        notification_id: UUID | str,
        *,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Notification:
        """Send a notification again.

        Puts a FAILED, BOUNCED, SUPPRESSED or CANCELLED message back into the queue, as it was
        rendered. Its attempts are counted from zero again. In any other status the answer is 409
        `illegal_transition`. If its recipient is on the suppression list, the answer is 409
        `recipient_suppressed` and nothing changes: remove the recipient from the list first. A
        message of a PAUSED batch waits. A message that was attempted before is sent under a new
        `Message-ID`.

        Args:
            notification_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound, Conflict: as the service says.
        """

        from ...notification_client.models.notification import Notification

        call = Call(
            _RETRY_NOTIFICATION,
            Options(timeout, retries, headers, idempotency_key),
            path={
                "notification_id": notification_id,
            },
        )

        return self._sender.send(
            call,
            {
                200: Notification.from_dict,
            },
        )


class AsyncNotificationsCalls:
    """Messages to customers, from acceptance to delivery."""

    __slots__ = ("_sender",)

    def __init__(self, sender: LaterSender) -> None:
        self._sender = sender

    async def send_email(
        self,
        *,
        order_id: UUID | str,
        template: TemplateCode,
        recipient: str,
        context: Context | Mapping[str, Any],
        locale: Locale | Unset = UNSET,
        batch_id: UUID | str | Unset = UNSET,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Notification:
        """Send an e-mail.

        Renders the template in the recipient's locale and stores the message; the dispatcher sends
        it. The message starts as SUPPRESSED if its recipient is on the suppression list, and as
        QUEUED otherwise. If the context lacks a variable that the template needs, the answer is 400
        `missing_variable` and names the variable. If the context holds a value that the template
        cannot use, the answer is 400 `invalid_context`. A message with a `batch_id` is sent after
        all messages without one, and is paused and cancelled with its batch. This service does not
        look up the order; the caller is responsible for it.

        Args:
            order_id: A UUID version 7. Ids sort by creation time.
            template: The template code, which says what a message is about.
            recipient: An e-mail address that the service accepts. An address with `=?` is
                refused: mail programs read that as the start of encoded text (RFC 2047) and
                would show, or write to, a different address.
            context: The values of the template's variables by name, each of the type that the
                template needs. The order service sends these. A template's `variables` say
                which of them it needs; the others may be missing or null. Amounts are whole
                yen, tax included. | member | value | |---|---| | `order_id`, `order_number` |
                the order's id, and the number that the customer knows it by | | `ordered_at`,
                `ordered_on` | when it was ordered: the time in UTC, and the day in Japan
                (`2026-11-20`) | | `customer_name` | who ordered | | `items` | a list of
                `product_name`, `quantity`, `unit_price`, `tax_rate` (percent), `line_total` | |
                `adjustments` | a list of `kind` (`shipping`, `fee`, `discount`, `points`),
                `label`, `amount` (what it adds to the total), `tax_rate`; `label` and
                `tax_rate` may be null | | `goods_amount`, `shipping_amount`, `fee_amount`,
                `discount_amount`, `points_amount` | what the items and each kind of adjustment
                add to the total | | `total_amount`, `currency` | their sum, and `JPY` | | `tax`
                | a list of `tax_rate`, `taxable_amount`, `tax_amount`, the highest rate first |
                | `payment_method` | `card`, `konbini`, `bank_transfer`, `cash_on_delivery`,
                `invoice` or `external` | | `paid_elsewhere` | with `external`: `provider`, who
                took the money | | `shipping_address` | the address as it is printed on the
                parcel; may have several lines | | `recipient` | `name`, and `address_lines`, a
                list | | `delivery_request` | the customer's wishes: `date` (`2026-11-24`),
                `time_slot`, `note` | | `parcels` | a list of `carrier`, `tracking_number`,
                `tracking_url`; the link may be null | | `tracking_number`, `carrier` | those of
                the first parcel | | `refunded_amount`, `is_refund_open` | of ORDER_CANCELLED:
                what is given back, or that the amount is not known yet | | `refunded_amount`,
                `refunded_in_total` | of ORDER_REFUNDED: what was given back now, and so far | |
                `failure_code`, `failure_message` | of PAYMENT_FAILED: the reason. If there is a
                code, the service puts its own words for it, in the message's language, in the
                place of `failure_message` | | `payment_link` | of PAYMENT_LINK: the page to pay
                on, `url` and `expires_on` (the last day in Japan); of PAYMENT_FAILED the same,
                or null | | `next_action` | of PAYMENT_INSTRUCTIONS: `kind` (`redirect`,
                `voucher` or `transfer`), `url`, `reference` (the number to pay with),
                `expires_at` (in UTC), `expires_on` (the day in Japan, `2026-11-23`), and
                `details`, a list of `label` and `value` in the message's language | The service
                itself adds what its settings say of the shop: `shop_name`, `reply_to` (the
                address that replies go to), `is_send_only` (true if there is no such address
                and the sender is a no-reply address), `invoice_issuer` and `invoice_number`
                (the name and the registration number for invoices). If one is set, a value of
                that name in a context is not used.
            locale: The language of a message.
            batch_id: A UUID version 7. Ids sort by creation time.

        Raises:
            BadRequest, Conflict, ContentTooLarge: as the service says.
        """

        from ...notification_client.models.notification import Notification

        call = Call(
            _SEND_EMAIL,
            Options(timeout, retries, headers, idempotency_key),
            json=given(
                {
                    "order_id": order_id,
                    "template": template,
                    "recipient": recipient,
                    "context": context,
                    "locale": locale,
                    "batch_id": batch_id,
                }
            ),
        )

        return await self._sender.send(
            call,
            {
                201: Notification.from_dict,
            },
        )

    @overload
    async def send_each_email(
        self,
        *,
        to: None = None,
        requests: Sequence[EmailRequest | Mapping[str, Any]],
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> bytes: ...

    @overload
    async def send_each_email(
        self,
        *,
        to: str | PathLike[str],
        requests: Sequence[EmailRequest | Mapping[str, Any]],
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Path: ...

    async def send_each_email(
        self,
        *,
        to: str | PathLike[str] | None = None,
        requests: Sequence[EmailRequest | Mapping[str, Any]],
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> bytes | Path:
        """Send several e-mails that are independent of each other.

        Does for each request what `send_email` does, as if it had come by itself: each has its own
        idempotency key, is answered by itself, and is neither delayed nor failed by another. The
        answer is one line of JSON for each request, in the order in which they are dealt with:
        `index` is the request's place; `status`, `headers` and `body` are what `send_email`
        answers. The whole is refused (4xx) only if its body is invalid; then no e-mail was
        accepted. E-mails that belong to a batch are accepted by `create_notification_batch`.

        Args:
            requests:

        Raises:
            BadRequest, ContentTooLarge: as the service says.

        Returns:
            the file; with `to`, its path, where it stands once it is whole.
        """

        call = Call(
            _SEND_EACH_EMAIL,
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

    async def send_sms(
        self,
        *,
        order_id: UUID | str,
        template: TemplateCode,
        recipient: str,
        context: Context | Mapping[str, Any],
        locale: Locale | Unset = UNSET,
        batch_id: UUID | str | Unset = UNSET,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Notification:
        """Send an SMS.

        Renders the text of the template and stores the message; the dispatcher sends it. An SMS has
        neither subject nor HTML. The message starts as SUPPRESSED if its recipient is on the
        suppression list, and as QUEUED otherwise. If the context lacks a variable that the template
        needs, the answer is 400 `missing_variable` and names the variable. If the context holds a
        value that the template cannot use, the answer is 400 `invalid_context`. A message with a
        `batch_id` is sent after all messages without one, and is paused and cancelled with its
        batch. This service does not look up the order; the caller is responsible for it.

        Args:
            order_id: A UUID version 7. Ids sort by creation time.
            template: The template code, which says what a message is about.
            recipient: A telephone number in E.164 format.
            context: The values of the template's variables by name, each of the type that the
                template needs. The order service sends these. A template's `variables` say
                which of them it needs; the others may be missing or null. Amounts are whole
                yen, tax included. | member | value | |---|---| | `order_id`, `order_number` |
                the order's id, and the number that the customer knows it by | | `ordered_at`,
                `ordered_on` | when it was ordered: the time in UTC, and the day in Japan
                (`2026-11-20`) | | `customer_name` | who ordered | | `items` | a list of
                `product_name`, `quantity`, `unit_price`, `tax_rate` (percent), `line_total` | |
                `adjustments` | a list of `kind` (`shipping`, `fee`, `discount`, `points`),
                `label`, `amount` (what it adds to the total), `tax_rate`; `label` and
                `tax_rate` may be null | | `goods_amount`, `shipping_amount`, `fee_amount`,
                `discount_amount`, `points_amount` | what the items and each kind of adjustment
                add to the total | | `total_amount`, `currency` | their sum, and `JPY` | | `tax`
                | a list of `tax_rate`, `taxable_amount`, `tax_amount`, the highest rate first |
                | `payment_method` | `card`, `konbini`, `bank_transfer`, `cash_on_delivery`,
                `invoice` or `external` | | `paid_elsewhere` | with `external`: `provider`, who
                took the money | | `shipping_address` | the address as it is printed on the
                parcel; may have several lines | | `recipient` | `name`, and `address_lines`, a
                list | | `delivery_request` | the customer's wishes: `date` (`2026-11-24`),
                `time_slot`, `note` | | `parcels` | a list of `carrier`, `tracking_number`,
                `tracking_url`; the link may be null | | `tracking_number`, `carrier` | those of
                the first parcel | | `refunded_amount`, `is_refund_open` | of ORDER_CANCELLED:
                what is given back, or that the amount is not known yet | | `refunded_amount`,
                `refunded_in_total` | of ORDER_REFUNDED: what was given back now, and so far | |
                `failure_code`, `failure_message` | of PAYMENT_FAILED: the reason. If there is a
                code, the service puts its own words for it, in the message's language, in the
                place of `failure_message` | | `payment_link` | of PAYMENT_LINK: the page to pay
                on, `url` and `expires_on` (the last day in Japan); of PAYMENT_FAILED the same,
                or null | | `next_action` | of PAYMENT_INSTRUCTIONS: `kind` (`redirect`,
                `voucher` or `transfer`), `url`, `reference` (the number to pay with),
                `expires_at` (in UTC), `expires_on` (the day in Japan, `2026-11-23`), and
                `details`, a list of `label` and `value` in the message's language | The service
                itself adds what its settings say of the shop: `shop_name`, `reply_to` (the
                address that replies go to), `is_send_only` (true if there is no such address
                and the sender is a no-reply address), `invoice_issuer` and `invoice_number`
                (the name and the registration number for invoices). If one is set, a value of
                that name in a context is not used.
            locale: The language of a message.
            batch_id: A UUID version 7. Ids sort by creation time.

        Raises:
            BadRequest, Conflict, ContentTooLarge: as the service says.
        """

        from ...notification_client.models.notification import Notification

        call = Call(
            _SEND_SMS,
            Options(timeout, retries, headers, idempotency_key),
            json=given(
                {
                    "order_id": order_id,
                    "template": template,
                    "recipient": recipient,
                    "context": context,
                    "locale": locale,
                    "batch_id": batch_id,
                }
            ),
        )

        return await self._sender.send(
            call,
            {
                201: Notification.from_dict,
            },
        )

    async def list(
        self,
        *,
        status: Sequence[NotificationStatus] | Unset = UNSET,
        channel: Channel | Unset = UNSET,
        template: TemplateCode | Unset = UNSET,
        recipient: str | Unset = UNSET,
        batch_id: UUID | str | Unset = UNSET,
        created_from: datetime.datetime | Unset = UNSET,
        created_to: datetime.datetime | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        sort: ListNotificationsSort | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> NotificationList:
        """List notifications.

        Returns notifications, newest first unless `sort` says otherwise. A notification must match
        every filter; with several `status` values it must have one of them. The rendered text and
        HTML are left out; `get_notification` returns them. A cursor that was not issued by this
        list with these filters is refused with 400 `invalid_cursor`.

        Args:
            status: Only notifications in this status. Repeat the parameter to select several.
            channel: The channel that a message is sent through.
            template: The template code, which says what a message is about.
            recipient: An e-mail address, or a telephone number in E.164 format.
            batch_id: A UUID version 7. Ids sort by creation time.
            created_from: RFC 3339 in UTC.
            created_to: RFC 3339 in UTC.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.
            sort: Sort by time of acceptance, oldest first or, with `-`, newest first.

        Raises:
            BadRequest: as the service says.
        """

        from ...notification_client.models.notification_list import NotificationList

        call = Call(
            _LIST_NOTIFICATIONS,
            Options(timeout, retries, headers),
            query={
                "status": status,
                "channel": channel,
                "template": template,
                "recipient": recipient,
                "batch_id": batch_id,
                "created_from": created_from,
                "created_to": created_to,
                "limit": limit,
                "cursor": cursor,
                "sort": sort,
            },
        )

        return await self._sender.send(
            call,
            {
                200: NotificationList.from_dict,
            },
        )

    def iter(
        self,
        *,
        status: Sequence[NotificationStatus] | Unset = UNSET,
        channel: Channel | Unset = UNSET,
        template: TemplateCode | Unset = UNSET,
        recipient: str | Unset = UNSET,
        batch_id: UUID | str | Unset = UNSET,
        created_from: datetime.datetime | Unset = UNSET,
        created_to: datetime.datetime | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        sort: ListNotificationsSort | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> LaterPages[NotificationSummary]:
        """Each of them, from all pages of `list`; a page is asked for when it is needed.

        Takes what `list` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import LaterPages

        async def fetch(cursor: str | Unset) -> NotificationList:
            return await self.list(
                status=status,
                channel=channel,
                template=template,
                recipient=recipient,
                batch_id=batch_id,
                created_from=created_from,
                created_to=created_to,
                limit=limit,
                sort=sort,
                timeout=timeout,
                retries=retries,
                headers=headers,
                cursor=cursor,
            )

        return LaterPages(fetch, cursor)

    async def get_stats(
        self,
        *,
        days: int | Unset = UNSET,
        time_zone: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> NotificationStats:
        """Count notifications.

        Returns counts, for the dashboard, of the messages accepted in the last `days` days of
        `time_zone`, including today. `queued`, `rate_per_second` and `eta_seconds` describe the
        present, whatever `days` is.

        Args:
            days: How many days back to count.
            time_zone: The time zone whose days are used, as a name in the IANA time zone
                database. An unknown name is refused with 400 `unknown_time_zone`.

        Raises:
            BadRequest: as the service says.
        """

        from ...notification_client.models.notification_stats import NotificationStats

        call = Call(
            _GET_NOTIFICATION_STATS,
            Options(timeout, retries, headers),
            query={
                "days": days,
                "time_zone": time_zone,
            },
        )

        return await self._sender.send(
            call,
            {
                200: NotificationStats.from_dict,
            },
        )

    async def list_for_order(
        self,
        order_id: UUID | str,
        *,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> NotificationList:
        """List the notifications of an order.

        Returns every message about the order, newest first. The list is empty if nothing was sent
        about the order or if the order does not exist: this service does not know the orders. A
        cursor that was not issued by this list is refused with 400 `invalid_cursor`.

        Args:
            order_id: A UUID version 7. Ids sort by creation time.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest: as the service says.
        """

        from ...notification_client.models.notification_list import NotificationList

        call = Call(
            _LIST_NOTIFICATIONS_FOR_ORDER,
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
                200: NotificationList.from_dict,
            },
        )

    def iter_for_order(
        self,
        order_id: UUID | str,
        *,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> LaterPages[NotificationSummary]:
        """Each of them, from all pages of `list_for_order`; a page is asked for when it is needed.

        Takes what `list_for_order` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import LaterPages

        async def fetch(cursor: str | Unset) -> NotificationList:
            return await self.list_for_order(
                order_id, limit=limit, timeout=timeout, retries=retries, headers=headers, cursor=cursor
            )

        return LaterPages(fetch, cursor)

    async def get(
        self,
        notification_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Notification:
        """Get a notification.

        Returns the message as it was rendered, its status, and every attempt to send it.

        Args:
            notification_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound: as the service says.
        """

        from ...notification_client.models.notification import Notification

        call = Call(
            _GET_NOTIFICATION,
            Options(timeout, retries, headers),
            path={
                "notification_id": notification_id,
            },
        )

        return await self._sender.send(
            call,
            {
                200: Notification.from_dict,
            },
        )

    async def retry(
        self,
        notification_id: UUID | str,
        *,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Notification:
        """Send a notification again.

        Puts a FAILED, BOUNCED, SUPPRESSED or CANCELLED message back into the queue, as it was
        rendered. Its attempts are counted from zero again. In any other status the answer is 409
        `illegal_transition`. If its recipient is on the suppression list, the answer is 409
        `recipient_suppressed` and nothing changes: remove the recipient from the list first. A
        message of a PAUSED batch waits. A message that was attempted before is sent under a new
        `Message-ID`.

        Args:
            notification_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound, Conflict: as the service says.
        """

        from ...notification_client.models.notification import Notification

        call = Call(
            _RETRY_NOTIFICATION,
            Options(timeout, retries, headers, idempotency_key),
            path={
                "notification_id": notification_id,
            },
        )

        return await self._sender.send(
            call,
            {
                200: Notification.from_dict,
            },
        )
