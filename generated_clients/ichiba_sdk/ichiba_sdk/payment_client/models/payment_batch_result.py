from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.payment_batch_totals import PaymentBatchTotals
    from ..models.refused_payment import RefusedPayment
    from ..models.taken_payment import TakenPayment


T = TypeVar("T", bound="PaymentBatchResult")


@_attrs_define
class PaymentBatchResult:
    """The outcome of each item of a batch of payments.

    Attributes:
        batch_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        results (list[RefusedPayment | TakenPayment]): One result for each item, in the order of the request.
        totals (PaymentBatchTotals): How many items had each result, and the payments by status.
    """

    batch_id: UUID
    results: list[RefusedPayment | TakenPayment]
    totals: PaymentBatchTotals

    def to_dict(self) -> dict[str, Any]:
        from ..models.taken_payment import TakenPayment  # noqa: PLC0415

        batch_id = str(self.batch_id)

        results = []
        for results_item_data in self.results:
            results_item: dict[str, Any]
            if isinstance(results_item_data, TakenPayment):
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
        from ..models.payment_batch_totals import PaymentBatchTotals  # noqa: PLC0415
        from ..models.refused_payment import RefusedPayment  # noqa: PLC0415
        from ..models.taken_payment import TakenPayment  # noqa: PLC0415

        d = dict(src_dict)
        batch_id = UUID(d.pop("batch_id"))

        results = []
        _results = d.pop("results")
        for results_item_data in _results:

            def _parse_results_item(data: object) -> RefusedPayment | TakenPayment:
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    results_item_type_0 = TakenPayment.from_dict(data)

                    return results_item_type_0
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                if not isinstance(data, dict):
                    raise TypeError()
                results_item_type_1 = RefusedPayment.from_dict(data)

                return results_item_type_1

            results_item = _parse_results_item(results_item_data)

            results.append(results_item)

        totals = PaymentBatchTotals.from_dict(d.pop("totals"))

        payment_batch_result = cls(
            batch_id=batch_id,
            results=results,
            totals=totals,
        )

        return payment_batch_result
