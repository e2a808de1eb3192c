from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.refund import Refund
from ...models.refund_create import RefundCreate
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: RefundCreate,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/payments/refund",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | Refund | None:
    if response.status_code == 201:
        response_201 = Refund.from_dict(response.json())

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Problem | Refund]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: RefundCreate,
    idempotency_key: str | Unset = UNSET,
) -> Response[Problem | Refund]:
    """Refund a captured payment

    Records a refund and asks the gateway once to refund `amount`, or all that is left if no amount is
    given. The answer is 201 whatever the gateway said; the refund is COMPLETED, FAILED, or PENDING
    while the gateway has not decided. A payment is never refunded beyond what was captured, however
    many requests arrive at once: refunds under way count as refunded until they fail. A payment that
    was not captured is refused with 409 `payment_not_refundable`. For a payment of gateway `external`
    nobody is asked: the refund is PENDING until `settle_refund`; if the payment is itself still
    PENDING, it is no longer expected and becomes FAILED (`not_collected`), and the answer is 409
    `payment_not_refundable`. If nothing is left, or less than the requested amount, the answer is 409
    `refund_exceeds_balance`. `Location` is the URL of the payment's list of refunds. While the
    customer's bank disputes the payment, or after it has decided for the customer, a refund may be paid
    twice: it is refused with 409 `payment_disputed`, which says by when evidence is due, unless
    `despite_dispute` confirms it.

    Args:
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (RefundCreate): A refund to make.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Problem | Refund]
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
    body: RefundCreate,
    idempotency_key: str | Unset = UNSET,
) -> Problem | Refund | None:
    """Refund a captured payment

    Records a refund and asks the gateway once to refund `amount`, or all that is left if no amount is
    given. The answer is 201 whatever the gateway said; the refund is COMPLETED, FAILED, or PENDING
    while the gateway has not decided. A payment is never refunded beyond what was captured, however
    many requests arrive at once: refunds under way count as refunded until they fail. A payment that
    was not captured is refused with 409 `payment_not_refundable`. For a payment of gateway `external`
    nobody is asked: the refund is PENDING until `settle_refund`; if the payment is itself still
    PENDING, it is no longer expected and becomes FAILED (`not_collected`), and the answer is 409
    `payment_not_refundable`. If nothing is left, or less than the requested amount, the answer is 409
    `refund_exceeds_balance`. `Location` is the URL of the payment's list of refunds. While the
    customer's bank disputes the payment, or after it has decided for the customer, a refund may be paid
    twice: it is refused with 409 `payment_disputed`, which says by when evidence is due, unless
    `despite_dispute` confirms it.

    Args:
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (RefundCreate): A refund to make.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Problem | Refund
    """

    return sync_detailed(
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: RefundCreate,
    idempotency_key: str | Unset = UNSET,
) -> Response[Problem | Refund]:
    """Refund a captured payment

    Records a refund and asks the gateway once to refund `amount`, or all that is left if no amount is
    given. The answer is 201 whatever the gateway said; the refund is COMPLETED, FAILED, or PENDING
    while the gateway has not decided. A payment is never refunded beyond what was captured, however
    many requests arrive at once: refunds under way count as refunded until they fail. A payment that
    was not captured is refused with 409 `payment_not_refundable`. For a payment of gateway `external`
    nobody is asked: the refund is PENDING until `settle_refund`; if the payment is itself still
    PENDING, it is no longer expected and becomes FAILED (`not_collected`), and the answer is 409
    `payment_not_refundable`. If nothing is left, or less than the requested amount, the answer is 409
    `refund_exceeds_balance`. `Location` is the URL of the payment's list of refunds. While the
    customer's bank disputes the payment, or after it has decided for the customer, a refund may be paid
    twice: it is refused with 409 `payment_disputed`, which says by when evidence is due, unless
    `despite_dispute` confirms it.

    Args:
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (RefundCreate): A refund to make.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Problem | Refund]
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
    body: RefundCreate,
    idempotency_key: str | Unset = UNSET,
) -> Problem | Refund | None:
    """Refund a captured payment

    Records a refund and asks the gateway once to refund `amount`, or all that is left if no amount is
    given. The answer is 201 whatever the gateway said; the refund is COMPLETED, FAILED, or PENDING
    while the gateway has not decided. A payment is never refunded beyond what was captured, however
    many requests arrive at once: refunds under way count as refunded until they fail. A payment that
    was not captured is refused with 409 `payment_not_refundable`. For a payment of gateway `external`
    nobody is asked: the refund is PENDING until `settle_refund`; if the payment is itself still
    PENDING, it is no longer expected and becomes FAILED (`not_collected`), and the answer is 409
    `payment_not_refundable`. If nothing is left, or less than the requested amount, the answer is 409
    `refund_exceeds_balance`. `Location` is the URL of the payment's list of refunds. While the
    customer's bank disputes the payment, or after it has decided for the customer, a refund may be paid
    twice: it is refused with 409 `payment_disputed`, which says by when evidence is due, unless
    `despite_dispute` confirms it.

    Args:
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (RefundCreate): A refund to make.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Problem | Refund
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed
