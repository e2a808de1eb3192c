from typing import Any, cast

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...types import UNSET, Response


def _get_kwargs(
    *,
    recipient: str,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["recipient"] = recipient

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/api/v1/suppressions",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Any | Problem | None:
    if response.status_code == 204:
        response_204 = cast(Any, None)
        return response_204

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Problem.from_dict(response.json())

        return response_403

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Any | Problem]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    recipient: str,
) -> Response[Any | Problem]:
    """Remove a recipient from the suppression list

    Removes the recipient from the list. Messages that were suppressed stay so until they are retried.
    If the recipient is not on the list, the answer is 404 `suppression_not_found`.

    Args:
        recipient (str): An e-mail address, or a telephone number in E.164 format. Example:
            hanako.sato@example.jp.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Any | Problem]
    """

    kwargs = _get_kwargs(
        recipient=recipient,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    recipient: str,
) -> Any | Problem | None:
    """Remove a recipient from the suppression list

    Removes the recipient from the list. Messages that were suppressed stay so until they are retried.
    If the recipient is not on the list, the answer is 404 `suppression_not_found`.

    Args:
        recipient (str): An e-mail address, or a telephone number in E.164 format. Example:
            hanako.sato@example.jp.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Any | Problem
    """

    return sync_detailed(
        client=client,
        recipient=recipient,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    recipient: str,
) -> Response[Any | Problem]:
    """Remove a recipient from the suppression list

    Removes the recipient from the list. Messages that were suppressed stay so until they are retried.
    If the recipient is not on the list, the answer is 404 `suppression_not_found`.

    Args:
        recipient (str): An e-mail address, or a telephone number in E.164 format. Example:
            hanako.sato@example.jp.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Any | Problem]
    """

    kwargs = _get_kwargs(
        recipient=recipient,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    recipient: str,
) -> Any | Problem | None:
    """Remove a recipient from the suppression list

    Removes the recipient from the list. Messages that were suppressed stay so until they are retried.
    If the recipient is not on the list, the answer is 404 `suppression_not_found`.

    Args:
        recipient (str): An e-mail address, or a telephone number in E.164 format. Example:
            hanako.sato@example.jp.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Any | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            recipient=recipient,
        )
    ).parsed
