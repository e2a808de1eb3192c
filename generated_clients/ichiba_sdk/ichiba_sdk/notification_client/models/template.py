from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.locale import Locale, check_locale
from ..models.template_code import TemplateCode, check_template_code

if TYPE_CHECKING:
    from ..models.context import Context


T = TypeVar("T", bound="Template")


@_attrs_define
class Template:
    """
    Attributes:
        code (TemplateCode): The template code, which says what a message is about.
        locale (Locale): The language of a message.
        subject (str): The subject of an e-mail. It may contain Jinja syntax.
        text (str): The plain text of an e-mail. It may contain Jinja syntax.
        html (str): The HTML of an e-mail. It may contain Jinja syntax.
        sms (None | str): The text of an SMS. It may contain Jinja syntax. Null if the template has none; then an SMS
            has the plain text.
        variables (list[str]): The names that a context must have, sorted. Example: ['carrier', 'customer_name',
            'tracking_number'].
        optional_variables (list[str]): The names that the texts also use but a context may leave out, sorted. Example:
            ['order_number'].
        sample_context (Context): The values of the template's variables by name, each of the type that the template
            needs.

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
        version (int): Increases by one with each change. Example: 2.
        actor (None | str): Who did it: the subject of the token. Null if the service acted on its own, or if the entry
            is older than this field. Example: mika.tanaka.
        updated_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
    """

    code: TemplateCode
    locale: Locale
    subject: str
    text: str
    html: str
    sms: None | str
    variables: list[str]
    optional_variables: list[str]
    sample_context: Context
    version: int
    actor: None | str
    updated_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        code: str = self.code

        locale: str = self.locale

        subject = self.subject

        text = self.text

        html = self.html

        sms: None | str
        sms = self.sms

        variables = self.variables

        optional_variables = self.optional_variables

        sample_context = self.sample_context.to_dict()

        version = self.version

        actor: None | str
        actor = self.actor

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "code": code,
                "locale": locale,
                "subject": subject,
                "text": text,
                "html": html,
                "sms": sms,
                "variables": variables,
                "optional_variables": optional_variables,
                "sample_context": sample_context,
                "version": version,
                "actor": actor,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.context import Context  # noqa: PLC0415

        d = dict(src_dict)
        code = check_template_code(d.pop("code"))

        locale = check_locale(d.pop("locale"))

        subject = d.pop("subject")

        text = d.pop("text")

        html = d.pop("html")

        def _parse_sms(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        sms = _parse_sms(d.pop("sms"))

        variables = cast(list[str], d.pop("variables"))

        optional_variables = cast(list[str], d.pop("optional_variables"))

        sample_context = Context.from_dict(d.pop("sample_context"))

        version = d.pop("version")

        def _parse_actor(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        actor = _parse_actor(d.pop("actor"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        template = cls(
            code=code,
            locale=locale,
            subject=subject,
            text=text,
            html=html,
            sms=sms,
            variables=variables,
            optional_variables=optional_variables,
            sample_context=sample_context,
            version=version,
            actor=actor,
            updated_at=updated_at,
        )

        return template
