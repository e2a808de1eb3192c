from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.sent_payment_link import SentPaymentLink
from ...types import UNSET, Response, Unset


def _get_kwargs(
    order_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/orders/{order_id}/payment/link".format(
            order_id=quote(str(order_id), safe=""),
        ),
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | SentPaymentLink | None:
    if response.status_code == 202:
        response_202 = SentPaymentLink.from_dict(response.json())

        return response_202

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
) -> Response[Problem | SentPaymentLink]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    order_id: UUID,
    *,
    client: AuthenticatedClient,
    idempotency_key: str | Unset = UNSET,
) -> Response[Problem | SentPaymentLink]:
    """Send the customer a link for paying

    Makes a link on which the customer of a PAYMENT_FAILED order pays, as `create_payment_link` does,
    and sends it to them in the order's language (template PAYMENT_LINK): by e-mail, or by SMS where the
    order has a telephone number alone. The message is owed when this is answered, and noted in the
    timeline (`notice_requested`). It is not sent any more (`notice_not_needed`) if the order is paid or
    cancelled before it leaves. An order that was placed without a token which the gateway needs is
    PAYMENT_FAILED from the start, so this is how an order by telephone is paid. If there is nothing to
    pay on a link, the answer is 409 `payment_not_payable`; if the order has no address to send it to,
    409 `customer_not_reachable`.

    Args:
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Problem | SentPaymentLink]
    """

    kwargs = _get_kwargs(
        order_id=order_id,
        idempotency_key=idempotency_key,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    order_id: UUID,
    *,
    client: AuthenticatedClient,
    idempotency_key: str | Unset = UNSET,
) -> Problem | SentPaymentLink | None:
    """Send the customer a link for paying

    Makes a link on which the customer of a PAYMENT_FAILED order pays, as `create_payment_link` does,
    and sends it to them in the order's language (template PAYMENT_LINK): by e-mail, or by SMS where the
    order has a telephone number alone. The message is owed when this is answered, and noted in the
    timeline (`notice_requested`). It is not sent any more (`notice_not_needed`) if the order is paid or
    cancelled before it leaves. An order that was placed without a token which the gateway needs is
    PAYMENT_FAILED from the start, so this is how an order by telephone is paid. If there is nothing to
    pay on a link, the answer is 409 `payment_not_payable`; if the order has no address to send it to,
    409 `customer_not_reachable`.

    Args:
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Problem | SentPaymentLink
    """

    return sync_detailed(
        order_id=order_id,
        client=client,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    order_id: UUID,
    *,
    client: AuthenticatedClient,
    idempotency_key: str | Unset = UNSET,
) -> Response[Problem | SentPaymentLink]:
    """Send the customer a link for paying

    Makes a link on which the customer of a PAYMENT_FAILED order pays, as `create_payment_link` does,
    and sends it to them in the order's language (template PAYMENT_LINK): by e-mail, or by SMS where the
    order has a telephone number alone. The message is owed when this is answered, and noted in the
    timeline (`notice_requested`). It is not sent any more (`notice_not_needed`) if the order is paid or
    cancelled before it leaves. An order that was placed without a token which the gateway needs is
    PAYMENT_FAILED from the start, so this is how an order by telephone is paid. If there is nothing to
    pay on a link, the answer is 409 `payment_not_payable`; if the order has no address to send it to,
    409 `customer_not_reachable`.

    Args:
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Problem | SentPaymentLink]
    """

    kwargs = _get_kwargs(
        order_id=order_id,
        idempotency_key=idempotency_key,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    order_id: UUID,
    *,
    client: AuthenticatedClient,
    idempotency_key: str | Unset = UNSET,
) -> Problem | SentPaymentLink | None:
    """Send the customer a link for paying

    Makes a link on which the customer of a PAYMENT_FAILED order pays, as `create_payment_link` does,
    and sends it to them in the order's language (template PAYMENT_LINK): by e-mail, or by SMS where the
    order has a telephone number alone. The message is owed when this is answered, and noted in the
    timeline (`notice_requested`). It is not sent any more (`notice_not_needed`) if the order is paid or
    cancelled before it leaves. An order that was placed without a token which the gateway needs is
    PAYMENT_FAILED from the start, so this is how an order by telephone is paid. If there is nothing to
    pay on a link, the answer is 409 `payment_not_payable`; if the order has no address to send it to,
    409 `customer_not_reachable`.

    Args:
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Problem | SentPaymentLink
    """

    return (
        await asyncio_detailed(
            order_id=order_id,
            client=client,
            idempotency_key=idempotency_key,
        )
    ).parsed
