from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..models.refused_status import RefusedStatus, check_refused_status

if TYPE_CHECKING:
    from ..models.problem import Problem


T = TypeVar("T", bound="RefusedRefund")


@_attrs_define
class RefusedRefund:
    """Why one item of a batch has no refund.

    Attributes:
        payment_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        status (RefusedStatus): Nothing was created; `problem` says why.
        problem (Problem): A problem as defined by RFC 9457. Branch on `code`; show `detail` to a person.
    """

    payment_id: UUID
    status: RefusedStatus
    problem: Problem

    def to_dict(self) -> dict[str, Any]:
        payment_id = str(self.payment_id)

        status: str = self.status

        problem = self.problem.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "payment_id": payment_id,
                "status": status,
                "problem": problem,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.problem import Problem  # noqa: PLC0415

        d = dict(src_dict)
        payment_id = UUID(d.pop("payment_id"))

        status = check_refused_status(d.pop("status"))

        problem = Problem.from_dict(d.pop("problem"))

        refused_refund = cls(
            payment_id=payment_id,
            status=status,
            problem=problem,
        )

        return refused_refund
