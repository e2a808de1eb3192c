from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.gateway_event_list import GatewayEventList
from ...models.gateway_event_outcome import GatewayEventOutcome
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    outcome: list[GatewayEventOutcome] | Unset = UNSET,
    order_id: UUID | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_outcome: list[str] | Unset = UNSET
    if not isinstance(outcome, Unset):
        json_outcome = []
        for outcome_item_data in outcome:
            outcome_item: str = outcome_item_data
            json_outcome.append(outcome_item)

    params["outcome"] = json_outcome

    json_order_id: str | Unset = UNSET
    if not isinstance(order_id, Unset):
        json_order_id = str(order_id)
    params["order_id"] = json_order_id

    params["limit"] = limit

    params["cursor"] = cursor

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/gateway-events",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> GatewayEventList | Problem | None:
    if response.status_code == 200:
        response_200 = GatewayEventList.from_dict(response.json())

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
) -> Response[GatewayEventList | Problem]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    outcome: list[GatewayEventOutcome] | Unset = UNSET,
    order_id: UUID | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> Response[GatewayEventList | Problem]:
    """List the gateway's events

    Returns every event that the gateway has sent, once each, latest first, with its outcome. APPLIED:
    the event took effect. WAITING: it is kept until the payment or refund that it is about is known
    here. IGNORED: it said nothing new, or was overtaken. MISMATCHED: it is about a different amount.
    CONFLICTING: it is about money that, by our record, cannot have moved. An operator has to look at
    MISMATCHED and CONFLICTING events and may apply them again with `replay_gateway_event`. A cursor
    that was not issued by this list with these filters is refused with 400 `invalid_cursor`.

    Args:
        outcome (list[GatewayEventOutcome] | Unset): Only events with this outcome. Repeat the
            parameter to select several.
        order_id (UUID | Unset): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        limit (int | Unset): The maximum number of items in a page. Default: 50.
        cursor (str | Unset): The `next_cursor` of the previous page. Leave it out for the first
            page.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[GatewayEventList | Problem]
    """

    kwargs = _get_kwargs(
        outcome=outcome,
        order_id=order_id,
        limit=limit,
        cursor=cursor,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    outcome: list[GatewayEventOutcome] | Unset = UNSET,
    order_id: UUID | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> GatewayEventList | Problem | None:
    """List the gateway's events

    Returns every event that the gateway has sent, once each, latest first, with its outcome. APPLIED:
    the event took effect. WAITING: it is kept until the payment or refund that it is about is known
    here. IGNORED: it said nothing new, or was overtaken. MISMATCHED: it is about a different amount.
    CONFLICTING: it is about money that, by our record, cannot have moved. An operator has to look at
    MISMATCHED and CONFLICTING events and may apply them again with `replay_gateway_event`. A cursor
    that was not issued by this list with these filters is refused with 400 `invalid_cursor`.

    Args:
        outcome (list[GatewayEventOutcome] | Unset): Only events with this outcome. Repeat the
            parameter to select several.
        order_id (UUID | Unset): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        limit (int | Unset): The maximum number of items in a page. Default: 50.
        cursor (str | Unset): The `next_cursor` of the previous page. Leave it out for the first
            page.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        GatewayEventList | Problem
    """

    return sync_detailed(
        client=client,
        outcome=outcome,
        order_id=order_id,
        limit=limit,
        cursor=cursor,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    outcome: list[GatewayEventOutcome] | Unset = UNSET,
    order_id: UUID | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> Response[GatewayEventList | Problem]:
    """List the gateway's events

    Returns every event that the gateway has sent, once each, latest first, with its outcome. APPLIED:
    the event took effect. WAITING: it is kept until the payment or refund that it is about is known
    here. IGNORED: it said nothing new, or was overtaken. MISMATCHED: it is about a different amount.
    CONFLICTING: it is about money that, by our record, cannot have moved. An operator has to look at
    MISMATCHED and CONFLICTING events and may apply them again with `replay_gateway_event`. A cursor
    that was not issued by this list with these filters is refused with 400 `invalid_cursor`.

    Args:
        outcome (list[GatewayEventOutcome] | Unset): Only events with this outcome. Repeat the
            parameter to select several.
        order_id (UUID | Unset): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        limit (int | Unset): The maximum number of items in a page. Default: 50.
        cursor (str | Unset): The `next_cursor` of the previous page. Leave it out for the first
            page.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[GatewayEventList | Problem]
    """

    kwargs = _get_kwargs(
        outcome=outcome,
        order_id=order_id,
        limit=limit,
        cursor=cursor,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    outcome: list[GatewayEventOutcome] | Unset = UNSET,
    order_id: UUID | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> GatewayEventList | Problem | None:
    """List the gateway's events

    Returns every event that the gateway has sent, once each, latest first, with its outcome. APPLIED:
    the event took effect. WAITING: it is kept until the payment or refund that it is about is known
    here. IGNORED: it said nothing new, or was overtaken. MISMATCHED: it is about a different amount.
    CONFLICTING: it is about money that, by our record, cannot have moved. An operator has to look at
    MISMATCHED and CONFLICTING events and may apply them again with `replay_gateway_event`. A cursor
    that was not issued by this list with these filters is refused with 400 `invalid_cursor`.

    Args:
        outcome (list[GatewayEventOutcome] | Unset): Only events with this outcome. Repeat the
            parameter to select several.
        order_id (UUID | Unset): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        limit (int | Unset): The maximum number of items in a page. Default: 50.
        cursor (str | Unset): The `next_cursor` of the previous page. Leave it out for the first
            page.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        GatewayEventList | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            outcome=outcome,
            order_id=order_id,
            limit=limit,
            cursor=cursor,
        )
    ).parsed
