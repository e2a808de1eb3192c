import datetime
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.list_payments_dispute_item import ListPaymentsDisputeItem
from ...models.list_payments_sort import ListPaymentsSort
from ...models.payment_list import PaymentList
from ...models.payment_method import PaymentMethod
from ...models.payment_status import PaymentStatus
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    status: list[PaymentStatus] | Unset = UNSET,
    method: list[PaymentMethod] | Unset = UNSET,
    gateway: str | Unset = UNSET,
    dispute: list[ListPaymentsDisputeItem] | Unset = UNSET,
    order_id: UUID | Unset = UNSET,
    batch_id: UUID | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    min_amount: int | Unset = UNSET,
    max_amount: int | Unset = UNSET,
    sort: ListPaymentsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_status: list[str] | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = []
        for status_item_data in status:
            status_item: str = status_item_data
            json_status.append(status_item)

    params["status"] = json_status

    json_method: list[str] | Unset = UNSET
    if not isinstance(method, Unset):
        json_method = []
        for method_item_data in method:
            method_item: str = method_item_data
            json_method.append(method_item)

    params["method"] = json_method

    params["gateway"] = gateway

    json_dispute: list[str] | Unset = UNSET
    if not isinstance(dispute, Unset):
        json_dispute = []
        for dispute_item_data in dispute:
            dispute_item: str = dispute_item_data
            json_dispute.append(dispute_item)

    params["dispute"] = json_dispute

    json_order_id: str | Unset = UNSET
    if not isinstance(order_id, Unset):
        json_order_id = str(order_id)
    params["order_id"] = json_order_id

    json_batch_id: str | Unset = UNSET
    if not isinstance(batch_id, Unset):
        json_batch_id = str(batch_id)
    params["batch_id"] = json_batch_id

    json_created_from: str | Unset = UNSET
    if not isinstance(created_from, Unset):
        json_created_from = created_from.isoformat()
    params["created_from"] = json_created_from

    json_created_to: str | Unset = UNSET
    if not isinstance(created_to, Unset):
        json_created_to = created_to.isoformat()
    params["created_to"] = json_created_to

    params["min_amount"] = min_amount

    params["max_amount"] = max_amount

    json_sort: str | Unset = UNSET
    if not isinstance(sort, Unset):
        json_sort = sort

    params["sort"] = json_sort

    params["limit"] = limit

    params["cursor"] = cursor

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/payments",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> PaymentList | Problem | None:
    if response.status_code == 200:
        response_200 = PaymentList.from_dict(response.json())

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


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[PaymentList | Problem]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    status: list[PaymentStatus] | Unset = UNSET,
    method: list[PaymentMethod] | Unset = UNSET,
    gateway: str | Unset = UNSET,
    dispute: list[ListPaymentsDisputeItem] | Unset = UNSET,
    order_id: UUID | Unset = UNSET,
    batch_id: UUID | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    min_amount: int | Unset = UNSET,
    max_amount: int | Unset = UNSET,
    sort: ListPaymentsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> Response[PaymentList | Problem]:
    """List payments

    Returns the payments that match all given filters, newest first unless `sort` says otherwise.
    Refunds and attempts are left out; `get_payment` returns them. Overdue payments on invoice are those
    with `method=invoice`, `status=PENDING` and a `created_to` as many days ago as customers have for
    paying.

    Args:
        status (list[PaymentStatus] | Unset): Only payments in this status. Repeat the parameter
            to select several.
        method (list[PaymentMethod] | Unset): Only payments by this method. Repeat the parameter
            to select several.
        gateway (str | Unset): The gateway that the payment went to; `external` if the money does
            not pass through one. Example: simulator.
        dispute (list[ListPaymentsDisputeItem] | Unset): Only payments with a dispute in this
            status. Repeat the parameter to select several.
        order_id (UUID | Unset): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        batch_id (UUID | Unset): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        created_from (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        created_to (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        min_amount (int | Unset): Only payments of at least this many yen.
        max_amount (int | Unset): Only payments of at most this many yen.
        sort (ListPaymentsSort | Unset): The sort order. A leading `-` puts the newest or the
            largest first. Default: '-created_at'.
        limit (int | Unset): The maximum number of items in a page. Default: 50.
        cursor (str | Unset): The `next_cursor` of the previous page. Leave it out for the first
            page.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[PaymentList | Problem]
    """

    kwargs = _get_kwargs(
        status=status,
        method=method,
        gateway=gateway,
        dispute=dispute,
        order_id=order_id,
        batch_id=batch_id,
        created_from=created_from,
        created_to=created_to,
        min_amount=min_amount,
        max_amount=max_amount,
        sort=sort,
        limit=limit,
        cursor=cursor,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    status: list[PaymentStatus] | Unset = UNSET,
    method: list[PaymentMethod] | Unset = UNSET,
    gateway: str | Unset = UNSET,
    dispute: list[ListPaymentsDisputeItem] | Unset = UNSET,
    order_id: UUID | Unset = UNSET,
    batch_id: UUID | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    min_amount: int | Unset = UNSET,
    max_amount: int | Unset = UNSET,
    sort: ListPaymentsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> PaymentList | Problem | None:
    """List payments

    Returns the payments that match all given filters, newest first unless `sort` says otherwise.
    Refunds and attempts are left out; `get_payment` returns them. Overdue payments on invoice are those
    with `method=invoice`, `status=PENDING` and a `created_to` as many days ago as customers have for
    paying.

    Args:
        status (list[PaymentStatus] | Unset): Only payments in this status. Repeat the parameter
            to select several.
        method (list[PaymentMethod] | Unset): Only payments by this method. Repeat the parameter
            to select several.
        gateway (str | Unset): The gateway that the payment went to; `external` if the money does
            not pass through one. Example: simulator.
        dispute (list[ListPaymentsDisputeItem] | Unset): Only payments with a dispute in this
            status. Repeat the parameter to select several.
        order_id (UUID | Unset): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        batch_id (UUID | Unset): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        created_from (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        created_to (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        min_amount (int | Unset): Only payments of at least this many yen.
        max_amount (int | Unset): Only payments of at most this many yen.
        sort (ListPaymentsSort | Unset): The sort order. A leading `-` puts the newest or the
            largest first. Default: '-created_at'.
        limit (int | Unset): The maximum number of items in a page. Default: 50.
        cursor (str | Unset): The `next_cursor` of the previous page. Leave it out for the first
            page.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        PaymentList | Problem
    """

    return sync_detailed(
        client=client,
        status=status,
        method=method,
        gateway=gateway,
        dispute=dispute,
        order_id=order_id,
        batch_id=batch_id,
        created_from=created_from,
        created_to=created_to,
        min_amount=min_amount,
        max_amount=max_amount,
        sort=sort,
        limit=limit,
        cursor=cursor,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    status: list[PaymentStatus] | Unset = UNSET,
    method: list[PaymentMethod] | Unset = UNSET,
    gateway: str | Unset = UNSET,
    dispute: list[ListPaymentsDisputeItem] | Unset = UNSET,
    order_id: UUID | Unset = UNSET,
    batch_id: UUID | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    min_amount: int | Unset = UNSET,
    max_amount: int | Unset = UNSET,
    sort: ListPaymentsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> Response[PaymentList | Problem]:
    """List payments

    Returns the payments that match all given filters, newest first unless `sort` says otherwise.
    Refunds and attempts are left out; `get_payment` returns them. Overdue payments on invoice are those
    with `method=invoice`, `status=PENDING` and a `created_to` as many days ago as customers have for
    paying.

    Args:
        status (list[PaymentStatus] | Unset): Only payments in this status. Repeat the parameter
            to select several.
        method (list[PaymentMethod] | Unset): Only payments by this method. Repeat the parameter
            to select several.
        gateway (str | Unset): The gateway that the payment went to; `external` if the money does
            not pass through one. Example: simulator.
        dispute (list[ListPaymentsDisputeItem] | Unset): Only payments with a dispute in this
            status. Repeat the parameter to select several.
        order_id (UUID | Unset): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        batch_id (UUID | Unset): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        created_from (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        created_to (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        min_amount (int | Unset): Only payments of at least this many yen.
        max_amount (int | Unset): Only payments of at most this many yen.
        sort (ListPaymentsSort | Unset): The sort order. A leading `-` puts the newest or the
            largest first. Default: '-created_at'.
        limit (int | Unset): The maximum number of items in a page. Default: 50.
        cursor (str | Unset): The `next_cursor` of the previous page. Leave it out for the first
            page.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[PaymentList | Problem]
    """

    kwargs = _get_kwargs(
        status=status,
        method=method,
        gateway=gateway,
        dispute=dispute,
        order_id=order_id,
        batch_id=batch_id,
        created_from=created_from,
        created_to=created_to,
        min_amount=min_amount,
        max_amount=max_amount,
        sort=sort,
        limit=limit,
        cursor=cursor,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    status: list[PaymentStatus] | Unset = UNSET,
    method: list[PaymentMethod] | Unset = UNSET,
    gateway: str | Unset = UNSET,
    dispute: list[ListPaymentsDisputeItem] | Unset = UNSET,
    order_id: UUID | Unset = UNSET,
    batch_id: UUID | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    min_amount: int | Unset = UNSET,
    max_amount: int | Unset = UNSET,
    sort: ListPaymentsSort | Unset = "-created_at",
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> PaymentList | Problem | None:
    """List payments

    Returns the payments that match all given filters, newest first unless `sort` says otherwise.
    Refunds and attempts are left out; `get_payment` returns them. Overdue payments on invoice are those
    with `method=invoice`, `status=PENDING` and a `created_to` as many days ago as customers have for
    paying.

    Args:
        status (list[PaymentStatus] | Unset): Only payments in this status. Repeat the parameter
            to select several.
        method (list[PaymentMethod] | Unset): Only payments by this method. Repeat the parameter
            to select several.
        gateway (str | Unset): The gateway that the payment went to; `external` if the money does
            not pass through one. Example: simulator.
        dispute (list[ListPaymentsDisputeItem] | Unset): Only payments with a dispute in this
            status. Repeat the parameter to select several.
        order_id (UUID | Unset): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        batch_id (UUID | Unset): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        created_from (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        created_to (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        min_amount (int | Unset): Only payments of at least this many yen.
        max_amount (int | Unset): Only payments of at most this many yen.
        sort (ListPaymentsSort | Unset): The sort order. A leading `-` puts the newest or the
            largest first. Default: '-created_at'.
        limit (int | Unset): The maximum number of items in a page. Default: 50.
        cursor (str | Unset): The `next_cursor` of the previous page. Leave it out for the first
            page.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        PaymentList | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            status=status,
            method=method,
            gateway=gateway,
            dispute=dispute,
            order_id=order_id,
            batch_id=batch_id,
            created_from=created_from,
            created_to=created_to,
            min_amount=min_amount,
            max_amount=max_amount,
            sort=sort,
            limit=limit,
            cursor=cursor,
        )
    ).parsed
