from typing import Any, cast

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.each_payment_create import EachPaymentCreate
from ...models.problem import Problem
from ...types import Response


def _get_kwargs(
    *,
    body: EachPaymentCreate,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/payments/each",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | str | None:
    if response.status_code == 200:
        response_200 = cast(str, response.content)
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

    if response.status_code == 413:
        response_413 = Problem.from_dict(response.json())

        return response_413

    if response.status_code == 415:
        response_415 = Problem.from_dict(response.json())

        return response_415

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Problem | str]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: EachPaymentCreate,
) -> Response[Problem | str]:
    """Take several payments that are independent of each other

    Does for each request what `create_payment` does, as if it had come by itself: each has its own
    idempotency key, is answered by itself, and is neither delayed nor failed by another. The answer is
    one line of JSON for each request, in the order in which they are decided: `index` is the request's
    place; `status`, `headers` and `body` are what `create_payment` answers. The whole is refused (4xx)
    only if its body is invalid; then no payment was taken. Payments that belong to a batch are taken by
    `create_payment_batch`.

    Args:
        body (EachPaymentCreate): Payments that are asked for at the same time and have nothing
            else to do with each other.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Problem | str]
    """

    kwargs = _get_kwargs(
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: EachPaymentCreate,
) -> Problem | str | None:
    """Take several payments that are independent of each other

    Does for each request what `create_payment` does, as if it had come by itself: each has its own
    idempotency key, is answered by itself, and is neither delayed nor failed by another. The answer is
    one line of JSON for each request, in the order in which they are decided: `index` is the request's
    place; `status`, `headers` and `body` are what `create_payment` answers. The whole is refused (4xx)
    only if its body is invalid; then no payment was taken. Payments that belong to a batch are taken by
    `create_payment_batch`.

    Args:
        body (EachPaymentCreate): Payments that are asked for at the same time and have nothing
            else to do with each other.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Problem | str
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: EachPaymentCreate,
) -> Response[Problem | str]:
    """Take several payments that are independent of each other

    Does for each request what `create_payment` does, as if it had come by itself: each has its own
    idempotency key, is answered by itself, and is neither delayed nor failed by another. The answer is
    one line of JSON for each request, in the order in which they are decided: `index` is the request's
    place; `status`, `headers` and `body` are what `create_payment` answers. The whole is refused (4xx)
    only if its body is invalid; then no payment was taken. Payments that belong to a batch are taken by
    `create_payment_batch`.

    Args:
        body (EachPaymentCreate): Payments that are asked for at the same time and have nothing
            else to do with each other.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Problem | str]
    """

    kwargs = _get_kwargs(
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: EachPaymentCreate,
) -> Problem | str | None:
    """Take several payments that are independent of each other

    Does for each request what `create_payment` does, as if it had come by itself: each has its own
    idempotency key, is answered by itself, and is neither delayed nor failed by another. The answer is
    one line of JSON for each request, in the order in which they are decided: `index` is the request's
    place; `status`, `headers` and `body` are what `create_payment` answers. The whole is refused (4xx)
    only if its body is invalid; then no payment was taken. Payments that belong to a batch are taken by
    `create_payment_batch`.

    Args:
        body (EachPaymentCreate): Payments that are asked for at the same time and have nothing
            else to do with each other.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Problem | str
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
