from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..models.locale import Locale, check_locale
from ..models.template_code import TemplateCode, check_template_code
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.context import Context


T = TypeVar("T", bound="EmailCreate")


@_attrs_define
class EmailCreate:
    """
    Attributes:
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        template (TemplateCode): The template code, which says what a message is about.
        recipient (str): An e-mail address that the service accepts. An address with `=?` is refused: mail programs read
            that as the start of encoded text (RFC 2047) and would show, or write to, a different address. Example:
            hanako.sato@example.jp.
        context (Context): The values of the template's variables by name, each of the type that the template needs.

            The order service sends these. A template's `variables` say which of them it needs; the others may be missing
            or null. Amounts are whole yen, tax included.

            | member | value |
            |---|---|
            | `order_id`, `order_number` | the order's id, and the number that the customer knows it by |
            | `ordered_at`, `ordered_on` | when it was ordered: the time in UTC, and the day in Japan (`2026-11-20`) |
            | `customer_name` | who ordered |
            | `items` | a list of `product_name`, `quantity`, `unit_price`, `tax_rate` (percent), `line_total` |
            | `adjustments` | a list of `kind` (`shipping`, `fee`, `discount`, `points`), `label`, `amount` (what it adds to
            the total), `tax_rate`; `label` and `tax_rate` may be null |
            | `goods_amount`, `shipping_amount`, `fee_amount`, `discount_amount`, `points_amount` | what the items and each
            kind of adjustment add to the total |
            | `total_amount`, `currency` | their sum, and `JPY` |
            | `tax` | a list of `tax_rate`, `taxable_amount`, `tax_amount`, the highest rate first |
            | `payment_method` | `card`, `konbini`, `bank_transfer`, `cash_on_delivery`, `invoice` or `external` |
            | `paid_elsewhere` | with `external`: `provider`, who took the money |
            | `shipping_address` | the address as it is printed on the parcel; may have several lines |
            | `recipient` | `name`, and `address_lines`, a list |
            | `delivery_request` | the customer's wishes: `date` (`2026-11-24`), `time_slot`, `note` |
            | `parcels` | a list of `carrier`, `tracking_number`, `tracking_url`; the link may be null |
            | `tracking_number`, `carrier` | those of the first parcel |
            | `refunded_amount`, `is_refund_open` | of ORDER_CANCELLED: what is given back, or that the amount is not known
            yet |
            | `refunded_amount`, `refunded_in_total` | of ORDER_REFUNDED: what was given back now, and so far |
            | `failure_code`, `failure_message` | of PAYMENT_FAILED: the reason. If there is a code, the service puts its
            own words for it, in the message's language, in the place of `failure_message` |
            | `payment_link` | of PAYMENT_LINK: the page to pay on, `url` and `expires_on` (the last day in Japan); of
            PAYMENT_FAILED the same, or null |
            | `next_action` | of PAYMENT_INSTRUCTIONS: `kind` (`redirect`, `voucher` or `transfer`), `url`, `reference` (the
            number to pay with), `expires_at` (in UTC), `expires_on` (the day in Japan, `2026-11-23`), and `details`, a list
            of `label` and `value` in the message's language |

            The service itself adds what its settings say of the shop: `shop_name`, `reply_to` (the address that replies go
            to), `is_send_only` (true if there is no such address and the sender is a no-reply address), `invoice_issuer`
            and `invoice_number` (the name and the registration number for invoices). If one is set, a value of that name in
            a context is not used. Example: {'customer_name': '佐藤 花子', 'total_amount': 4800}.
        locale (Locale | Unset): The language of a message. Default: 'ja'.
        batch_id (UUID | Unset): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
    """

    order_id: UUID
    template: TemplateCode
    recipient: str
    context: Context
    locale: Locale | Unset = "ja"
    batch_id: UUID | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        order_id = str(self.order_id)

        template: str = self.template

        recipient = self.recipient

        context = self.context.to_dict()

        locale: str | Unset = UNSET
        if not isinstance(self.locale, Unset):
            locale = self.locale

        batch_id: str | Unset = UNSET
        if not isinstance(self.batch_id, Unset):
            batch_id = str(self.batch_id)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "order_id": order_id,
                "template": template,
                "recipient": recipient,
                "context": context,
            }
        )
        if locale is not UNSET:
            field_dict["locale"] = locale
        if batch_id is not UNSET:
            field_dict["batch_id"] = batch_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.context import Context  # noqa: PLC0415

        d = dict(src_dict)
        order_id = UUID(d.pop("order_id"))

        template = check_template_code(d.pop("template"))

        recipient = d.pop("recipient")

        context = Context.from_dict(d.pop("context"))

        _locale = d.pop("locale", UNSET)
        locale: Locale | Unset
        if isinstance(_locale, Unset):
            locale = UNSET
        else:
            locale = check_locale(_locale)

        _batch_id = d.pop("batch_id", UNSET)
        batch_id: UUID | Unset
        if isinstance(_batch_id, Unset):
            batch_id = UNSET
        else:
            batch_id = UUID(_batch_id)

        email_create = cls(
            order_id=order_id,
            template=template,
            recipient=recipient,
            context=context,
            locale=locale,
            batch_id=batch_id,
        )

        return email_create
