import datetime
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from io import BytesIO
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.export_orders_encoding import ExportOrdersEncoding
from ...models.export_orders_sort import ExportOrdersSort
from ...models.export_orders_unwritable import ExportOrdersUnwritable
from ...models.order_status import OrderStatus
from ...models.payment_method import PaymentMethod
from ...models.problem import Problem
from ...types import UNSET, File, Response, Unset


def _get_kwargs(
    *,
    status: list[OrderStatus] | Unset = UNSET,
    customer_email: str | Unset = UNSET,
    q: str | Unset = UNSET,
    batch_id: UUID | Unset = UNSET,
    source: str | Unset = UNSET,
    payment_method: list[PaymentMethod] | Unset = UNSET,
    ordered_from: datetime.datetime | Unset = UNSET,
    ordered_to: datetime.datetime | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    min_total: int | Unset = UNSET,
    max_total: int | Unset = UNSET,
    sort: ExportOrdersSort | Unset = "-created_at",
    encoding: ExportOrdersEncoding | Unset = "utf-8-sig",
    profile: str | Unset = UNSET,
    unwritable: ExportOrdersUnwritable | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_status: list[str] | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = []
        for status_item_data in status:
            status_item: str = status_item_data
            json_status.append(status_item)

    params["status"] = json_status

    params["customer_email"] = customer_email

    params["q"] = q

    json_batch_id: str | Unset = UNSET
    if not isinstance(batch_id, Unset):
        json_batch_id = str(batch_id)
    params["batch_id"] = json_batch_id

    params["source"] = source

    json_payment_method: list[str] | Unset = UNSET
    if not isinstance(payment_method, Unset):
        json_payment_method = []
        for payment_method_item_data in payment_method:
            payment_method_item: str = payment_method_item_data
            json_payment_method.append(payment_method_item)

    params["payment_method"] = json_payment_method

    json_ordered_from: str | Unset = UNSET
    if not isinstance(ordered_from, Unset):
        json_ordered_from = ordered_from.isoformat()
    params["ordered_from"] = json_ordered_from

    json_ordered_to: str | Unset = UNSET
    if not isinstance(ordered_to, Unset):
        json_ordered_to = ordered_to.isoformat()
    params["ordered_to"] = json_ordered_to

    json_created_from: str | Unset = UNSET
    if not isinstance(created_from, Unset):
        json_created_from = created_from.isoformat()
    params["created_from"] = json_created_from

    json_created_to: str | Unset = UNSET
    if not isinstance(created_to, Unset):
        json_created_to = created_to.isoformat()
    params["created_to"] = json_created_to

    params["min_total"] = min_total

    params["max_total"] = max_total

    json_sort: str | Unset = UNSET
    if not isinstance(sort, Unset):
        json_sort = sort

    params["sort"] = json_sort

    json_encoding: str | Unset = UNSET
    if not isinstance(encoding, Unset):
        json_encoding = encoding

    params["encoding"] = json_encoding

    params["profile"] = profile

    json_unwritable: str | Unset = UNSET
    if not isinstance(unwritable, Unset):
        json_unwritable = unwritable

    params["unwritable"] = json_unwritable

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/orders/export",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> File | Problem | None:
    if response.status_code == 200:
        response_200 = File(payload=BytesIO(response.content))

        return response_200

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Problem.from_dict(response.json())

        return response_403

    if response.status_code == 422:
        response_422 = Problem.from_dict(response.json())

        return response_422

    if response.status_code == 429:
        response_429 = Problem.from_dict(response.json())

        return response_429

    if response.status_code == 500:
        response_500 = Problem.from_dict(response.json())

        return response_500

    if response.status_code == 503:
        response_503 = Problem.from_dict(response.json())

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[File | Problem]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    status: list[OrderStatus] | Unset = UNSET,
    customer_email: str | Unset = UNSET,
    q: str | Unset = UNSET,
    batch_id: UUID | Unset = UNSET,
    source: str | Unset = UNSET,
    payment_method: list[PaymentMethod] | Unset = UNSET,
    ordered_from: datetime.datetime | Unset = UNSET,
    ordered_to: datetime.datetime | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    min_total: int | Unset = UNSET,
    max_total: int | Unset = UNSET,
    sort: ExportOrdersSort | Unset = "-created_at",
    encoding: ExportOrdersEncoding | Unset = "utf-8-sig",
    profile: str | Unset = UNSET,
    unwritable: ExportOrdersUnwritable | Unset = UNSET,
) -> Response[File | Problem]:
    """Export orders as CSV

    Streams all orders that match the filters, one line per item or adjustment. A cell that a
    spreadsheet would read as a formula (one that starts with `=`, `+`, `-`, `@`, a tab or a carriage
    return) is made harmless; numbers stay numbers. A character that `cp932` cannot represent becomes
    `〓`. The file can be imported as a batch again. It has all that an order is made from, also its
    `source`: orders that are there are found as duplicates by their `external_id`, and elsewhere it
    creates the same orders. It has no effect on their status, refunds or parcels. Rows in which `cp932`
    left a `〓` are refused. With `profile` it is the file that a carrier or a marketplace takes, in its
    own columns and encoding. Its orders are all looked at first: if something of them cannot be
    written, such as a character that the encoding does not have or a missing address, the answer is 400
    `not_writable` with the first hundred places, unless `unwritable` is `replace`.

    Args:
        status (list[OrderStatus] | Unset): Only orders in this status. Repeat the parameter to
            select several.
        customer_email (str | Unset):  Example: hanako.sato@example.jp.
        q (str | Unset): Only orders that match this text: as a part of the customer's name,
            e-mail address or telephone number, as the whole `external_id`, as the start of the `id`,
            or as its last twelve digits, which is the number by which customers know an order that
            has no `external_id`. A name matches regardless of letter case and width, of composed or
            decomposed characters, of spaces between Japanese characters, and of the usual variants of
            a character (髙 and 高). A telephone number matches with or without hyphens.
        batch_id (UUID | Unset): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        source (str | Unset): Only orders from this source.
        payment_method (list[PaymentMethod] | Unset): Only orders that are paid in this way.
            Repeat the parameter to select several.
        ordered_from (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        ordered_to (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        created_from (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        created_to (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        min_total (int | Unset): Only orders with a `total_amount` of at least this many yen.
        max_total (int | Unset): Only orders with a `total_amount` of at most this many yen.
        sort (ExportOrdersSort | Unset): The sort order. A leading minus puts the newest or the
            largest first. Default: '-created_at'.
        encoding (ExportOrdersEncoding | Unset): The encoding of the file. `utf-8-sig` is UTF-8
            with a byte order mark, which Excel needs. Default: 'utf-8-sig'.
        profile (str | Unset): An import profile, which says how the export of another system is
            read; `auto` recognises the file by its header. Example: shopify.
        unwritable (ExportOrdersUnwritable | Unset): With `profile`, what happens if something
            cannot be written. refuse, the default: there is no file. replace: a character that the
            encoding does not have becomes `〓`, and a text that is too long is cut.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        status=status,
        customer_email=customer_email,
        q=q,
        batch_id=batch_id,
        source=source,
        payment_method=payment_method,
        ordered_from=ordered_from,
        ordered_to=ordered_to,
        created_from=created_from,
        created_to=created_to,
        min_total=min_total,
        max_total=max_total,
        sort=sort,
        encoding=encoding,
        profile=profile,
        unwritable=unwritable,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    status: list[OrderStatus] | Unset = UNSET,
    customer_email: str | Unset = UNSET,
    q: str | Unset = UNSET,
    batch_id: UUID | Unset = UNSET,
    source: str | Unset = UNSET,
    payment_method: list[PaymentMethod] | Unset = UNSET,
    ordered_from: datetime.datetime | Unset = UNSET,
    ordered_to: datetime.datetime | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    min_total: int | Unset = UNSET,
    max_total: int | Unset = UNSET,
    sort: ExportOrdersSort | Unset = "-created_at",
    encoding: ExportOrdersEncoding | Unset = "utf-8-sig",
    profile: str | Unset = UNSET,
    unwritable: ExportOrdersUnwritable | Unset = UNSET,
) -> File | Problem | None:
    """Export orders as CSV

    Streams all orders that match the filters, one line per item or adjustment. A cell that a
    spreadsheet would read as a formula (one that starts with `=`, `+`, `-`, `@`, a tab or a carriage
    return) is made harmless; numbers stay numbers. A character that `cp932` cannot represent becomes
    `〓`. The file can be imported as a batch again. It has all that an order is made from, also its
    `source`: orders that are there are found as duplicates by their `external_id`, and elsewhere it
    creates the same orders. It has no effect on their status, refunds or parcels. Rows in which `cp932`
    left a `〓` are refused. With `profile` it is the file that a carrier or a marketplace takes, in its
    own columns and encoding. Its orders are all looked at first: if something of them cannot be
    written, such as a character that the encoding does not have or a missing address, the answer is 400
    `not_writable` with the first hundred places, unless `unwritable` is `replace`.

    Args:
        status (list[OrderStatus] | Unset): Only orders in this status. Repeat the parameter to
            select several.
        customer_email (str | Unset):  Example: hanako.sato@example.jp.
        q (str | Unset): Only orders that match this text: as a part of the customer's name,
            e-mail address or telephone number, as the whole `external_id`, as the start of the `id`,
            or as its last twelve digits, which is the number by which customers know an order that
            has no `external_id`. A name matches regardless of letter case and width, of composed or
            decomposed characters, of spaces between Japanese characters, and of the usual variants of
            a character (髙 and 高). A telephone number matches with or without hyphens.
        batch_id (UUID | Unset): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        source (str | Unset): Only orders from this source.
        payment_method (list[PaymentMethod] | Unset): Only orders that are paid in this way.
            Repeat the parameter to select several.
        ordered_from (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        ordered_to (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        created_from (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        created_to (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        min_total (int | Unset): Only orders with a `total_amount` of at least this many yen.
        max_total (int | Unset): Only orders with a `total_amount` of at most this many yen.
        sort (ExportOrdersSort | Unset): The sort order. A leading minus puts the newest or the
            largest first. Default: '-created_at'.
        encoding (ExportOrdersEncoding | Unset): The encoding of the file. `utf-8-sig` is UTF-8
            with a byte order mark, which Excel needs. Default: 'utf-8-sig'.
        profile (str | Unset): An import profile, which says how the export of another system is
            read; `auto` recognises the file by its header. Example: shopify.
        unwritable (ExportOrdersUnwritable | Unset): With `profile`, what happens if something
            cannot be written. refuse, the default: there is no file. replace: a character that the
            encoding does not have becomes `〓`, and a text that is too long is cut.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        File | Problem
    """

    return sync_detailed(
        client=client,
        status=status,
        customer_email=customer_email,
        q=q,
        batch_id=batch_id,
        source=source,
        payment_method=payment_method,
        ordered_from=ordered_from,
        ordered_to=ordered_to,
        created_from=created_from,
        created_to=created_to,
        min_total=min_total,
        max_total=max_total,
        sort=sort,
        encoding=encoding,
        profile=profile,
        unwritable=unwritable,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    status: list[OrderStatus] | Unset = UNSET,
    customer_email: str | Unset = UNSET,
    q: str | Unset = UNSET,
    batch_id: UUID | Unset = UNSET,
    source: str | Unset = UNSET,
    payment_method: list[PaymentMethod] | Unset = UNSET,
    ordered_from: datetime.datetime | Unset = UNSET,
    ordered_to: datetime.datetime | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    min_total: int | Unset = UNSET,
    max_total: int | Unset = UNSET,
    sort: ExportOrdersSort | Unset = "-created_at",
    encoding: ExportOrdersEncoding | Unset = "utf-8-sig",
    profile: str | Unset = UNSET,
    unwritable: ExportOrdersUnwritable | Unset = UNSET,
) -> Response[File | Problem]:
    """Export orders as CSV

    Streams all orders that match the filters, one line per item or adjustment. A cell that a
    spreadsheet would read as a formula (one that starts with `=`, `+`, `-`, `@`, a tab or a carriage
    return) is made harmless; numbers stay numbers. A character that `cp932` cannot represent becomes
    `〓`. The file can be imported as a batch again. It has all that an order is made from, also its
    `source`: orders that are there are found as duplicates by their `external_id`, and elsewhere it
    creates the same orders. It has no effect on their status, refunds or parcels. Rows in which `cp932`
    left a `〓` are refused. With `profile` it is the file that a carrier or a marketplace takes, in its
    own columns and encoding. Its orders are all looked at first: if something of them cannot be
    written, such as a character that the encoding does not have or a missing address, the answer is 400
    `not_writable` with the first hundred places, unless `unwritable` is `replace`.

    Args:
        status (list[OrderStatus] | Unset): Only orders in this status. Repeat the parameter to
            select several.
        customer_email (str | Unset):  Example: hanako.sato@example.jp.
        q (str | Unset): Only orders that match this text: as a part of the customer's name,
            e-mail address or telephone number, as the whole `external_id`, as the start of the `id`,
            or as its last twelve digits, which is the number by which customers know an order that
            has no `external_id`. A name matches regardless of letter case and width, of composed or
            decomposed characters, of spaces between Japanese characters, and of the usual variants of
            a character (髙 and 高). A telephone number matches with or without hyphens.
        batch_id (UUID | Unset): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        source (str | Unset): Only orders from this source.
        payment_method (list[PaymentMethod] | Unset): Only orders that are paid in this way.
            Repeat the parameter to select several.
        ordered_from (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        ordered_to (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        created_from (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        created_to (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        min_total (int | Unset): Only orders with a `total_amount` of at least this many yen.
        max_total (int | Unset): Only orders with a `total_amount` of at most this many yen.
        sort (ExportOrdersSort | Unset): The sort order. A leading minus puts the newest or the
            largest first. Default: '-created_at'.
        encoding (ExportOrdersEncoding | Unset): The encoding of the file. `utf-8-sig` is UTF-8
            with a byte order mark, which Excel needs. Default: 'utf-8-sig'.
        profile (str | Unset): An import profile, which says how the export of another system is
            read; `auto` recognises the file by its header. Example: shopify.
        unwritable (ExportOrdersUnwritable | Unset): With `profile`, what happens if something
            cannot be written. refuse, the default: there is no file. replace: a character that the
            encoding does not have becomes `〓`, and a text that is too long is cut.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        status=status,
        customer_email=customer_email,
        q=q,
        batch_id=batch_id,
        source=source,
        payment_method=payment_method,
        ordered_from=ordered_from,
        ordered_to=ordered_to,
        created_from=created_from,
        created_to=created_to,
        min_total=min_total,
        max_total=max_total,
        sort=sort,
        encoding=encoding,
        profile=profile,
        unwritable=unwritable,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    status: list[OrderStatus] | Unset = UNSET,
    customer_email: str | Unset = UNSET,
    q: str | Unset = UNSET,
    batch_id: UUID | Unset = UNSET,
    source: str | Unset = UNSET,
    payment_method: list[PaymentMethod] | Unset = UNSET,
    ordered_from: datetime.datetime | Unset = UNSET,
    ordered_to: datetime.datetime | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    min_total: int | Unset = UNSET,
    max_total: int | Unset = UNSET,
    sort: ExportOrdersSort | Unset = "-created_at",
    encoding: ExportOrdersEncoding | Unset = "utf-8-sig",
    profile: str | Unset = UNSET,
    unwritable: ExportOrdersUnwritable | Unset = UNSET,
) -> File | Problem | None:
    """Export orders as CSV

    Streams all orders that match the filters, one line per item or adjustment. A cell that a
    spreadsheet would read as a formula (one that starts with `=`, `+`, `-`, `@`, a tab or a carriage
    return) is made harmless; numbers stay numbers. A character that `cp932` cannot represent becomes
    `〓`. The file can be imported as a batch again. It has all that an order is made from, also its
    `source`: orders that are there are found as duplicates by their `external_id`, and elsewhere it
    creates the same orders. It has no effect on their status, refunds or parcels. Rows in which `cp932`
    left a `〓` are refused. With `profile` it is the file that a carrier or a marketplace takes, in its
    own columns and encoding. Its orders are all looked at first: if something of them cannot be
    written, such as a character that the encoding does not have or a missing address, the answer is 400
    `not_writable` with the first hundred places, unless `unwritable` is `replace`.

    Args:
        status (list[OrderStatus] | Unset): Only orders in this status. Repeat the parameter to
            select several.
        customer_email (str | Unset):  Example: hanako.sato@example.jp.
        q (str | Unset): Only orders that match this text: as a part of the customer's name,
            e-mail address or telephone number, as the whole `external_id`, as the start of the `id`,
            or as its last twelve digits, which is the number by which customers know an order that
            has no `external_id`. A name matches regardless of letter case and width, of composed or
            decomposed characters, of spaces between Japanese characters, and of the usual variants of
            a character (髙 and 高). A telephone number matches with or without hyphens.
        batch_id (UUID | Unset): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        source (str | Unset): Only orders from this source.
        payment_method (list[PaymentMethod] | Unset): Only orders that are paid in this way.
            Repeat the parameter to select several.
        ordered_from (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        ordered_to (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        created_from (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        created_to (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        min_total (int | Unset): Only orders with a `total_amount` of at least this many yen.
        max_total (int | Unset): Only orders with a `total_amount` of at most this many yen.
        sort (ExportOrdersSort | Unset): The sort order. A leading minus puts the newest or the
            largest first. Default: '-created_at'.
        encoding (ExportOrdersEncoding | Unset): The encoding of the file. `utf-8-sig` is UTF-8
            with a byte order mark, which Excel needs. Default: 'utf-8-sig'.
        profile (str | Unset): An import profile, which says how the export of another system is
            read; `auto` recognises the file by its header. Example: shopify.
        unwritable (ExportOrdersUnwritable | Unset): With `profile`, what happens if something
            cannot be written. refuse, the default: there is no file. replace: a character that the
            encoding does not have becomes `〓`, and a text that is too long is cut.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        File | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            status=status,
            customer_email=customer_email,
            q=q,
            batch_id=batch_id,
            source=source,
            payment_method=payment_method,
            ordered_from=ordered_from,
            ordered_to=ordered_to,
            created_from=created_from,
            created_to=created_to,
            min_total=min_total,
            max_total=max_total,
            sort=sort,
            encoding=encoding,
            profile=profile,
            unwritable=unwritable,
        )
    ).parsed


def _refusal(client: AuthenticatedClient | Client, response: httpx.Response) -> errors.StreamRefused:
    """Why there is nothing to stream in an answer that was read."""
    parsed = errors.parsed_by(_parse_response, client, response)
    return errors.StreamRefused(response.status_code, response.content, parsed)


@contextmanager
def stream(
    *,
    client: AuthenticatedClient,
    status: list[OrderStatus] | Unset = UNSET,
    customer_email: str | Unset = UNSET,
    q: str | Unset = UNSET,
    batch_id: UUID | Unset = UNSET,
    source: str | Unset = UNSET,
    payment_method: list[PaymentMethod] | Unset = UNSET,
    ordered_from: datetime.datetime | Unset = UNSET,
    ordered_to: datetime.datetime | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    min_total: int | Unset = UNSET,
    max_total: int | Unset = UNSET,
    sort: ExportOrdersSort | Unset = "-created_at",
    encoding: ExportOrdersEncoding | Unset = "utf-8-sig",
    profile: str | Unset = UNSET,
    unwritable: ExportOrdersUnwritable | Unset = UNSET,
) -> Iterator[httpx.Response]:
    """Export orders as CSV

    Streams all orders that match the filters, one line per item or adjustment. A cell that a
    spreadsheet would read as a formula (one that starts with `=`, `+`, `-`, `@`, a tab or a carriage
    return) is made harmless; numbers stay numbers. A character that `cp932` cannot represent becomes
    `〓`. The file can be imported as a batch again. It has all that an order is made from, also its
    `source`: orders that are there are found as duplicates by their `external_id`, and elsewhere it
    creates the same orders. It has no effect on their status, refunds or parcels. Rows in which `cp932`
    left a `〓` are refused. With `profile` it is the file that a carrier or a marketplace takes, in its
    own columns and encoding. Its orders are all looked at first: if something of them cannot be
    written, such as a character that the encoding does not have or a missing address, the answer is 400
    `not_writable` with the first hundred places, unless `unwritable` is `replace`.

    Args:
        status (list[OrderStatus] | Unset): Only orders in this status. Repeat the parameter to
            select several.
        customer_email (str | Unset):  Example: hanako.sato@example.jp.
        q (str | Unset): Only orders that match this text: as a part of the customer's name,
            e-mail address or telephone number, as the whole `external_id`, as the start of the `id`,
            or as its last twelve digits, which is the number by which customers know an order that
            has no `external_id`. A name matches regardless of letter case and width, of composed or
            decomposed characters, of spaces between Japanese characters, and of the usual variants of
            a character (髙 and 高). A telephone number matches with or without hyphens.
        batch_id (UUID | Unset): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        source (str | Unset): Only orders from this source.
        payment_method (list[PaymentMethod] | Unset): Only orders that are paid in this way.
            Repeat the parameter to select several.
        ordered_from (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        ordered_to (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        created_from (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        created_to (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        min_total (int | Unset): Only orders with a `total_amount` of at least this many yen.
        max_total (int | Unset): Only orders with a `total_amount` of at most this many yen.
        sort (ExportOrdersSort | Unset): The sort order. A leading minus puts the newest or the
            largest first. Default: '-created_at'.
        encoding (ExportOrdersEncoding | Unset): The encoding of the file. `utf-8-sig` is UTF-8
            with a byte order mark, which Excel needs. Default: 'utf-8-sig'.
        profile (str | Unset): An import profile, which says how the export of another system is
            read; `auto` recognises the file by its header. Example: shopify.
        unwritable (ExportOrdersUnwritable | Unset): With `profile`, what happens if something
            cannot be written. refuse, the default: there is no file. replace: a character that the
            encoding does not have becomes `〓`, and a text that is too long is cut.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.
        errors.StreamRefused: the service answered, and with something else.

    Yields:
        httpx.Response: not read yet; by ``iter_bytes`` or ``iter_lines`` it comes piece by piece.
    """

    kwargs = _get_kwargs(
        status=status,
        customer_email=customer_email,
        q=q,
        batch_id=batch_id,
        source=source,
        payment_method=payment_method,
        ordered_from=ordered_from,
        ordered_to=ordered_to,
        created_from=created_from,
        created_to=created_to,
        min_total=min_total,
        max_total=max_total,
        sort=sort,
        encoding=encoding,
        profile=profile,
        unwritable=unwritable,
    )
    with client.get_httpx_client().stream(**kwargs) as response:
        if not response.is_success:
            response.read()
            raise _refusal(client, response)
        yield response


@asynccontextmanager
async def asyncio_stream(
    *,
    client: AuthenticatedClient,
    status: list[OrderStatus] | Unset = UNSET,
    customer_email: str | Unset = UNSET,
    q: str | Unset = UNSET,
    batch_id: UUID | Unset = UNSET,
    source: str | Unset = UNSET,
    payment_method: list[PaymentMethod] | Unset = UNSET,
    ordered_from: datetime.datetime | Unset = UNSET,
    ordered_to: datetime.datetime | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    min_total: int | Unset = UNSET,
    max_total: int | Unset = UNSET,
    sort: ExportOrdersSort | Unset = "-created_at",
    encoding: ExportOrdersEncoding | Unset = "utf-8-sig",
    profile: str | Unset = UNSET,
    unwritable: ExportOrdersUnwritable | Unset = UNSET,
) -> AsyncIterator[httpx.Response]:
    """Export orders as CSV

    Streams all orders that match the filters, one line per item or adjustment. A cell that a
    spreadsheet would read as a formula (one that starts with `=`, `+`, `-`, `@`, a tab or a carriage
    return) is made harmless; numbers stay numbers. A character that `cp932` cannot represent becomes
    `〓`. The file can be imported as a batch again. It has all that an order is made from, also its
    `source`: orders that are there are found as duplicates by their `external_id`, and elsewhere it
    creates the same orders. It has no effect on their status, refunds or parcels. Rows in which `cp932`
    left a `〓` are refused. With `profile` it is the file that a carrier or a marketplace takes, in its
    own columns and encoding. Its orders are all looked at first: if something of them cannot be
    written, such as a character that the encoding does not have or a missing address, the answer is 400
    `not_writable` with the first hundred places, unless `unwritable` is `replace`.

    Args:
        status (list[OrderStatus] | Unset): Only orders in this status. Repeat the parameter to
            select several.
        customer_email (str | Unset):  Example: hanako.sato@example.jp.
        q (str | Unset): Only orders that match this text: as a part of the customer's name,
            e-mail address or telephone number, as the whole `external_id`, as the start of the `id`,
            or as its last twelve digits, which is the number by which customers know an order that
            has no `external_id`. A name matches regardless of letter case and width, of composed or
            decomposed characters, of spaces between Japanese characters, and of the usual variants of
            a character (髙 and 高). A telephone number matches with or without hyphens.
        batch_id (UUID | Unset): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        source (str | Unset): Only orders from this source.
        payment_method (list[PaymentMethod] | Unset): Only orders that are paid in this way.
            Repeat the parameter to select several.
        ordered_from (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        ordered_to (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        created_from (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        created_to (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        min_total (int | Unset): Only orders with a `total_amount` of at least this many yen.
        max_total (int | Unset): Only orders with a `total_amount` of at most this many yen.
        sort (ExportOrdersSort | Unset): The sort order. A leading minus puts the newest or the
            largest first. Default: '-created_at'.
        encoding (ExportOrdersEncoding | Unset): The encoding of the file. `utf-8-sig` is UTF-8
            with a byte order mark, which Excel needs. Default: 'utf-8-sig'.
        profile (str | Unset): An import profile, which says how the export of another system is
            read; `auto` recognises the file by its header. Example: shopify.
        unwritable (ExportOrdersUnwritable | Unset): With `profile`, what happens if something
            cannot be written. refuse, the default: there is no file. replace: a character that the
            encoding does not have becomes `〓`, and a text that is too long is cut.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.
        errors.StreamRefused: the service answered, and with something else.

    Yields:
        httpx.Response: not read yet; by ``iter_bytes`` or ``iter_lines`` it comes piece by piece.
    """

    kwargs = _get_kwargs(
        status=status,
        customer_email=customer_email,
        q=q,
        batch_id=batch_id,
        source=source,
        payment_method=payment_method,
        ordered_from=ordered_from,
        ordered_to=ordered_to,
        created_from=created_from,
        created_to=created_to,
        min_total=min_total,
        max_total=max_total,
        sort=sort,
        encoding=encoding,
        profile=profile,
        unwritable=unwritable,
    )
    async with client.get_async_httpx_client().stream(**kwargs) as response:
        if not response.is_success:
            await response.aread()
            raise _refusal(client, response)
        yield response
