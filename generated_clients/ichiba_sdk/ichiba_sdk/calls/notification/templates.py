"""The texts that messages are rendered from: versioned, one for each code and locale."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._runtime.operation import Call, Operation, Options, given
from ..._runtime.types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..._runtime.paging import LaterPages, Pages
    from ..._runtime.sending import Sender
    from ..._runtime.sending_later import LaterSender
    from ..._runtime.types import TimeLimit
    from ...notification_client.models.context import Context
    from ...notification_client.models.locale import Locale
    from ...notification_client.models.template import Template
    from ...notification_client.models.template_code import TemplateCode
    from ...notification_client.models.template_list import TemplateList
    from ...notification_client.models.template_preview import TemplatePreview
    from ...notification_client.models.template_update import TemplateUpdate

_LIST_TEMPLATES = Operation(
    "list_templates",
    "notification",
    "GET",
    "/api/v1/templates",
)
_GET_TEMPLATE = Operation(
    "get_template",
    "notification",
    "GET",
    "/api/v1/templates/{code}/{locale}",
)
_PUT_TEMPLATE = Operation(
    "put_template",
    "notification",
    "PUT",
    "/api/v1/templates/{code}/{locale}",
)
_PREVIEW_TEMPLATE = Operation(
    "preview_template",
    "notification",
    "POST",
    "/api/v1/templates/{code}/{locale}/preview",
    is_repeatable=True,
)


class TemplatesCalls:
    """The texts that messages are rendered from: versioned, one for each code and locale."""

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
    ) -> TemplateList:
        """List templates.

        Returns the current version of each template, sorted by code and then by locale. A cursor
        that was not issued by this list is refused with 400 `invalid_cursor`.

        Args:
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest: as the service says.
        """

        from ...notification_client.models.template_list import TemplateList

        call = Call(
            _LIST_TEMPLATES,
            Options(timeout, retries, headers),
            query={
                "limit": limit,
                "cursor": cursor,
            },
        )

        return self._sender.send(
            call,
            {
                200: TemplateList.from_dict,
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
    ) -> Pages[Template]:
        """Each of them, from all pages of `list`; a page is asked for when it is needed.

        Takes what `list` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import Pages

        def fetch(cursor: str | Unset) -> TemplateList:
            return self.list(limit=limit, timeout=timeout, retries=retries, headers=headers, cursor=cursor)

        return Pages(fetch, cursor)

    def get(
        self,
        code: TemplateCode,
        locale: Locale,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Template:
        """Get a template.

        Returns the current version of the template, the variables it needs and a sample context.

        Args:
            code: The template code, which says what a message is about.
            locale: The language of a message.

        Raises:
            NotFound: as the service says.
        """

        from ...notification_client.models.template import Template

        call = Call(
            _GET_TEMPLATE,
            Options(timeout, retries, headers),
            path={
                "code": code,
                "locale": locale,
            },
        )

        return self._sender.send(
            call,
            {
                200: Template.from_dict,
            },
        )

    def put(
        self,
        code: TemplateCode,
        locale: Locale,
        *,
        subject: str,
        text: str,
        html: str,
        sms: str | Unset = UNSET,
        if_match: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Template:
        """Replace a template.

        Stores a new version. Messages that are already accepted keep the version that they were
        rendered from. Subject, text and HTML are Jinja templates; values are escaped in the HTML. A
        template that does not parse is refused with 400 `template_syntax_error`. A template that
        uses something the sandbox forbids is refused with 400 `template_forbidden`.

        Args:
            code: The template code, which says what a message is about.
            locale: The language of a message.
            subject: One line. It may contain Jinja syntax.
            text: Plain text. It may contain Jinja syntax and newlines.
            html: HTML. It may contain Jinja syntax and newlines.
            sms: The text of an SMS, short. It may contain Jinja syntax and newlines. If left
                out, it stays as it is.
            if_match: The `ETag` of the version that the change is based on, or several
                separated by commas, or `*`. If the resource has none of these versions, the
                answer is 412. A weak tag (`W/"3"`) never matches.

        Raises:
            BadRequest, NotFound, PreconditionFailed, ContentTooLarge: as the service says.
        """

        from ...notification_client.models.template import Template

        call = Call(
            _PUT_TEMPLATE,
            Options(timeout, retries, headers),
            path={
                "code": code,
                "locale": locale,
            },
            headers={
                "If-Match": if_match,
            },
            json=given(
                {
                    "subject": subject,
                    "text": text,
                    "html": html,
                    "sms": sms,
                }
            ),
        )

        return self._sender.send(
            call,
            {
                200: Template.from_dict,
            },
        )

    def preview(
        self,
        code: TemplateCode,
        locale: Locale,
        *,
        context: Context | Mapping[str, Any] | Unset = UNSET,
        draft: TemplateUpdate | Mapping[str, Any] | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> TemplatePreview:
        """Preview a template.

        Renders the current version, or the `draft` if one is given, with the given context, or with
        the sample context if none is given. Nothing is stored or sent. If the context lacks a
        variable, the answer is 400 `missing_variable` and names it. If the context holds a value
        that the template cannot use, the answer is 400 `invalid_context`. A draft that could not be
        stored is refused with 400 `template_syntax_error` or `template_forbidden`. `errors` names
        each part of a draft that cannot be rendered, such as `/draft/text`.

        Args:
            code: The template code, which says what a message is about.
            locale: The language of a message.
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
            draft:

        Raises:
            BadRequest, NotFound, ContentTooLarge: as the service says.
        """

        from ...notification_client.models.template_preview import TemplatePreview

        call = Call(
            _PREVIEW_TEMPLATE,
            Options(timeout, retries, headers),
            path={
                "code": code,
                "locale": locale,
            },
            json=given(
                {
                    "context": context,
                    "draft": draft,
                }
            ),
        )

        return self._sender.send(
            call,
            {
                200: TemplatePreview.from_dict,
            },
        )


class AsyncTemplatesCalls:
    """The texts that messages are rendered from: versioned, one for each code and locale."""

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
    ) -> TemplateList:
        """List templates.

        Returns the current version of each template, sorted by code and then by locale. A cursor
        that was not issued by this list is refused with 400 `invalid_cursor`.

        Args:
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest: as the service says.
        """

        from ...notification_client.models.template_list import TemplateList

        call = Call(
            _LIST_TEMPLATES,
            Options(timeout, retries, headers),
            query={
                "limit": limit,
                "cursor": cursor,
            },
        )

        return await self._sender.send(
            call,
            {
                200: TemplateList.from_dict,
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
    ) -> LaterPages[Template]:
        """Each of them, from all pages of `list`; a page is asked for when it is needed.

        Takes what `list` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import LaterPages

        async def fetch(cursor: str | Unset) -> TemplateList:
            return await self.list(limit=limit, timeout=timeout, retries=retries, headers=headers, cursor=cursor)

        return LaterPages(fetch, cursor)

    async def get(
        self,
        code: TemplateCode,
        locale: Locale,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Template:
        """Get a template.

        Returns the current version of the template, the variables it needs and a sample context.

        Args:
            code: The template code, which says what a message is about.
            locale: The language of a message.

        Raises:
            NotFound: as the service says.
        """

        from ...notification_client.models.template import Template

        call = Call(
            _GET_TEMPLATE,
            Options(timeout, retries, headers),
            path={
                "code": code,
                "locale": locale,
            },
        )

        return await self._sender.send(
            call,
            {
                200: Template.from_dict,
            },
        )

    async def put(
        self,
        code: TemplateCode,
        locale: Locale,
        *,
        subject: str,
        text: str,
        html: str,
        sms: str | Unset = UNSET,
        if_match: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Template:
        """Replace a template.

        Stores a new version. Messages that are already accepted keep the version that they were
        rendered from. Subject, text and HTML are Jinja templates; values are escaped in the HTML. A
        template that does not parse is refused with 400 `template_syntax_error`. A template that
        uses something the sandbox forbids is refused with 400 `template_forbidden`.

        Args:
            code: The template code, which says what a message is about.
            locale: The language of a message.
            subject: One line. It may contain Jinja syntax.
            text: Plain text. It may contain Jinja syntax and newlines.
            html: HTML. It may contain Jinja syntax and newlines.
            sms: The text of an SMS, short. It may contain Jinja syntax and newlines. If left
                out, it stays as it is.
            if_match: The `ETag` of the version that the change is based on, or several
                separated by commas, or `*`. If the resource has none of these versions, the
                answer is 412. A weak tag (`W/"3"`) never matches.

        Raises:
            BadRequest, NotFound, PreconditionFailed, ContentTooLarge: as the service says.
        """

        from ...notification_client.models.template import Template

        call = Call(
            _PUT_TEMPLATE,
            Options(timeout, retries, headers),
            path={
                "code": code,
                "locale": locale,
            },
            headers={
                "If-Match": if_match,
            },
            json=given(
                {
                    "subject": subject,
                    "text": text,
                    "html": html,
                    "sms": sms,
                }
            ),
        )

        return await self._sender.send(
            call,
            {
                200: Template.from_dict,
            },
        )

    async def preview(
        self,
        code: TemplateCode,
        locale: Locale,
        *,
        context: Context | Mapping[str, Any] | Unset = UNSET,
        draft: TemplateUpdate | Mapping[str, Any] | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> TemplatePreview:
        """Preview a template.

        Renders the current version, or the `draft` if one is given, with the given context, or with
        the sample context if none is given. Nothing is stored or sent. If the context lacks a
        variable, the answer is 400 `missing_variable` and names it. If the context holds a value
        that the template cannot use, the answer is 400 `invalid_context`. A draft that could not be
        stored is refused with 400 `template_syntax_error` or `template_forbidden`. `errors` names
        each part of a draft that cannot be rendered, such as `/draft/text`.

        Args:
            code: The template code, which says what a message is about.
            locale: The language of a message.
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
            draft:

        Raises:
            BadRequest, NotFound, ContentTooLarge: as the service says.
        """

        from ...notification_client.models.template_preview import TemplatePreview

        call = Call(
            _PREVIEW_TEMPLATE,
            Options(timeout, retries, headers),
            path={
                "code": code,
                "locale": locale,
            },
            json=given(
                {
                    "context": context,
                    "draft": draft,
                }
            ),
        )

        return await self._sender.send(
            call,
            {
                200: TemplatePreview.from_dict,
            },
        )
