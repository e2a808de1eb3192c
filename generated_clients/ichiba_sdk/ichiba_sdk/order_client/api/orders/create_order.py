from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.order import Order
from ...models.order_create import OrderCreate
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: OrderCreate,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/orders",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Order | Problem | None:
    if response.status_code == 201:
        response_201 = Order.from_dict(response.json())

        return response_201

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Order | Problem]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: OrderCreate,
    idempotency_key: str | Unset = UNSET,
) -> Response[Order | Problem]:
    """Place an order

    Saves the order, and requests its payment once. The status in the answer says how far that went:
    PAID, PAYMENT_FAILED (see `payment_error`), or PAYMENT_PROCESSING if the payment service has not
    answered yet. In that case the rest is done later, exactly once. The customer's message is saved
    with that status and requested right after the answer, which never waits for it. The answer is 201
    in every case. An `external_id` that the same `source` has already used is refused with 409. An
    order of 0 yen is PAID at once, without a payment. A total that the payment method cannot take (1 to
    99 yen, or more than 1,000,000) is refused with 400 `amount_not_payable` before anything is saved,
    and so are adjustments of the wrong sign (`adjustment_sign`) or discounts and points of more than
    the order comes to (`discount_too_large`).

    Args:
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (OrderCreate): An order to place. Its total is the sum of its items and adjustments;
            it may be 0, and then nothing is to be paid.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Order | Problem]
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
    body: OrderCreate,
    idempotency_key: str | Unset = UNSET,
) -> Order | Problem | None:
    """Place an order

    Saves the order, and requests its payment once. The status in the answer says how far that went:
    PAID, PAYMENT_FAILED (see `payment_error`), or PAYMENT_PROCESSING if the payment service has not
    answered yet. In that case the rest is done later, exactly once. The customer's message is saved
    with that status and requested right after the answer, which never waits for it. The answer is 201
    in every case. An `external_id` that the same `source` has already used is refused with 409. An
    order of 0 yen is PAID at once, without a payment. A total that the payment method cannot take (1 to
    99 yen, or more than 1,000,000) is refused with 400 `amount_not_payable` before anything is saved,
    and so are adjustments of the wrong sign (`adjustment_sign`) or discounts and points of more than
    the order comes to (`discount_too_large`).

    Args:
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (OrderCreate): An order to place. Its total is the sum of its items and adjustments;
            it may be 0, and then nothing is to be paid.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Order | Problem
    """

    return sync_detailed(
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: OrderCreate,
    idempotency_key: str | Unset = UNSET,
) -> Response[Order | Problem]:
    """Place an order

    Saves the order, and requests its payment once. The status in the answer says how far that went:
    PAID, PAYMENT_FAILED (see `payment_error`), or PAYMENT_PROCESSING if the payment service has not
    answered yet. In that case the rest is done later, exactly once. The customer's message is saved
    with that status and requested right after the answer, which never waits for it. The answer is 201
    in every case. An `external_id` that the same `source` has already used is refused with 409. An
    order of 0 yen is PAID at once, without a payment. A total that the payment method cannot take (1 to
    99 yen, or more than 1,000,000) is refused with 400 `amount_not_payable` before anything is saved,
    and so are adjustments of the wrong sign (`adjustment_sign`) or discounts and points of more than
    the order comes to (`discount_too_large`).

    Args:
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (OrderCreate): An order to place. Its total is the sum of its items and adjustments;
            it may be 0, and then nothing is to be paid.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Order | Problem]
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
    body: OrderCreate,
    idempotency_key: str | Unset = UNSET,
) -> Order | Problem | None:
    """Place an order

    Saves the order, and requests its payment once. The status in the answer says how far that went:
    PAID, PAYMENT_FAILED (see `payment_error`), or PAYMENT_PROCESSING if the payment service has not
    answered yet. In that case the rest is done later, exactly once. The customer's message is saved
    with that status and requested right after the answer, which never waits for it. The answer is 201
    in every case. An `external_id` that the same `source` has already used is refused with 409. An
    order of 0 yen is PAID at once, without a payment. A total that the payment method cannot take (1 to
    99 yen, or more than 1,000,000) is refused with 400 `amount_not_payable` before anything is saved,
    and so are adjustments of the wrong sign (`adjustment_sign`) or discounts and points of more than
    the order comes to (`discount_too_large`).

    Args:
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (OrderCreate): An order to place. Its total is the sum of its items and adjustments;
            it may be 0, and then nothing is to be paid.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Order | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed
