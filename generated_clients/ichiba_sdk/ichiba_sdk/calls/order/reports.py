"""Counts and sums for the dashboard, and a CSV export of orders."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ..._runtime.operation import Call, Operation, Options
from ..._runtime.types import UNSET, Unset

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping, Sequence
    from os import PathLike
    from pathlib import Path
    from uuid import UUID

    from ..._runtime.paging import LaterPages, Pages
    from ..._runtime.sending import Sender
    from ..._runtime.sending_later import LaterSender
    from ..._runtime.types import TimeLimit
    from ...order_client.models.export_orders_encoding import ExportOrdersEncoding
    from ...order_client.models.export_orders_sort import ExportOrdersSort
    from ...order_client.models.export_orders_unwritable import ExportOrdersUnwritable
    from ...order_client.models.export_profile import ExportProfile
    from ...order_client.models.export_profile_list import ExportProfileList
    from ...order_client.models.order_stats import OrderStats
    from ...order_client.models.order_status import OrderStatus
    from ...order_client.models.payment_method import PaymentMethod

_GET_ORDER_STATS = Operation(
    "get_order_stats",
    "order",
    "GET",
    "/api/v1/orders/stats",
)
_EXPORT_ORDERS = Operation(
    "export_orders",
    "order",
    "GET",
    "/api/v1/orders/export",
)
_LIST_EXPORT_PROFILES = Operation(
    "list_export_profiles",
    "order",
    "GET",
    "/api/v1/export-profiles",
)


class ReportsCalls:
    """Counts and sums for the dashboard, and a CSV export of orders."""

    __slots__ = ("_sender",)

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def get_order_stats(
        self,
        *,
        days: int | Unset = UNSET,
        time_zone: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> OrderStats:
        """Get counts and sums of orders.

        Returns counts and yen of the orders placed in the last `days` days, including today. The
        orders are grouped by their current status and by the day they were placed (`ordered_at`),
        where days are those of `time_zone`. Every status and every day is listed, with zeros if it
        has no orders. `amount` and `total_amount` cover all orders received, whatever happened to
        them since. `net_amount` is what is left of that: it excludes orders whose payment failed,
        orders that were cancelled or refunded in full, and the refunded part of all others.

        Args:
            days: How many days to look back, including today.
            time_zone: The time zone whose days are used, as a name in the IANA time zone
                database. An unknown name is refused with 400 `unknown_time_zone`.

        Raises:
            BadRequest: as the service says.
        """

        from ...order_client.models.order_stats import OrderStats

        call = Call(
            _GET_ORDER_STATS,
            Options(timeout, retries, headers),
            query={
                "days": days,
                "time_zone": time_zone,
            },
        )

        return self._sender.send(
            call,
            {
                200: OrderStats.from_dict,
            },
        )

    @overload
    def export_orders(
        self,
        *,
        to: None = None,
        status: Sequence[OrderStatus] | Unset = UNSET,
        customer_email: str | Unset = UNSET,
        q: str | Unset = UNSET,
        batch_id: UUID | str | Unset = UNSET,
        source: str | Unset = UNSET,
        payment_method: Sequence[PaymentMethod] | Unset = UNSET,
        ordered_from: datetime.datetime | Unset = UNSET,
        ordered_to: datetime.datetime | Unset = UNSET,
        created_from: datetime.datetime | Unset = UNSET,
        created_to: datetime.datetime | Unset = UNSET,
        min_total: int | Unset = UNSET,
        max_total: int | Unset = UNSET,
        sort: ExportOrdersSort | Unset = UNSET,
        encoding: ExportOrdersEncoding | Unset = UNSET,
        profile: str | Unset = UNSET,
        unwritable: ExportOrdersUnwritable | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> bytes: ...

    @overload
    def export_orders(
        self,
        *,
        to: str | PathLike[str],
        status: Sequence[OrderStatus] | Unset = UNSET,
        customer_email: str | Unset = UNSET,
        q: str | Unset = UNSET,
        batch_id: UUID | str | Unset = UNSET,
        source: str | Unset = UNSET,
        payment_method: Sequence[PaymentMethod] | Unset = UNSET,
        ordered_from: datetime.datetime | Unset = UNSET,
        ordered_to: datetime.datetime | Unset = UNSET,
        created_from: datetime.datetime | Unset = UNSET,
        created_to: datetime.datetime | Unset = UNSET,
        min_total: int | Unset = UNSET,
        max_total: int | Unset = UNSET,
        sort: ExportOrdersSort | Unset = UNSET,
        encoding: ExportOrdersEncoding | Unset = UNSET,
        profile: str | Unset = UNSET,
        unwritable: ExportOrdersUnwritable | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Path: ...

    def export_orders(
        self,
        *,
        to: str | PathLike[str] | None = None,
        status: Sequence[OrderStatus] | Unset = UNSET,
        customer_email: str | Unset = UNSET,
        q: str | Unset = UNSET,
        batch_id: UUID | str | Unset = UNSET,
        source: str | Unset = UNSET,
        payment_method: Sequence[PaymentMethod] | Unset = UNSET,
        ordered_from: datetime.datetime | Unset = UNSET,
        ordered_to: datetime.datetime | Unset = UNSET,
        created_from: datetime.datetime | Unset = UNSET,
        created_to: datetime.datetime | Unset = UNSET,
        min_total: int | Unset = UNSET,
        max_total: int | Unset = UNSET,
        sort: ExportOrdersSort | Unset = UNSET,
        encoding: ExportOrdersEncoding | Unset = UNSET,
        profile: str | Unset = UNSET,
        unwritable: ExportOrdersUnwritable | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> bytes | Path:
        """Export orders as CSV.

        Streams all orders that match the filters, one line per item or adjustment. A cell that a
        spreadsheet would read as a formula (one that starts with `=`, `+`, `-`, `@`, a tab or a
        carriage return) is made harmless; numbers stay numbers. A character that `cp932` cannot
        represent becomes `〓`. The file can be imported as a batch again. It has all that an order
        is made from, also its `source`: orders that are there are found as duplicates by their
        `external_id`, and elsewhere it creates the same orders. It has no effect on their status,
        refunds or parcels. Rows in which `cp932` left a `〓` are refused. With `profile` it is the
        file that a carrier or a marketplace takes, in its own columns and encoding. Its orders are
        all looked at first: if something of them cannot be written, such as a character that the
        encoding does not have or a missing address, the answer is 400 `not_writable` with the first
        hundred places, unless `unwritable` is `replace`.

        Args:
            status: Only orders in this status. Repeat the parameter to select several.
            customer_email:
            q: Only orders that match this text: as a part of the customer's name, e-mail
                address or telephone number, as the whole `external_id`, as the start of the
                `id`, or as its last twelve digits, which is the number by which customers know
                an order that has no `external_id`. A name matches regardless of letter case and
                width, of composed or decomposed characters, of spaces between Japanese
                characters, and of the usual variants of a character (髙 and 高). A telephone
                number matches with or without hyphens.
            batch_id: A UUID version 7. Ids sort by creation time.
            source: Only orders from this source.
            payment_method: Only orders that are paid in this way. Repeat the parameter to
                select several.
            ordered_from: RFC 3339 in UTC.
            ordered_to: RFC 3339 in UTC.
            created_from: RFC 3339 in UTC.
            created_to: RFC 3339 in UTC.
            min_total: Only orders with a `total_amount` of at least this many yen.
            max_total: Only orders with a `total_amount` of at most this many yen.
            sort: The sort order. A leading minus puts the newest or the largest first.
            encoding: The encoding of the file. `utf-8-sig` is UTF-8 with a byte order mark,
                which Excel needs.
            profile: An import profile, which says how the export of another system is read;
                `auto` recognises the file by its header.
            unwritable: With `profile`, what happens if something cannot be written. refuse, the
                default: there is no file. replace: a character that the encoding does not have
                becomes `〓`, and a text that is too long is cut.

        Raises:
            BadRequest: as the service says.

        Returns:
            the file; with `to`, its path, where it stands once it is whole.
        """

        call = Call(
            _EXPORT_ORDERS,
            Options(timeout, retries, headers),
            query={
                "status": status,
                "customer_email": customer_email,
                "q": q,
                "batch_id": batch_id,
                "source": source,
                "payment_method": payment_method,
                "ordered_from": ordered_from,
                "ordered_to": ordered_to,
                "created_from": created_from,
                "created_to": created_to,
                "min_total": min_total,
                "max_total": max_total,
                "sort": sort,
                "encoding": encoding,
                "profile": profile,
                "unwritable": unwritable,
            },
        )

        if to is None:
            return self._sender.read(call)
        return self._sender.save(call, to)

    def list_export_profiles(
        self,
        *,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> ExportProfileList:
        """List export profiles.

        Returns, by name, what `profile` of `export_orders` may be: the files that carriers and
        marketplaces take. `title` is in the language that `Accept-Language` prefers.

        Args:
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest: as the service says.
        """

        from ...order_client.models.export_profile_list import ExportProfileList

        call = Call(
            _LIST_EXPORT_PROFILES,
            Options(timeout, retries, headers),
            query={
                "limit": limit,
                "cursor": cursor,
            },
        )

        return self._sender.send(
            call,
            {
                200: ExportProfileList.from_dict,
            },
        )

    def iter_export_profiles(
        self,
        *,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Pages[ExportProfile]:
        """Each of them, from all pages of `list_export_profiles`; a page is asked for when it is needed.

        Takes what `list_export_profiles` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import Pages

        def fetch(cursor: str | Unset) -> ExportProfileList:
            return self.list_export_profiles(
                limit=limit, timeout=timeout, retries=retries, headers=headers, cursor=cursor
            )

        return Pages(fetch, cursor)


class AsyncReportsCalls:
    """Counts and sums for the dashboard, and a CSV export of orders."""

    __slots__ = ("_sender",)

    def __init__(self, sender: LaterSender) -> None:
        self._sender = sender

    async def get_order_stats(
        self,
        *,
        days: int | Unset = UNSET,
        time_zone: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> OrderStats:
        """Get counts and sums of orders.

        Returns counts and yen of the orders placed in the last `days` days, including today. The
        orders are grouped by their current status and by the day they were placed (`ordered_at`),
        where days are those of `time_zone`. Every status and every day is listed, with zeros if it
        has no orders. `amount` and `total_amount` cover all orders received, whatever happened to
        them since. `net_amount` is what is left of that: it excludes orders whose payment failed,
        orders that were cancelled or refunded in full, and the refunded part of all others.

        Args:
            days: How many days to look back, including today.
            time_zone: The time zone whose days are used, as a name in the IANA time zone
                database. An unknown name is refused with 400 `unknown_time_zone`.

        Raises:
            BadRequest: as the service says.
        """

        from ...order_client.models.order_stats import OrderStats

        call = Call(
            _GET_ORDER_STATS,
            Options(timeout, retries, headers),
            query={
                "days": days,
                "time_zone": time_zone,
            },
        )

        return await self._sender.send(
            call,
            {
                200: OrderStats.from_dict,
            },
        )

    @overload
    async def export_orders(
        self,
        *,
        to: None = None,
        status: Sequence[OrderStatus] | Unset = UNSET,
        customer_email: str | Unset = UNSET,
        q: str | Unset = UNSET,
        batch_id: UUID | str | Unset = UNSET,
        source: str | Unset = UNSET,
        payment_method: Sequence[PaymentMethod] | Unset = UNSET,
        ordered_from: datetime.datetime | Unset = UNSET,
        ordered_to: datetime.datetime | Unset = UNSET,
        created_from: datetime.datetime | Unset = UNSET,
        created_to: datetime.datetime | Unset = UNSET,
        min_total: int | Unset = UNSET,
        max_total: int | Unset = UNSET,
        sort: ExportOrdersSort | Unset = UNSET,
        encoding: ExportOrdersEncoding | Unset = UNSET,
        profile: str | Unset = UNSET,
        unwritable: ExportOrdersUnwritable | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> bytes: ...

    @overload
    async def export_orders(
        self,
        *,
        to: str | PathLike[str],
        status: Sequence[OrderStatus] | Unset = UNSET,
        customer_email: str | Unset = UNSET,
        q: str | Unset = UNSET,
        batch_id: UUID | str | Unset = UNSET,
        source: str | Unset = UNSET,
        payment_method: Sequence[PaymentMethod] | Unset = UNSET,
        ordered_from: datetime.datetime | Unset = UNSET,
        ordered_to: datetime.datetime | Unset = UNSET,
        created_from: datetime.datetime | Unset = UNSET,
        created_to: datetime.datetime | Unset = UNSET,
        min_total: int | Unset = UNSET,
        max_total: int | Unset = UNSET,
        sort: ExportOrdersSort | Unset = UNSET,
        encoding: ExportOrdersEncoding | Unset = UNSET,
        profile: str | Unset = UNSET,
        unwritable: ExportOrdersUnwritable | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Path: ...

    async def export_orders(
        self,
        *,
        to: str | PathLike[str] | None = None,
        status: Sequence[OrderStatus] | Unset = UNSET,
        customer_email: str | Unset = UNSET,
        q: str | Unset = UNSET,
        batch_id: UUID | str | Unset = UNSET,
        source: str | Unset = UNSET,
        payment_method: Sequence[PaymentMethod] | Unset = UNSET,
        ordered_from: datetime.datetime | Unset = UNSET,
        ordered_to: datetime.datetime | Unset = UNSET,
        created_from: datetime.datetime | Unset = UNSET,
        created_to: datetime.datetime | Unset = UNSET,
        min_total: int | Unset = UNSET,
        max_total: int | Unset = UNSET,
        sort: ExportOrdersSort | Unset = UNSET,
        encoding: ExportOrdersEncoding | Unset = UNSET,
        profile: str | Unset = UNSET,
        unwritable: ExportOrdersUnwritable | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> bytes | Path:
        """Export orders as CSV.

        Streams all orders that match the filters, one line per item or adjustment. A cell that a
        spreadsheet would read as a formula (one that starts with `=`, `+`, `-`, `@`, a tab or a
        carriage return) is made harmless; numbers stay numbers. A character that `cp932` cannot
        represent becomes `〓`. The file can be imported as a batch again. It has all that an order
        is made from, also its `source`: orders that are there are found as duplicates by their
        `external_id`, and elsewhere it creates the same orders. It has no effect on their status,
        refunds or parcels. Rows in which `cp932` left a `〓` are refused. With `profile` it is the
        file that a carrier or a marketplace takes, in its own columns and encoding. Its orders are
        all looked at first: if something of them cannot be written, such as a character that the
        encoding does not have or a missing address, the answer is 400 `not_writable` with the first
        hundred places, unless `unwritable` is `replace`.

        Args:
            status: Only orders in this status. Repeat the parameter to select several.
            customer_email:
            q: Only orders that match this text: as a part of the customer's name, e-mail
                address or telephone number, as the whole `external_id`, as the start of the
                `id`, or as its last twelve digits, which is the number by which customers know
                an order that has no `external_id`. A name matches regardless of letter case and
                width, of composed or decomposed characters, of spaces between Japanese
                characters, and of the usual variants of a character (髙 and 高). A telephone
                number matches with or without hyphens.
            batch_id: A UUID version 7. Ids sort by creation time.
            source: Only orders from this source.
            payment_method: Only orders that are paid in this way. Repeat the parameter to
                select several.
            ordered_from: RFC 3339 in UTC.
            ordered_to: RFC 3339 in UTC.
            created_from: RFC 3339 in UTC.
            created_to: RFC 3339 in UTC.
            min_total: Only orders with a `total_amount` of at least this many yen.
            max_total: Only orders with a `total_amount` of at most this many yen.
            sort: The sort order. A leading minus puts the newest or the largest first.
            encoding: The encoding of the file. `utf-8-sig` is UTF-8 with a byte order mark,
                which Excel needs.
            profile: An import profile, which says how the export of another system is read;
                `auto` recognises the file by its header.
            unwritable: With `profile`, what happens if something cannot be written. refuse, the
                default: there is no file. replace: a character that the encoding does not have
                becomes `〓`, and a text that is too long is cut.

        Raises:
            BadRequest: as the service says.

        Returns:
            the file; with `to`, its path, where it stands once it is whole.
        """

        call = Call(
            _EXPORT_ORDERS,
            Options(timeout, retries, headers),
            query={
                "status": status,
                "customer_email": customer_email,
                "q": q,
                "batch_id": batch_id,
                "source": source,
                "payment_method": payment_method,
                "ordered_from": ordered_from,
                "ordered_to": ordered_to,
                "created_from": created_from,
                "created_to": created_to,
                "min_total": min_total,
                "max_total": max_total,
                "sort": sort,
                "encoding": encoding,
                "profile": profile,
                "unwritable": unwritable,
            },
        )

        if to is None:
            return await self._sender.read(call)
        return await self._sender.save(call, to)

    async def list_export_profiles(
        self,
        *,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> ExportProfileList:
        """List export profiles.

        Returns, by name, what `profile` of `export_orders` may be: the files that carriers and
        marketplaces take. `title` is in the language that `Accept-Language` prefers.

        Args:
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest: as the service says.
        """

        from ...order_client.models.export_profile_list import ExportProfileList

        call = Call(
            _LIST_EXPORT_PROFILES,
            Options(timeout, retries, headers),
            query={
                "limit": limit,
                "cursor": cursor,
            },
        )

        return await self._sender.send(
            call,
            {
                200: ExportProfileList.from_dict,
            },
        )

    def iter_export_profiles(
        self,
        *,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> LaterPages[ExportProfile]:
        """Each of them, from all pages of `list_export_profiles`; a page is asked for when it is needed.

        Takes what `list_export_profiles` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import LaterPages

        async def fetch(cursor: str | Unset) -> ExportProfileList:
            return await self.list_export_profiles(
                limit=limit, timeout=timeout, retries=retries, headers=headers, cursor=cursor
            )

        return LaterPages(fetch, cursor)
