from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.context import Context
    from ..models.sms_preview_type_0 import SmsPreviewType0


T = TypeVar("T", bound="TemplatePreview")


@_attrs_define
class TemplatePreview:
    """
    Attributes:
        subject (str):
        text (str):
        html (str):
        sms (None | SmsPreviewType0): The text of an SMS, and what it is sent as; null if the context lacks what the
            text of the SMS needs.
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
        template_version (int): The version that was rendered; for a draft, the version that it would replace. Example:
            2.
    """

    subject: str
    text: str
    html: str
    sms: None | SmsPreviewType0
    context: Context
    template_version: int

    def to_dict(self) -> dict[str, Any]:
        from ..models.sms_preview_type_0 import SmsPreviewType0  # noqa: PLC0415

        subject = self.subject

        text = self.text

        html = self.html

        sms: dict[str, Any] | None
        if isinstance(self.sms, SmsPreviewType0):
            sms = self.sms.to_dict()
        else:
            sms = self.sms

        context = self.context.to_dict()

        template_version = self.template_version

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "subject": subject,
                "text": text,
                "html": html,
                "sms": sms,
                "context": context,
                "template_version": template_version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.context import Context  # noqa: PLC0415
        from ..models.sms_preview_type_0 import SmsPreviewType0  # noqa: PLC0415

        d = dict(src_dict)
        subject = d.pop("subject")

        text = d.pop("text")

        html = d.pop("html")

        def _parse_sms(data: object) -> None | SmsPreviewType0:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_sms_preview_type_0 = SmsPreviewType0.from_dict(data)

                return componentsschemas_sms_preview_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SmsPreviewType0, data)

        sms = _parse_sms(d.pop("sms"))

        context = Context.from_dict(d.pop("context"))

        template_version = d.pop("template_version")

        template_preview = cls(
            subject=subject,
            text=text,
            html=html,
            sms=sms,
            context=context,
            template_version=template_version,
        )

        return template_preview
