from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.erasure_part import ErasurePart
from ...models.orders_to_erase import OrdersToErase
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: OrdersToErase,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/customers/erase",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> ErasurePart | Problem | None:
    if response.status_code == 200:
        response_200 = ErasurePart.from_dict(response.json())

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

    if response.status_code == 409:
        response_409 = Problem.from_dict(response.json())

        return response_409

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
) -> Response[ErasurePart | Problem]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: OrdersToErase,
    idempotency_key: str | Unset = UNSET,
) -> Response[ErasurePart | Problem]:
    """Erase what belongs to a customer's orders

    The order service calls this when a customer is erased. Of the payments of these orders, it erases
    tokens, what gateways and people have written in words, and what the customer was to do. Amounts,
    statuses and references stay, so that the accounts still balance. While a payment or refund has no
    outcome, a refund has failed or a dispute is open, nothing is erased, and `in_the_way` names the
    orders. Erasing again erases nothing more.

    Args:
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (OrdersToErase): The orders of a customer who is to be erased.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[ErasurePart | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: OrdersToErase,
    idempotency_key: str | Unset = UNSET,
) -> ErasurePart | Problem | None:
    """Erase what belongs to a customer's orders

    The order service calls this when a customer is erased. Of the payments of these orders, it erases
    tokens, what gateways and people have written in words, and what the customer was to do. Amounts,
    statuses and references stay, so that the accounts still balance. While a payment or refund has no
    outcome, a refund has failed or a dispute is open, nothing is erased, and `in_the_way` names the
    orders. Erasing again erases nothing more.

    Args:
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (OrdersToErase): The orders of a customer who is to be erased.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        ErasurePart | Problem
    """

    return sync_detailed(
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: OrdersToErase,
    idempotency_key: str | Unset = UNSET,
) -> Response[ErasurePart | Problem]:
    """Erase what belongs to a customer's orders

    The order service calls this when a customer is erased. Of the payments of these orders, it erases
    tokens, what gateways and people have written in words, and what the customer was to do. Amounts,
    statuses and references stay, so that the accounts still balance. While a payment or refund has no
    outcome, a refund has failed or a dispute is open, nothing is erased, and `in_the_way` names the
    orders. Erasing again erases nothing more.

    Args:
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (OrdersToErase): The orders of a customer who is to be erased.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[ErasurePart | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: OrdersToErase,
    idempotency_key: str | Unset = UNSET,
) -> ErasurePart | Problem | None:
    """Erase what belongs to a customer's orders

    The order service calls this when a customer is erased. Of the payments of these orders, it erases
    tokens, what gateways and people have written in words, and what the customer was to do. Amounts,
    statuses and references stay, so that the accounts still balance. While a payment or refund has no
    outcome, a refund has failed or a dispute is open, nothing is erased, and `in_the_way` names the
    orders. Erasing again erases nothing more.

    Args:
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (OrdersToErase): The orders of a customer who is to be erased.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        ErasurePart | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed
