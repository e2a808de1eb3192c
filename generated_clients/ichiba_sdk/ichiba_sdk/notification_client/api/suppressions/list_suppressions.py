from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.suppression_list import SuppressionList
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    recipient: str | Unset = UNSET,
    q: str | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["recipient"] = recipient

    params["q"] = q

    params["limit"] = limit

    params["cursor"] = cursor

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/suppressions",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | SuppressionList | None:
    if response.status_code == 200:
        response_200 = SuppressionList.from_dict(response.json())

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
) -> Response[Problem | SuppressionList]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    recipient: str | Unset = UNSET,
    q: str | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> Response[Problem | SuppressionList]:
    """List suppressions

    Returns the recipients who receive nothing, latest first. A cursor that was not issued by this list
    with these filters is refused with 400 `invalid_cursor`.

    Args:
        recipient (str | Unset): An e-mail address, or a telephone number in E.164 format.
            Example: hanako.sato@example.jp.
        q (str | Unset): Only recipients that contain this text, regardless of case.
        limit (int | Unset): The maximum number of items in a page. Default: 50.
        cursor (str | Unset): The `next_cursor` of the previous page. Leave it out for the first
            page.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Problem | SuppressionList]
    """

    kwargs = _get_kwargs(
        recipient=recipient,
        q=q,
        limit=limit,
        cursor=cursor,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    recipient: str | Unset = UNSET,
    q: str | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> Problem | SuppressionList | None:
    """List suppressions

    Returns the recipients who receive nothing, latest first. A cursor that was not issued by this list
    with these filters is refused with 400 `invalid_cursor`.

    Args:
        recipient (str | Unset): An e-mail address, or a telephone number in E.164 format.
            Example: hanako.sato@example.jp.
        q (str | Unset): Only recipients that contain this text, regardless of case.
        limit (int | Unset): The maximum number of items in a page. Default: 50.
        cursor (str | Unset): The `next_cursor` of the previous page. Leave it out for the first
            page.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Problem | SuppressionList
    """

    return sync_detailed(
        client=client,
        recipient=recipient,
        q=q,
        limit=limit,
        cursor=cursor,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    recipient: str | Unset = UNSET,
    q: str | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> Response[Problem | SuppressionList]:
    """List suppressions

    Returns the recipients who receive nothing, latest first. A cursor that was not issued by this list
    with these filters is refused with 400 `invalid_cursor`.

    Args:
        recipient (str | Unset): An e-mail address, or a telephone number in E.164 format.
            Example: hanako.sato@example.jp.
        q (str | Unset): Only recipients that contain this text, regardless of case.
        limit (int | Unset): The maximum number of items in a page. Default: 50.
        cursor (str | Unset): The `next_cursor` of the previous page. Leave it out for the first
            page.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Problem | SuppressionList]
    """

    kwargs = _get_kwargs(
        recipient=recipient,
        q=q,
        limit=limit,
        cursor=cursor,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    recipient: str | Unset = UNSET,
    q: str | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> Problem | SuppressionList | None:
    """List suppressions

    Returns the recipients who receive nothing, latest first. A cursor that was not issued by this list
    with these filters is refused with 400 `invalid_cursor`.

    Args:
        recipient (str | Unset): An e-mail address, or a telephone number in E.164 format.
            Example: hanako.sato@example.jp.
        q (str | Unset): Only recipients that contain this text, regardless of case.
        limit (int | Unset): The maximum number of items in a page. Default: 50.
        cursor (str | Unset): The `next_cursor` of the previous page. Leave it out for the first
            page.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Problem | SuppressionList
    """

    return (
        await asyncio_detailed(
            client=client,
            recipient=recipient,
            q=q,
            limit=limit,
            cursor=cursor,
        )
    ).parsed
