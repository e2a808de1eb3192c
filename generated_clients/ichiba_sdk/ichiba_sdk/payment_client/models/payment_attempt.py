from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.payment_attempt_operation import PaymentAttemptOperation, check_payment_attempt_operation
from ..models.payment_attempt_outcome import PaymentAttemptOutcome, check_payment_attempt_outcome

T = TypeVar("T", bound="PaymentAttempt")


@_attrs_define
class PaymentAttempt:
    """One call to the gateway and its outcome, or what a person reported.

    Attributes:
        at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        operation (PaymentAttemptOperation): What the gateway was asked to do. An inquiry asks for the outcome of an
            earlier call. By `record` and `settle` a person reported whether a payment was received or a refund was made.
        outcome (PaymentAttemptOutcome): What the gateway answered, or the person reported; `unknown` if the answer was
            lost. `deferred`: the gateway did not take the call for a reason that is not the customer's, such as a limit on
            calls or a refused key; it is made again.
        code (None | str): The gateway's code, or our own if the gateway sent none; null if there is nothing to report.
            Example: card_declined.
        detail (None | str): What happened, for a person to read; null if there is nothing to report. Example: The card
            was declined..
        requested_by (None | str): The subject of the token whose command led to this; null if the service acted on its
            own, or if the entry is older than this field. Example: mika.tanaka.
    """

    at: datetime.datetime
    operation: PaymentAttemptOperation
    outcome: PaymentAttemptOutcome
    code: None | str
    detail: None | str
    requested_by: None | str

    def to_dict(self) -> dict[str, Any]:
        at = self.at.isoformat()

        operation: str = self.operation

        outcome: str = self.outcome

        code: None | str
        code = self.code

        detail: None | str
        detail = self.detail

        requested_by: None | str
        requested_by = self.requested_by

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "at": at,
                "operation": operation,
                "outcome": outcome,
                "code": code,
                "detail": detail,
                "requested_by": requested_by,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        at = datetime.datetime.fromisoformat(d.pop("at"))

        operation = check_payment_attempt_operation(d.pop("operation"))

        outcome = check_payment_attempt_outcome(d.pop("outcome"))

        def _parse_code(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        code = _parse_code(d.pop("code"))

        def _parse_detail(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        detail = _parse_detail(d.pop("detail"))

        def _parse_requested_by(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        requested_by = _parse_requested_by(d.pop("requested_by"))

        payment_attempt = cls(
            at=at,
            operation=operation,
            outcome=outcome,
            code=code,
            detail=detail,
            requested_by=requested_by,
        )

        return payment_attempt
