from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.gateway_payment import GatewayPayment
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    gateway_reference: str,
    *,
    gateway: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["gateway"] = gateway

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/gateway/payments/{gateway_reference}/refund".format(
            gateway_reference=quote(str(gateway_reference), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> GatewayPayment | Problem | None:
    if response.status_code == 200:
        response_200 = GatewayPayment.from_dict(response.json())

        return response_200

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
) -> Response[GatewayPayment | Problem]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    gateway_reference: str,
    *,
    client: AuthenticatedClient,
    gateway: str | Unset = UNSET,
) -> Response[GatewayPayment | Problem]:
    """Refund a capture that belongs to no payment

    Refunds all that is left of a capture at the gateway if this service has no payment for it, or only
    a FAILED one. If a payment stands for the capture, the answer is 409 `gateway_payment_is_known`:
    refund the payment instead. A capture that is already refunded is not refunded again, and the answer
    is also 200, so the request is safe to repeat. If the gateway declines the refund, or if the capture
    took no money, the answer is 409 `gateway_refund_failed`. If `gateway` is given and is not set up,
    the answer is 409 `gateway_not_in_use`; if it keeps no books, 409 `gateway_keeps_no_books`. If the
    gateway does not answer, the answer is 503.

    Args:
        gateway_reference (str): The gateway's own id for the capture.
        gateway (str | Unset): The gateway that the reference belongs to; the gateway in use if
            absent. References of different gateways are unrelated, even if they are the same.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[GatewayPayment | Problem]
    """

    kwargs = _get_kwargs(
        gateway_reference=gateway_reference,
        gateway=gateway,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    gateway_reference: str,
    *,
    client: AuthenticatedClient,
    gateway: str | Unset = UNSET,
) -> GatewayPayment | Problem | None:
    """Refund a capture that belongs to no payment

    Refunds all that is left of a capture at the gateway if this service has no payment for it, or only
    a FAILED one. If a payment stands for the capture, the answer is 409 `gateway_payment_is_known`:
    refund the payment instead. A capture that is already refunded is not refunded again, and the answer
    is also 200, so the request is safe to repeat. If the gateway declines the refund, or if the capture
    took no money, the answer is 409 `gateway_refund_failed`. If `gateway` is given and is not set up,
    the answer is 409 `gateway_not_in_use`; if it keeps no books, 409 `gateway_keeps_no_books`. If the
    gateway does not answer, the answer is 503.

    Args:
        gateway_reference (str): The gateway's own id for the capture.
        gateway (str | Unset): The gateway that the reference belongs to; the gateway in use if
            absent. References of different gateways are unrelated, even if they are the same.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        GatewayPayment | Problem
    """

    return sync_detailed(
        gateway_reference=gateway_reference,
        client=client,
        gateway=gateway,
    ).parsed


async def asyncio_detailed(
    gateway_reference: str,
    *,
    client: AuthenticatedClient,
    gateway: str | Unset = UNSET,
) -> Response[GatewayPayment | Problem]:
    """Refund a capture that belongs to no payment

    Refunds all that is left of a capture at the gateway if this service has no payment for it, or only
    a FAILED one. If a payment stands for the capture, the answer is 409 `gateway_payment_is_known`:
    refund the payment instead. A capture that is already refunded is not refunded again, and the answer
    is also 200, so the request is safe to repeat. If the gateway declines the refund, or if the capture
    took no money, the answer is 409 `gateway_refund_failed`. If `gateway` is given and is not set up,
    the answer is 409 `gateway_not_in_use`; if it keeps no books, 409 `gateway_keeps_no_books`. If the
    gateway does not answer, the answer is 503.

    Args:
        gateway_reference (str): The gateway's own id for the capture.
        gateway (str | Unset): The gateway that the reference belongs to; the gateway in use if
            absent. References of different gateways are unrelated, even if they are the same.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[GatewayPayment | Problem]
    """

    kwargs = _get_kwargs(
        gateway_reference=gateway_reference,
        gateway=gateway,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    gateway_reference: str,
    *,
    client: AuthenticatedClient,
    gateway: str | Unset = UNSET,
) -> GatewayPayment | Problem | None:
    """Refund a capture that belongs to no payment

    Refunds all that is left of a capture at the gateway if this service has no payment for it, or only
    a FAILED one. If a payment stands for the capture, the answer is 409 `gateway_payment_is_known`:
    refund the payment instead. A capture that is already refunded is not refunded again, and the answer
    is also 200, so the request is safe to repeat. If the gateway declines the refund, or if the capture
    took no money, the answer is 409 `gateway_refund_failed`. If `gateway` is given and is not set up,
    the answer is 409 `gateway_not_in_use`; if it keeps no books, 409 `gateway_keeps_no_books`. If the
    gateway does not answer, the answer is 503.

    Args:
        gateway_reference (str): The gateway's own id for the capture.
        gateway (str | Unset): The gateway that the reference belongs to; the gateway in use if
            absent. References of different gateways are unrelated, even if they are the same.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        GatewayPayment | Problem
    """

    return (
        await asyncio_detailed(
            gateway_reference=gateway_reference,
            client=client,
            gateway=gateway,
        )
    ).parsed
