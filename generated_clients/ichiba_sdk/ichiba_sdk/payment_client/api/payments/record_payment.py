from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.payment import Payment
from ...models.payment_receipt import PaymentReceipt
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    payment_id: UUID,
    *,
    body: PaymentReceipt,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/payments/{payment_id}/record".format(
            payment_id=quote(str(payment_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Payment | Problem | None:
    if response.status_code == 200:
        response_200 = Payment.from_dict(response.json())

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

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Payment | Problem]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    payment_id: UUID,
    *,
    client: AuthenticatedClient,
    body: PaymentReceipt,
    idempotency_key: str | Unset = UNSET,
) -> Response[Payment | Problem]:
    """Record that the money of a payment was received

    For a payment by `cash_on_delivery` or `invoice`, whose money does not pass through the gateway: the
    payment becomes COMPLETED, and the order service is told. `attempts` names who recorded it.
    Recording it again with the same values changes nothing and answers 200; with others the answer is
    409 `payment_already_recorded`. If `amount` is given and is not the payment's, nothing is recorded,
    and the answer is 409 `amount_differs`. A payment that the gateway makes is refused with 409
    `payment_made_by_gateway`.

    Args:
        payment_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (PaymentReceipt): Money that was received for a payment.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Payment | Problem]
    """

    kwargs = _get_kwargs(
        payment_id=payment_id,
        body=body,
        idempotency_key=idempotency_key,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    payment_id: UUID,
    *,
    client: AuthenticatedClient,
    body: PaymentReceipt,
    idempotency_key: str | Unset = UNSET,
) -> Payment | Problem | None:
    """Record that the money of a payment was received

    For a payment by `cash_on_delivery` or `invoice`, whose money does not pass through the gateway: the
    payment becomes COMPLETED, and the order service is told. `attempts` names who recorded it.
    Recording it again with the same values changes nothing and answers 200; with others the answer is
    409 `payment_already_recorded`. If `amount` is given and is not the payment's, nothing is recorded,
    and the answer is 409 `amount_differs`. A payment that the gateway makes is refused with 409
    `payment_made_by_gateway`.

    Args:
        payment_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (PaymentReceipt): Money that was received for a payment.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Payment | Problem
    """

    return sync_detailed(
        payment_id=payment_id,
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    payment_id: UUID,
    *,
    client: AuthenticatedClient,
    body: PaymentReceipt,
    idempotency_key: str | Unset = UNSET,
) -> Response[Payment | Problem]:
    """Record that the money of a payment was received

    For a payment by `cash_on_delivery` or `invoice`, whose money does not pass through the gateway: the
    payment becomes COMPLETED, and the order service is told. `attempts` names who recorded it.
    Recording it again with the same values changes nothing and answers 200; with others the answer is
    409 `payment_already_recorded`. If `amount` is given and is not the payment's, nothing is recorded,
    and the answer is 409 `amount_differs`. A payment that the gateway makes is refused with 409
    `payment_made_by_gateway`.

    Args:
        payment_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (PaymentReceipt): Money that was received for a payment.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Payment | Problem]
    """

    kwargs = _get_kwargs(
        payment_id=payment_id,
        body=body,
        idempotency_key=idempotency_key,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    payment_id: UUID,
    *,
    client: AuthenticatedClient,
    body: PaymentReceipt,
    idempotency_key: str | Unset = UNSET,
) -> Payment | Problem | None:
    """Record that the money of a payment was received

    For a payment by `cash_on_delivery` or `invoice`, whose money does not pass through the gateway: the
    payment becomes COMPLETED, and the order service is told. `attempts` names who recorded it.
    Recording it again with the same values changes nothing and answers 200; with others the answer is
    409 `payment_already_recorded`. If `amount` is given and is not the payment's, nothing is recorded,
    and the answer is 409 `amount_differs`. A payment that the gateway makes is refused with 409
    `payment_made_by_gateway`.

    Args:
        payment_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (PaymentReceipt): Money that was received for a payment.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Payment | Problem
    """

    return (
        await asyncio_detailed(
            payment_id=payment_id,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed
