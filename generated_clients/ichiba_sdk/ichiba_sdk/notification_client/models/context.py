from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Context")


@_attrs_define
class Context:
    """The values of the template's variables by name, each of the type that the template needs.

    The order service sends these. A template's `variables` say which of them it needs; the others may be missing
    or null. Amounts are whole yen, tax included.

    | member | value |
    |---|---|
    | `order_id`, `order_number` | the order's id, and the number that the customer knows it by |
    | `ordered_at`, `ordered_on` | when it was ordered: the time in UTC, and the day in Japan (`2026-11-20`) |
    | `customer_name` | who ordered |
    | `items` | a list of `product_name`, `quantity`, `unit_price`, `tax_rate` (percent), `line_total` |
    | `adjustments` | a list of `kind` (`shipping`, `fee`, `discount`, `points`), `label`, `amount` (what it adds to the
    total), `tax_rate`; `label` and `tax_rate` may be null |
    | `goods_amount`, `shipping_amount`, `fee_amount`, `discount_amount`, `points_amount` | what the items and each kind
    of adjustment add to the total |
    | `total_amount`, `currency` | their sum, and `JPY` |
    | `tax` | a list of `tax_rate`, `taxable_amount`, `tax_amount`, the highest rate first |
    | `payment_method` | `card`, `konbini`, `bank_transfer`, `cash_on_delivery`, `invoice` or `external` |
    | `paid_elsewhere` | with `external`: `provider`, who took the money |
    | `shipping_address` | the address as it is printed on the parcel; may have several lines |
    | `recipient` | `name`, and `address_lines`, a list |
    | `delivery_request` | the customer's wishes: `date` (`2026-11-24`), `time_slot`, `note` |
    | `parcels` | a list of `carrier`, `tracking_number`, `tracking_url`; the link may be null |
    | `tracking_number`, `carrier` | those of the first parcel |
    | `refunded_amount`, `is_refund_open` | of ORDER_CANCELLED: what is given back, or that the amount is not known yet
    |
    | `refunded_amount`, `refunded_in_total` | of ORDER_REFUNDED: what was given back now, and so far |
    | `failure_code`, `failure_message` | of PAYMENT_FAILED: the reason. If there is a code, the service puts its own
    words for it, in the message's language, in the place of `failure_message` |
    | `payment_link` | of PAYMENT_LINK: the page to pay on, `url` and `expires_on` (the last day in Japan); of
    PAYMENT_FAILED the same, or null |
    | `next_action` | of PAYMENT_INSTRUCTIONS: `kind` (`redirect`, `voucher` or `transfer`), `url`, `reference` (the
    number to pay with), `expires_at` (in UTC), `expires_on` (the day in Japan, `2026-11-23`), and `details`, a list of
    `label` and `value` in the message's language |

    The service itself adds what its settings say of the shop: `shop_name`, `reply_to` (the address that replies go
    to), `is_send_only` (true if there is no such address and the sender is a no-reply address), `invoice_issuer`
    and `invoice_number` (the name and the registration number for invoices). If one is set, a value of that name in
    a context is not used.

        Example:
            {'customer_name': '佐藤 花子', 'total_amount': 4800}

    """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        context = cls()

        context.additional_properties = d
        return context

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
