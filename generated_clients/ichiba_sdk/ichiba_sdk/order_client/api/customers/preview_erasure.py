from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.customer_to_erase import CustomerToErase
from ...models.erasure_preview import ErasurePreview
from ...models.problem import Problem
from ...types import Response


def _get_kwargs(
    *,
    body: CustomerToErase,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/customers/erase/preview",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ErasurePreview | Problem | None:
    if response.status_code == 200:
        response_200 = ErasurePreview.from_dict(response.json())

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


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ErasurePreview | Problem]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: CustomerToErase,
) -> Response[ErasurePreview | Problem]:
    """Preview the erasure of a customer

    Says what `erase_customer` would erase and what is in its way, and changes nothing. It is a POST so
    that the customer does not stand in a URL. Without `email` and `phone`, the answer is 400
    `customer_not_named`. If the payment service or the notification service does not answer, the answer
    is 503.

    Args:
        body (CustomerToErase): The customer, named by an e-mail address, a telephone number or
            both.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[ErasurePreview | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: CustomerToErase,
) -> ErasurePreview | Problem | None:
    """Preview the erasure of a customer

    Says what `erase_customer` would erase and what is in its way, and changes nothing. It is a POST so
    that the customer does not stand in a URL. Without `email` and `phone`, the answer is 400
    `customer_not_named`. If the payment service or the notification service does not answer, the answer
    is 503.

    Args:
        body (CustomerToErase): The customer, named by an e-mail address, a telephone number or
            both.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        ErasurePreview | Problem
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: CustomerToErase,
) -> Response[ErasurePreview | Problem]:
    """Preview the erasure of a customer

    Says what `erase_customer` would erase and what is in its way, and changes nothing. It is a POST so
    that the customer does not stand in a URL. Without `email` and `phone`, the answer is 400
    `customer_not_named`. If the payment service or the notification service does not answer, the answer
    is 503.

    Args:
        body (CustomerToErase): The customer, named by an e-mail address, a telephone number or
            both.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[ErasurePreview | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: CustomerToErase,
) -> ErasurePreview | Problem | None:
    """Preview the erasure of a customer

    Says what `erase_customer` would erase and what is in its way, and changes nothing. It is a POST so
    that the customer does not stand in a URL. Without `email` and `phone`, the answer is 400
    `customer_not_named`. If the payment service or the notification service does not answer, the answer
    is 503.

    Args:
        body (CustomerToErase): The customer, named by an e-mail address, a telephone number or
            both.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        ErasurePreview | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
