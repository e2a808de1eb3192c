from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.payment_stats import PaymentStats
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
        "url": "/api/v1/payments/stats",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> PaymentStats | Problem | None:
    if response.status_code == 200:
        response_200 = PaymentStats.from_dict(response.json())

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
) -> Response[PaymentStats | Problem]:
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
) -> Response[PaymentStats | Problem]:
    """Sum up recent payments

    Returns counts and yen of the payments created in the last `days` days of `time_zone`, including
    today. `by_status` covers every payment of the period. `by_method`, `by_day`, `captured_amount` and
    `refunded_amount` cover the captured payments, whether they were refunded since or not, so the
    amounts of `by_method` and of `by_day` each add up to `captured_amount`. `net_amount` is the
    captured yen less the refunded yen.

    Args:
        days (int | Unset): How many days to sum up, counted back from today. Default: 30.
        time_zone (str | Unset): The time zone whose days are used, as a name in the IANA time
            zone database. An unknown name is refused with 400 `unknown_time_zone`. Default: 'UTC'.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[PaymentStats | Problem]
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
) -> PaymentStats | Problem | None:
    """Sum up recent payments

    Returns counts and yen of the payments created in the last `days` days of `time_zone`, including
    today. `by_status` covers every payment of the period. `by_method`, `by_day`, `captured_amount` and
    `refunded_amount` cover the captured payments, whether they were refunded since or not, so the
    amounts of `by_method` and of `by_day` each add up to `captured_amount`. `net_amount` is the
    captured yen less the refunded yen.

    Args:
        days (int | Unset): How many days to sum up, counted back from today. Default: 30.
        time_zone (str | Unset): The time zone whose days are used, as a name in the IANA time
            zone database. An unknown name is refused with 400 `unknown_time_zone`. Default: 'UTC'.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        PaymentStats | Problem
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
) -> Response[PaymentStats | Problem]:
    """Sum up recent payments

    Returns counts and yen of the payments created in the last `days` days of `time_zone`, including
    today. `by_status` covers every payment of the period. `by_method`, `by_day`, `captured_amount` and
    `refunded_amount` cover the captured payments, whether they were refunded since or not, so the
    amounts of `by_method` and of `by_day` each add up to `captured_amount`. `net_amount` is the
    captured yen less the refunded yen.

    Args:
        days (int | Unset): How many days to sum up, counted back from today. Default: 30.
        time_zone (str | Unset): The time zone whose days are used, as a name in the IANA time
            zone database. An unknown name is refused with 400 `unknown_time_zone`. Default: 'UTC'.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[PaymentStats | Problem]
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
) -> PaymentStats | Problem | None:
    """Sum up recent payments

    Returns counts and yen of the payments created in the last `days` days of `time_zone`, including
    today. `by_status` covers every payment of the period. `by_method`, `by_day`, `captured_amount` and
    `refunded_amount` cover the captured payments, whether they were refunded since or not, so the
    amounts of `by_method` and of `by_day` each add up to `captured_amount`. `net_amount` is the
    captured yen less the refunded yen.

    Args:
        days (int | Unset): How many days to sum up, counted back from today. Default: 30.
        time_zone (str | Unset): The time zone whose days are used, as a name in the IANA time
            zone database. An unknown name is refused with 400 `unknown_time_zone`. Default: 'UTC'.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        PaymentStats | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            days=days,
            time_zone=time_zone,
        )
    ).parsed
