from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.batch_row_undo_type_1 import BatchRowUndoType1, check_batch_row_undo_type_1
from ..models.batch_row_undo_type_2_type_1 import BatchRowUndoType2Type1, check_batch_row_undo_type_2_type_1
from ..models.batch_row_undo_type_3_type_1 import BatchRowUndoType3Type1, check_batch_row_undo_type_3_type_1
from ..models.row_outcome import RowOutcome, check_row_outcome

if TYPE_CHECKING:
    from ..models.row_change import RowChange


T = TypeVar("T", bound="BatchRow")


@_attrs_define
class BatchRow:
    """The outcome of a row.

    Attributes:
        row (int): The row's number in the file, whose header is row 1.
        outcome (RowOutcome): The outcome of a row. `created` means that it became an order, or that its parcel was
            shipped or changed; `duplicate`, that its order had already been created, or already had the parcel; `skipped`,
            that the row is left out on purpose, such as that of an order that was cancelled.
        code (None | str): Why it failed, for programs.
        pointer (None | str): The column with the fault.
        detail (None | str): What is wrong, for a person to read.
        suggestion (None | str): What was probably meant.
        external_id (None | str): The order's id in the file.
        order_id (None | UUID): A UUID version 7, or null if there is none.
        changes (list[RowChange]): How cells were interpreted that were not written in the expected form.
        undo (BatchRowUndoType1 | BatchRowUndoType2Type1 | BatchRowUndoType3Type1 | None): The outcome of undoing the
            batch for the order of this row; null if the batch was not undone.
        undo_detail (None | str): Why the order was kept.
    """

    row: int
    outcome: RowOutcome
    code: None | str
    pointer: None | str
    detail: None | str
    suggestion: None | str
    external_id: None | str
    order_id: None | UUID
    changes: list[RowChange]
    undo: BatchRowUndoType1 | BatchRowUndoType2Type1 | BatchRowUndoType3Type1 | None
    undo_detail: None | str

    def to_dict(self) -> dict[str, Any]:
        row = self.row

        outcome: str = self.outcome

        code: None | str
        code = self.code

        pointer: None | str
        pointer = self.pointer

        detail: None | str
        detail = self.detail

        suggestion: None | str
        suggestion = self.suggestion

        external_id: None | str
        external_id = self.external_id

        order_id: None | str
        if isinstance(self.order_id, UUID):
            order_id = str(self.order_id)
        else:
            order_id = self.order_id

        changes = []
        for changes_item_data in self.changes:
            changes_item = changes_item_data.to_dict()
            changes.append(changes_item)

        undo: None | str
        if isinstance(self.undo, str):
            undo = self.undo
        elif isinstance(self.undo, str):
            undo = self.undo
        elif isinstance(self.undo, str):
            undo = self.undo
        else:
            undo = self.undo

        undo_detail: None | str
        undo_detail = self.undo_detail

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "row": row,
                "outcome": outcome,
                "code": code,
                "pointer": pointer,
                "detail": detail,
                "suggestion": suggestion,
                "external_id": external_id,
                "order_id": order_id,
                "changes": changes,
                "undo": undo,
                "undo_detail": undo_detail,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.row_change import RowChange  # noqa: PLC0415

        d = dict(src_dict)
        row = d.pop("row")

        outcome = check_row_outcome(d.pop("outcome"))

        def _parse_code(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        code = _parse_code(d.pop("code"))

        def _parse_pointer(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        pointer = _parse_pointer(d.pop("pointer"))

        def _parse_detail(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        detail = _parse_detail(d.pop("detail"))

        def _parse_suggestion(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        suggestion = _parse_suggestion(d.pop("suggestion"))

        def _parse_external_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        external_id = _parse_external_id(d.pop("external_id"))

        def _parse_order_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_id_or_null_type_0 = UUID(data)

                return componentsschemas_id_or_null_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        order_id = _parse_order_id(d.pop("order_id"))

        changes = []
        _changes = d.pop("changes")
        for changes_item_data in _changes:
            changes_item = RowChange.from_dict(changes_item_data)

            changes.append(changes_item)

        def _parse_undo(data: object) -> BatchRowUndoType1 | BatchRowUndoType2Type1 | BatchRowUndoType3Type1 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                undo_type_1 = check_batch_row_undo_type_1(data)

                return undo_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, str):
                    raise TypeError()
                undo_type_2_type_1 = check_batch_row_undo_type_2_type_1(data)

                return undo_type_2_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, str):
                    raise TypeError()
                undo_type_3_type_1 = check_batch_row_undo_type_3_type_1(data)

                return undo_type_3_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(BatchRowUndoType1 | BatchRowUndoType2Type1 | BatchRowUndoType3Type1 | None, data)

        undo = _parse_undo(d.pop("undo"))

        def _parse_undo_detail(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        undo_detail = _parse_undo_detail(d.pop("undo_detail"))

        batch_row = cls(
            row=row,
            outcome=outcome,
            code=code,
            pointer=pointer,
            detail=detail,
            suggestion=suggestion,
            external_id=external_id,
            order_id=order_id,
            changes=changes,
            undo=undo,
            undo_detail=undo_detail,
        )

        return batch_row
