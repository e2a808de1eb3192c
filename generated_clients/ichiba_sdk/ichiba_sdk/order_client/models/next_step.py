from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.next_step_operation_id_type_1 import NextStepOperationIdType1, check_next_step_operation_id_type_1
from ..models.next_step_operation_id_type_2_type_1 import (
    NextStepOperationIdType2Type1,
    check_next_step_operation_id_type_2_type_1,
)
from ..models.next_step_operation_id_type_3_type_1 import (
    NextStepOperationIdType3Type1,
    check_next_step_operation_id_type_3_type_1,
)

T = TypeVar("T", bound="NextStep")


@_attrs_define
class NextStep:
    """Something that an operator can do.

    Attributes:
        operation_id (NextStepOperationIdType1 | NextStepOperationIdType2Type1 | NextStepOperationIdType3Type1 | None):
            The operation to call; `refund_payment`, `record_payment` and `settle_refund` belong to the payment service.
            Null if there is nothing to do but wait.
        delivery_id (None | UUID): The delivery to replay.
        detail (str):
    """

    operation_id: NextStepOperationIdType1 | NextStepOperationIdType2Type1 | NextStepOperationIdType3Type1 | None
    delivery_id: None | UUID
    detail: str

    def to_dict(self) -> dict[str, Any]:
        operation_id: None | str
        if isinstance(self.operation_id, str):
            operation_id = self.operation_id
        elif isinstance(self.operation_id, str):
            operation_id = self.operation_id
        elif isinstance(self.operation_id, str):
            operation_id = self.operation_id
        else:
            operation_id = self.operation_id

        delivery_id: None | str
        if isinstance(self.delivery_id, UUID):
            delivery_id = str(self.delivery_id)
        else:
            delivery_id = self.delivery_id

        detail = self.detail

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "operation_id": operation_id,
                "delivery_id": delivery_id,
                "detail": detail,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_operation_id(
            data: object,
        ) -> NextStepOperationIdType1 | NextStepOperationIdType2Type1 | NextStepOperationIdType3Type1 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                operation_id_type_1 = check_next_step_operation_id_type_1(data)

                return operation_id_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, str):
                    raise TypeError()
                operation_id_type_2_type_1 = check_next_step_operation_id_type_2_type_1(data)

                return operation_id_type_2_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, str):
                    raise TypeError()
                operation_id_type_3_type_1 = check_next_step_operation_id_type_3_type_1(data)

                return operation_id_type_3_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(
                NextStepOperationIdType1 | NextStepOperationIdType2Type1 | NextStepOperationIdType3Type1 | None, data
            )

        operation_id = _parse_operation_id(d.pop("operation_id"))

        def _parse_delivery_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                delivery_id_type_0 = UUID(data)

                return delivery_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        delivery_id = _parse_delivery_id(d.pop("delivery_id"))

        detail = d.pop("detail")

        next_step = cls(
            operation_id=operation_id,
            delivery_id=delivery_id,
            detail=detail,
        )

        return next_step
