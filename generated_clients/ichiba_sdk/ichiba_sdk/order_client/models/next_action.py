from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.next_action_kind import NextActionKind, check_next_action_kind

if TYPE_CHECKING:
    from ..models.next_action_details import NextActionDetails


T = TypeVar("T", bound="NextAction")


@_attrs_define
class NextAction:
    """What the customer still has to do before the gateway decides; null if there is nothing to do, or if it is done.

    Attributes:
        kind (NextActionKind): `redirect`: the customer confirms the payment on the page at `url`, such as 3-D Secure.
            `voucher`: the customer pays at a convenience store. `transfer`: the customer transfers the money to the account
            in `details`.
        url (None | str): A page of the gateway's for the customer; null if it has none. Example:
            https://payments.stripe.com/konbini/voucher/test_1.
        reference (None | str): What the customer has to state when paying, such as the name or number of a transfer;
            null if nothing.
        expires_at (datetime.datetime | None): By when it has to be done; null if the gateway sets no date. Example:
            2026-11-23T14:59:59Z.
        details (NextActionDetails): The numbers to pay with, by name. For a voucher, `lawson_payment_code` and
            `lawson_confirmation_number`, and so on for each store; for a transfer, `bank_name`, `bank_code`, `branch_name`,
            `branch_code`, `account_type`, `account_number` and `account_holder_name`. Example: {'lawson_payment_code':
            '10116191', 'lawson_confirmation_number': '400008'}.
    """

    kind: NextActionKind
    url: None | str
    reference: None | str
    expires_at: datetime.datetime | None
    details: NextActionDetails

    def to_dict(self) -> dict[str, Any]:
        kind: str = self.kind

        url: None | str
        url = self.url

        reference: None | str
        reference = self.reference

        expires_at: None | str
        if isinstance(self.expires_at, datetime.datetime):
            expires_at = self.expires_at.isoformat()
        else:
            expires_at = self.expires_at

        details = self.details.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "url": url,
                "reference": reference,
                "expires_at": expires_at,
                "details": details,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.next_action_details import NextActionDetails  # noqa: PLC0415

        d = dict(src_dict)
        kind = check_next_action_kind(d.pop("kind"))

        def _parse_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        url = _parse_url(d.pop("url"))

        def _parse_reference(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reference = _parse_reference(d.pop("reference"))

        def _parse_expires_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                expires_at_type_0 = datetime.datetime.fromisoformat(data)

                return expires_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        expires_at = _parse_expires_at(d.pop("expires_at"))

        details = NextActionDetails.from_dict(d.pop("details"))

        next_action = cls(
            kind=kind,
            url=url,
            reference=reference,
            expires_at=expires_at,
            details=details,
        )

        return next_action
