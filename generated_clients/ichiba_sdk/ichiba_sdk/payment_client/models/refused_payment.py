from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.refused_status import RefusedStatus, check_refused_status

if TYPE_CHECKING:
    from ..models.problem import Problem


T = TypeVar("T", bound="RefusedPayment")


@_attrs_define
class RefusedPayment:
    """Why one item of a batch has no payment.

    Attributes:
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        status (RefusedStatus): Nothing was created; `problem` says why.
        problem (Problem): A problem as defined by RFC 9457. Branch on `code`; show `detail` to a person.
        payment_id (None | UUID): The payment that caused the refusal; null if none did. Example:
            019a2b3c-7c80-7e91-b3a4-c5d6e7f8091a.
    """

    order_id: UUID
    status: RefusedStatus
    problem: Problem
    payment_id: None | UUID

    def to_dict(self) -> dict[str, Any]:
        order_id = str(self.order_id)

        status: str = self.status

        problem = self.problem.to_dict()

        payment_id: None | str
        if isinstance(self.payment_id, UUID):
            payment_id = str(self.payment_id)
        else:
            payment_id = self.payment_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "order_id": order_id,
                "status": status,
                "problem": problem,
                "payment_id": payment_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.problem import Problem  # noqa: PLC0415

        d = dict(src_dict)
        order_id = UUID(d.pop("order_id"))

        status = check_refused_status(d.pop("status"))

        problem = Problem.from_dict(d.pop("problem"))

        def _parse_payment_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                payment_id_type_0 = UUID(data)

                return payment_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        payment_id = _parse_payment_id(d.pop("payment_id"))

        refused_payment = cls(
            order_id=order_id,
            status=status,
            problem=problem,
            payment_id=payment_id,
        )

        return refused_payment
