from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.given_refund import GivenRefund
    from ..models.refund_batch_totals import RefundBatchTotals
    from ..models.refused_refund import RefusedRefund


T = TypeVar("T", bound="RefundBatchResult")


@_attrs_define
class RefundBatchResult:
    """The outcome of each item of a batch of refunds.

    Attributes:
        batch_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        results (list[GivenRefund | RefusedRefund]): One result for each item, in the order of the request.
        totals (RefundBatchTotals): How many items had each result, and the refunds by status.
    """

    batch_id: UUID
    results: list[GivenRefund | RefusedRefund]
    totals: RefundBatchTotals

    def to_dict(self) -> dict[str, Any]:
        from ..models.given_refund import GivenRefund  # noqa: PLC0415

        batch_id = str(self.batch_id)

        results = []
        for results_item_data in self.results:
            results_item: dict[str, Any]
            if isinstance(results_item_data, GivenRefund):
                results_item = results_item_data.to_dict()
            else:
                results_item = results_item_data.to_dict()

            results.append(results_item)

        totals = self.totals.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "batch_id": batch_id,
                "results": results,
                "totals": totals,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.given_refund import GivenRefund  # noqa: PLC0415
        from ..models.refund_batch_totals import RefundBatchTotals  # noqa: PLC0415
        from ..models.refused_refund import RefusedRefund  # noqa: PLC0415

        d = dict(src_dict)
        batch_id = UUID(d.pop("batch_id"))

        results = []
        _results = d.pop("results")
        for results_item_data in _results:

            def _parse_results_item(data: object) -> GivenRefund | RefusedRefund:
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    results_item_type_0 = GivenRefund.from_dict(data)

                    return results_item_type_0
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                if not isinstance(data, dict):
                    raise TypeError()
                results_item_type_1 = RefusedRefund.from_dict(data)

                return results_item_type_1

            results_item = _parse_results_item(results_item_data)

            results.append(results_item)

        totals = RefundBatchTotals.from_dict(d.pop("totals"))

        refund_batch_result = cls(
            batch_id=batch_id,
            results=results,
            totals=totals,
        )

        return refund_batch_result
