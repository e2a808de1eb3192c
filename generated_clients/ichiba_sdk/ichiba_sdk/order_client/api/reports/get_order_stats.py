from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.order_stats import OrderStats
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    days: int | Unset = 30,
    time_zone: str | Unset = "UTC",
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["days"] = days

    params["time_zone"] = time_zone

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/orders/stats",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> OrderStats | Problem | None:
    if response.status_code == 200:
        response_200 = OrderStats.from_dict(response.json())

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
) -> Response[OrderStats | Problem]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    days: int | Unset = 30,
    time_zone: str | Unset = "UTC",
) -> Response[OrderStats | Problem]:
    """Get counts and sums of orders

    Returns counts and yen of the orders placed in the last `days` days, including today. The orders are
    grouped by their current status and by the day they were placed (`ordered_at`), where days are those
    of `time_zone`. Every status and every day is listed, with zeros if it has no orders. `amount` and
    `total_amount` cover all orders received, whatever happened to them since. `net_amount` is what is
    left of that: it excludes orders whose payment failed, orders that were cancelled or refunded in
    full, and the refunded part of all others.

    Args:
        days (int | Unset): How many days to look back, including today. Default: 30.
        time_zone (str | Unset): The time zone whose days are used, as a name in the IANA time
            zone database. An unknown name is refused with 400 `unknown_time_zone`. Default: 'UTC'.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[OrderStats | Problem]
    """

    kwargs = _get_kwargs(
        days=days,
        time_zone=time_zone,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    days: int | Unset = 30,
    time_zone: str | Unset = "UTC",
) -> OrderStats | Problem | None:
    """Get counts and sums of orders

    Returns counts and yen of the orders placed in the last `days` days, including today. The orders are
    grouped by their current status and by the day they were placed (`ordered_at`), where days are those
    of `time_zone`. Every status and every day is listed, with zeros if it has no orders. `amount` and
    `total_amount` cover all orders received, whatever happened to them since. `net_amount` is what is
    left of that: it excludes orders whose payment failed, orders that were cancelled or refunded in
    full, and the refunded part of all others.

    Args:
        days (int | Unset): How many days to look back, including today. Default: 30.
        time_zone (str | Unset): The time zone whose days are used, as a name in the IANA time
            zone database. An unknown name is refused with 400 `unknown_time_zone`. Default: 'UTC'.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        OrderStats | Problem
    """

    return sync_detailed(
        client=client,
        days=days,
        time_zone=time_zone,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    days: int | Unset = 30,
    time_zone: str | Unset = "UTC",
) -> Response[OrderStats | Problem]:
    """Get counts and sums of orders

    Returns counts and yen of the orders placed in the last `days` days, including today. The orders are
    grouped by their current status and by the day they were placed (`ordered_at`), where days are those
    of `time_zone`. Every status and every day is listed, with zeros if it has no orders. `amount` and
    `total_amount` cover all orders received, whatever happened to them since. `net_amount` is what is
    left of that: it excludes orders whose payment failed, orders that were cancelled or refunded in
    full, and the refunded part of all others.

    Args:
        days (int | Unset): How many days to look back, including today. Default: 30.
        time_zone (str | Unset): The time zone whose days are used, as a name in the IANA time
            zone database. An unknown name is refused with 400 `unknown_time_zone`. Default: 'UTC'.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[OrderStats | Problem]
    """

    kwargs = _get_kwargs(
        days=days,
        time_zone=time_zone,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    days: int | Unset = 30,
    time_zone: str | Unset = "UTC",
) -> OrderStats | Problem | None:
    """Get counts and sums of orders

    Returns counts and yen of the orders placed in the last `days` days, including today. The orders are
    grouped by their current status and by the day they were placed (`ordered_at`), where days are those
    of `time_zone`. Every status and every day is listed, with zeros if it has no orders. `amount` and
    `total_amount` cover all orders received, whatever happened to them since. `net_amount` is what is
    left of that: it excludes orders whose payment failed, orders that were cancelled or refunded in
    full, and the refunded part of all others.

    Args:
        days (int | Unset): How many days to look back, including today. Default: 30.
        time_zone (str | Unset): The time zone whose days are used, as a name in the IANA time
            zone database. An unknown name is refused with 400 `unknown_time_zone`. Default: 'UTC'.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        OrderStats | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            days=days,
            time_zone=time_zone,
        )
    ).parsed
