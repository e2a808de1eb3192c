from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..models.batch_create_encoding import BatchCreateEncoding, check_batch_create_encoding
from ..models.error_policy import ErrorPolicy, check_error_policy
from ..models.notify import Notify, check_notify
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.order_create import OrderCreate


T = TypeVar("T", bound="BatchCreate")


@_attrs_define
class BatchCreate:
    """Orders to place together, and how to place them.

    Attributes:
        orders (list[OrderCreate]):
        dry_run (bool | Unset): Whether to only check the orders; `confirm_batch` then imports them. Default: False.
        error_policy (ErrorPolicy | Unset): How an invalid row affects the other rows. REJECT_FAILED_ROWS: not at all.
            REJECT_EVERYTHING: the whole file is checked first, and no order is created if any row is invalid. Default:
            'REJECT_FAILED_ROWS'.
        encoding (BatchCreateEncoding | Unset): The encoding; JSON has only one. Default: 'auto'.
        notify (Notify | Unset): Which messages the customers receive. EACH: one message per order. DIGEST: one message
            per customer, once all payments have been requested. NONE: no messages. Default: 'EACH'.
        source (str | Unset): Where the orders come from. An `external_id` is unique within it. Default: 'api'. Example:
            csv.
        filename (str | Unset): The name of the file. Example: orders-2026-11.csv.
    """

    orders: list[OrderCreate]
    dry_run: bool | Unset = False
    error_policy: ErrorPolicy | Unset = "REJECT_FAILED_ROWS"
    encoding: BatchCreateEncoding | Unset = "auto"
    notify: Notify | Unset = "EACH"
    source: str | Unset = "api"
    filename: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        orders = []
        for orders_item_data in self.orders:
            orders_item = orders_item_data.to_dict()
            orders.append(orders_item)

        dry_run = self.dry_run

        error_policy: str | Unset = UNSET
        if not isinstance(self.error_policy, Unset):
            error_policy = self.error_policy

        encoding: str | Unset = UNSET
        if not isinstance(self.encoding, Unset):
            encoding = self.encoding

        notify: str | Unset = UNSET
        if not isinstance(self.notify, Unset):
            notify = self.notify

        source = self.source

        filename = self.filename

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "orders": orders,
            }
        )
        if dry_run is not UNSET:
            field_dict["dry_run"] = dry_run
        if error_policy is not UNSET:
            field_dict["error_policy"] = error_policy
        if encoding is not UNSET:
            field_dict["encoding"] = encoding
        if notify is not UNSET:
            field_dict["notify"] = notify
        if source is not UNSET:
            field_dict["source"] = source
        if filename is not UNSET:
            field_dict["filename"] = filename

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.order_create import OrderCreate  # noqa: PLC0415

        d = dict(src_dict)
        orders = []
        _orders = d.pop("orders")
        for orders_item_data in _orders:
            orders_item = OrderCreate.from_dict(orders_item_data)

            orders.append(orders_item)

        dry_run = d.pop("dry_run", UNSET)

        _error_policy = d.pop("error_policy", UNSET)
        error_policy: ErrorPolicy | Unset
        if isinstance(_error_policy, Unset):
            error_policy = UNSET
        else:
            error_policy = check_error_policy(_error_policy)

        _encoding = d.pop("encoding", UNSET)
        encoding: BatchCreateEncoding | Unset
        if isinstance(_encoding, Unset):
            encoding = UNSET
        else:
            encoding = check_batch_create_encoding(_encoding)

        _notify = d.pop("notify", UNSET)
        notify: Notify | Unset
        if isinstance(_notify, Unset):
            notify = UNSET
        else:
            notify = check_notify(_notify)

        source = d.pop("source", UNSET)

        filename = d.pop("filename", UNSET)

        batch_create = cls(
            orders=orders,
            dry_run=dry_run,
            error_policy=error_policy,
            encoding=encoding,
            notify=notify,
            source=source,
            filename=filename,
        )

        return batch_create
