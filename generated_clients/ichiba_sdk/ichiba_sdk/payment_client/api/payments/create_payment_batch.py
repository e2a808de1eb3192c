from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.payment_batch_create import PaymentBatchCreate
from ...models.payment_batch_result import PaymentBatchResult
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: PaymentBatchCreate,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/payments/batch",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PaymentBatchResult | Problem | None:
    if response.status_code == 207:
        response_207 = PaymentBatchResult.from_dict(response.json())

        return response_207

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
) -> Response[PaymentBatchResult | Problem]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: PaymentBatchCreate,
    idempotency_key: str | Unset = UNSET,
) -> Response[PaymentBatchResult | Problem]:
    """Take payments for many orders

    Records a payment for each order and asks the gateway once for each, several at a time. The answer
    is 207 with one result for each item, in the order of the request. A result is CREATED or EXISTING
    with the payment, whose `status` says how it stands as for `create_payment`, or REFUSED with a
    `problem`. A refused item does not stop the others. Each payment must be within the limits of its
    method; their sum has no limit. Sending the request again repeats nothing, with or without an
    `Idempotency-Key`: an order that already has a payment of this batch, even a FAILED one, answers
    EXISTING with it, and anything that an interrupted request left undone is finished. Methods may be
    mixed. Problems: 400 `amount_not_payable`, `paid_elsewhere_missing` and `paid_elsewhere_not_allowed`
    as for `create_payment`; 409 `payment_already_exists` if the order has a payment from elsewhere that
    is not FAILED; 409 `payment_differs` if the batch's payment has a different amount. `payment_id`
    names the payment that caused the refusal.

    Args:
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (PaymentBatchCreate): Payments to take for the orders of a batch.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[PaymentBatchResult | Problem]
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
    body: PaymentBatchCreate,
    idempotency_key: str | Unset = UNSET,
) -> PaymentBatchResult | Problem | None:
    """Take payments for many orders

    Records a payment for each order and asks the gateway once for each, several at a time. The answer
    is 207 with one result for each item, in the order of the request. A result is CREATED or EXISTING
    with the payment, whose `status` says how it stands as for `create_payment`, or REFUSED with a
    `problem`. A refused item does not stop the others. Each payment must be within the limits of its
    method; their sum has no limit. Sending the request again repeats nothing, with or without an
    `Idempotency-Key`: an order that already has a payment of this batch, even a FAILED one, answers
    EXISTING with it, and anything that an interrupted request left undone is finished. Methods may be
    mixed. Problems: 400 `amount_not_payable`, `paid_elsewhere_missing` and `paid_elsewhere_not_allowed`
    as for `create_payment`; 409 `payment_already_exists` if the order has a payment from elsewhere that
    is not FAILED; 409 `payment_differs` if the batch's payment has a different amount. `payment_id`
    names the payment that caused the refusal.

    Args:
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (PaymentBatchCreate): Payments to take for the orders of a batch.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        PaymentBatchResult | Problem
    """

    return sync_detailed(
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: PaymentBatchCreate,
    idempotency_key: str | Unset = UNSET,
) -> Response[PaymentBatchResult | Problem]:
    """Take payments for many orders

    Records a payment for each order and asks the gateway once for each, several at a time. The answer
    is 207 with one result for each item, in the order of the request. A result is CREATED or EXISTING
    with the payment, whose `status` says how it stands as for `create_payment`, or REFUSED with a
    `problem`. A refused item does not stop the others. Each payment must be within the limits of its
    method; their sum has no limit. Sending the request again repeats nothing, with or without an
    `Idempotency-Key`: an order that already has a payment of this batch, even a FAILED one, answers
    EXISTING with it, and anything that an interrupted request left undone is finished. Methods may be
    mixed. Problems: 400 `amount_not_payable`, `paid_elsewhere_missing` and `paid_elsewhere_not_allowed`
    as for `create_payment`; 409 `payment_already_exists` if the order has a payment from elsewhere that
    is not FAILED; 409 `payment_differs` if the batch's payment has a different amount. `payment_id`
    names the payment that caused the refusal.

    Args:
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (PaymentBatchCreate): Payments to take for the orders of a batch.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[PaymentBatchResult | Problem]
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
    body: PaymentBatchCreate,
    idempotency_key: str | Unset = UNSET,
) -> PaymentBatchResult | Problem | None:
    """Take payments for many orders

    Records a payment for each order and asks the gateway once for each, several at a time. The answer
    is 207 with one result for each item, in the order of the request. A result is CREATED or EXISTING
    with the payment, whose `status` says how it stands as for `create_payment`, or REFUSED with a
    `problem`. A refused item does not stop the others. Each payment must be within the limits of its
    method; their sum has no limit. Sending the request again repeats nothing, with or without an
    `Idempotency-Key`: an order that already has a payment of this batch, even a FAILED one, answers
    EXISTING with it, and anything that an interrupted request left undone is finished. Methods may be
    mixed. Problems: 400 `amount_not_payable`, `paid_elsewhere_missing` and `paid_elsewhere_not_allowed`
    as for `create_payment`; 409 `payment_already_exists` if the order has a payment from elsewhere that
    is not FAILED; 409 `payment_differs` if the batch's payment has a different amount. `payment_id`
    names the payment that caused the refusal.

    Args:
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (PaymentBatchCreate): Payments to take for the orders of a batch.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        PaymentBatchResult | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed
