from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.email_create import EmailCreate


T = TypeVar("T", bound="EmailRequest")


@_attrs_define
class EmailRequest:
    """What a request for one e-mail has in its header and its body.

    Attributes:
        email (EmailCreate):
        idempotency_key (str | Unset): What `Idempotency-Key` is to a request by itself; the two can repeat each other.
        request_id (str | Unset): What `X-Request-Id` is to a request by itself.
        traceparent (str | Unset): What `traceparent` is to a request by itself (W3C Trace Context).
    """

    email: EmailCreate
    idempotency_key: str | Unset = UNSET
    request_id: str | Unset = UNSET
    traceparent: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        email = self.email.to_dict()

        idempotency_key = self.idempotency_key

        request_id = self.request_id

        traceparent = self.traceparent

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "email": email,
            }
        )
        if idempotency_key is not UNSET:
            field_dict["idempotency_key"] = idempotency_key
        if request_id is not UNSET:
            field_dict["request_id"] = request_id
        if traceparent is not UNSET:
            field_dict["traceparent"] = traceparent

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.email_create import EmailCreate  # noqa: PLC0415

        d = dict(src_dict)
        email = EmailCreate.from_dict(d.pop("email"))

        idempotency_key = d.pop("idempotency_key", UNSET)

        request_id = d.pop("request_id", UNSET)

        traceparent = d.pop("traceparent", UNSET)

        email_request = cls(
            email=email,
            idempotency_key=idempotency_key,
            request_id=request_id,
            traceparent=traceparent,
        )

        return email_request
