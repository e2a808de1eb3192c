from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.customer_to_erase import CustomerToErase
from ...models.erasure import Erasure
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: CustomerToErase,
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


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Erasure | Problem | None:
    if response.status_code == 202:
        response_202 = Erasure.from_dict(response.json())

        return response_202

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Erasure | Problem]:
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
    idempotency_key: str | Unset = UNSET,
) -> Response[Erasure | Problem]:
    """Erase a customer

    Erases what all three services keep about a customer: the name, address, e-mail address and
    telephone number in the orders, their timelines, messages and files. It concerns every order that
    has this e-mail address, regardless of case, or this telephone number, however it is written, and
    that exists now; orders that come later are left alone, and another erasure takes them. Answers at
    once; `get_erasure` reports the progress. What was sold and paid stays: an erased order has
    `erased_at`, and still counts in every sum.

    Nothing is erased while something is unfinished: an order that is not paid or not shipped, a payment
    or refund without an outcome, an open dispute, a message or call that is still owed, or an import
    that is still running. The answer is then 409 `customer_not_finished`, which names the first of
    them; `preview_erasure` lists them. To erase a customer again erases only what has come since. The
    erasure does not hold what it erased: `customer_key` tells whether two are of the same customer.
    Without `email` and `phone`, the answer is 400 `customer_not_named`.

    Args:
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (CustomerToErase): The customer, named by an e-mail address, a telephone number or
            both.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Erasure | Problem]
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
    body: CustomerToErase,
    idempotency_key: str | Unset = UNSET,
) -> Erasure | Problem | None:
    """Erase a customer

    Erases what all three services keep about a customer: the name, address, e-mail address and
    telephone number in the orders, their timelines, messages and files. It concerns every order that
    has this e-mail address, regardless of case, or this telephone number, however it is written, and
    that exists now; orders that come later are left alone, and another erasure takes them. Answers at
    once; `get_erasure` reports the progress. What was sold and paid stays: an erased order has
    `erased_at`, and still counts in every sum.

    Nothing is erased while something is unfinished: an order that is not paid or not shipped, a payment
    or refund without an outcome, an open dispute, a message or call that is still owed, or an import
    that is still running. The answer is then 409 `customer_not_finished`, which names the first of
    them; `preview_erasure` lists them. To erase a customer again erases only what has come since. The
    erasure does not hold what it erased: `customer_key` tells whether two are of the same customer.
    Without `email` and `phone`, the answer is 400 `customer_not_named`.

    Args:
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (CustomerToErase): The customer, named by an e-mail address, a telephone number or
            both.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Erasure | Problem
    """

    return sync_detailed(
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: CustomerToErase,
    idempotency_key: str | Unset = UNSET,
) -> Response[Erasure | Problem]:
    """Erase a customer

    Erases what all three services keep about a customer: the name, address, e-mail address and
    telephone number in the orders, their timelines, messages and files. It concerns every order that
    has this e-mail address, regardless of case, or this telephone number, however it is written, and
    that exists now; orders that come later are left alone, and another erasure takes them. Answers at
    once; `get_erasure` reports the progress. What was sold and paid stays: an erased order has
    `erased_at`, and still counts in every sum.

    Nothing is erased while something is unfinished: an order that is not paid or not shipped, a payment
    or refund without an outcome, an open dispute, a message or call that is still owed, or an import
    that is still running. The answer is then 409 `customer_not_finished`, which names the first of
    them; `preview_erasure` lists them. To erase a customer again erases only what has come since. The
    erasure does not hold what it erased: `customer_key` tells whether two are of the same customer.
    Without `email` and `phone`, the answer is 400 `customer_not_named`.

    Args:
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (CustomerToErase): The customer, named by an e-mail address, a telephone number or
            both.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Erasure | Problem]
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
    body: CustomerToErase,
    idempotency_key: str | Unset = UNSET,
) -> Erasure | Problem | None:
    """Erase a customer

    Erases what all three services keep about a customer: the name, address, e-mail address and
    telephone number in the orders, their timelines, messages and files. It concerns every order that
    has this e-mail address, regardless of case, or this telephone number, however it is written, and
    that exists now; orders that come later are left alone, and another erasure takes them. Answers at
    once; `get_erasure` reports the progress. What was sold and paid stays: an erased order has
    `erased_at`, and still counts in every sum.

    Nothing is erased while something is unfinished: an order that is not paid or not shipped, a payment
    or refund without an outcome, an open dispute, a message or call that is still owed, or an import
    that is still running. The answer is then 409 `customer_not_finished`, which names the first of
    them; `preview_erasure` lists them. To erase a customer again erases only what has come since. The
    erasure does not hold what it erased: `customer_key` tells whether two are of the same customer.
    Without `email` and `phone`, the answer is 400 `customer_not_named`.

    Args:
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (CustomerToErase): The customer, named by an e-mail address, a telephone number or
            both.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Erasure | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed
