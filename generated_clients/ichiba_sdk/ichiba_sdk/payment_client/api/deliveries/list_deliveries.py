from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.delivery_page import DeliveryPage
from ...models.delivery_state import DeliveryState
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    state: DeliveryState | Unset = UNSET,
    kind: str | Unset = UNSET,
    subject_id: UUID | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_state: str | Unset = UNSET
    if not isinstance(state, Unset):
        json_state = state

    params["state"] = json_state

    params["kind"] = kind

    json_subject_id: str | Unset = UNSET
    if not isinstance(subject_id, Unset):
        json_subject_id = str(subject_id)
    params["subject_id"] = json_subject_id

    params["limit"] = limit

    params["cursor"] = cursor

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/deliveries",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> DeliveryPage | Problem | None:
    if response.status_code == 200:
        response_200 = DeliveryPage.from_dict(response.json())

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
) -> Response[DeliveryPage | Problem]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    state: DeliveryState | Unset = UNSET,
    kind: str | Unset = UNSET,
    subject_id: UUID | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> Response[DeliveryPage | Problem]:
    """List the calls owed to other services

    Returns the calls that this service owes to other services, newest first. Each is recorded in the
    transaction that causes it. A `pending` delivery is retried automatically, first within seconds and
    then at growing intervals, until it is `done`. After three days, or when its target refuses it
    permanently, it is `dead` and waits for an operator.

    Args:
        state (DeliveryState | Unset): Whether a delivery is still owed (`pending`), was given up
            (`dead`) or was accepted (`done`).
        kind (str | Unset): The kind of call: `order_webhook` sends news of a payment to the order
            service.
        subject_id (UUID | Unset): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        limit (int | Unset): The maximum number of items in a page. Default: 50.
        cursor (str | Unset): The `next_cursor` of the previous page. Leave it out for the first
            page.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[DeliveryPage | Problem]
    """

    kwargs = _get_kwargs(
        state=state,
        kind=kind,
        subject_id=subject_id,
        limit=limit,
        cursor=cursor,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    state: DeliveryState | Unset = UNSET,
    kind: str | Unset = UNSET,
    subject_id: UUID | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> DeliveryPage | Problem | None:
    """List the calls owed to other services

    Returns the calls that this service owes to other services, newest first. Each is recorded in the
    transaction that causes it. A `pending` delivery is retried automatically, first within seconds and
    then at growing intervals, until it is `done`. After three days, or when its target refuses it
    permanently, it is `dead` and waits for an operator.

    Args:
        state (DeliveryState | Unset): Whether a delivery is still owed (`pending`), was given up
            (`dead`) or was accepted (`done`).
        kind (str | Unset): The kind of call: `order_webhook` sends news of a payment to the order
            service.
        subject_id (UUID | Unset): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        limit (int | Unset): The maximum number of items in a page. Default: 50.
        cursor (str | Unset): The `next_cursor` of the previous page. Leave it out for the first
            page.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        DeliveryPage | Problem
    """

    return sync_detailed(
        client=client,
        state=state,
        kind=kind,
        subject_id=subject_id,
        limit=limit,
        cursor=cursor,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    state: DeliveryState | Unset = UNSET,
    kind: str | Unset = UNSET,
    subject_id: UUID | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> Response[DeliveryPage | Problem]:
    """List the calls owed to other services

    Returns the calls that this service owes to other services, newest first. Each is recorded in the
    transaction that causes it. A `pending` delivery is retried automatically, first within seconds and
    then at growing intervals, until it is `done`. After three days, or when its target refuses it
    permanently, it is `dead` and waits for an operator.

    Args:
        state (DeliveryState | Unset): Whether a delivery is still owed (`pending`), was given up
            (`dead`) or was accepted (`done`).
        kind (str | Unset): The kind of call: `order_webhook` sends news of a payment to the order
            service.
        subject_id (UUID | Unset): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        limit (int | Unset): The maximum number of items in a page. Default: 50.
        cursor (str | Unset): The `next_cursor` of the previous page. Leave it out for the first
            page.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[DeliveryPage | Problem]
    """

    kwargs = _get_kwargs(
        state=state,
        kind=kind,
        subject_id=subject_id,
        limit=limit,
        cursor=cursor,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    state: DeliveryState | Unset = UNSET,
    kind: str | Unset = UNSET,
    subject_id: UUID | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> DeliveryPage | Problem | None:
    """List the calls owed to other services

    Returns the calls that this service owes to other services, newest first. Each is recorded in the
    transaction that causes it. A `pending` delivery is retried automatically, first within seconds and
    then at growing intervals, until it is `done`. After three days, or when its target refuses it
    permanently, it is `dead` and waits for an operator.

    Args:
        state (DeliveryState | Unset): Whether a delivery is still owed (`pending`), was given up
            (`dead`) or was accepted (`done`).
        kind (str | Unset): The kind of call: `order_webhook` sends news of a payment to the order
            service.
        subject_id (UUID | Unset): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        limit (int | Unset): The maximum number of items in a page. Default: 50.
        cursor (str | Unset): The `next_cursor` of the previous page. Leave it out for the first
            page.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        DeliveryPage | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            state=state,
            kind=kind,
            subject_id=subject_id,
            limit=limit,
            cursor=cursor,
        )
    ).parsed
