from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.gateway_event_receipt import GatewayEventReceipt
from ...models.problem import Problem
from ...models.stripe_event import StripeEvent
from ...types import Response


def _get_kwargs(
    *,
    body: StripeEvent,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/payments/stripe-webhook",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> GatewayEventReceipt | Problem | None:
    if response.status_code == 200:
        response_200 = GatewayEventReceipt.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

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
) -> Response[GatewayEventReceipt | Problem]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: StripeEvent,
) -> Response[GatewayEventReceipt | Problem]:
    """Receive an event from Stripe

    Takes events in Stripe's own form, for the endpoint that a shop adds at Stripe. The `Stripe-
    Signature` covers the body, byte for byte, with one of the secrets in
    `ICHIBA_STRIPE_WEBHOOK_SECRET`; a missing or wrong one, or one made more than 300 seconds from now
    in either direction, is refused with 401 `invalid_signature`. The answer is 200 once the event is
    stored, also if it was received before. Payment intents and refunds are applied to the payment that
    Stripe knows by that reference, and to no other. An event that decides nothing makes Stripe be asked
    how the payment stands. Events about money of no payment here are kept as IGNORED; so are events of
    unknown types, which are counted in `ichiba_unknown_events_total`. If only Stripe knows which
    payment a refund belongs to and does not answer, the answer is 503, and Stripe sends the event
    again.

    Args:
        body (StripeEvent): An event as Stripe sends it. Members that are not listed here are
            ignored.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[GatewayEventReceipt | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: StripeEvent,
) -> GatewayEventReceipt | Problem | None:
    """Receive an event from Stripe

    Takes events in Stripe's own form, for the endpoint that a shop adds at Stripe. The `Stripe-
    Signature` covers the body, byte for byte, with one of the secrets in
    `ICHIBA_STRIPE_WEBHOOK_SECRET`; a missing or wrong one, or one made more than 300 seconds from now
    in either direction, is refused with 401 `invalid_signature`. The answer is 200 once the event is
    stored, also if it was received before. Payment intents and refunds are applied to the payment that
    Stripe knows by that reference, and to no other. An event that decides nothing makes Stripe be asked
    how the payment stands. Events about money of no payment here are kept as IGNORED; so are events of
    unknown types, which are counted in `ichiba_unknown_events_total`. If only Stripe knows which
    payment a refund belongs to and does not answer, the answer is 503, and Stripe sends the event
    again.

    Args:
        body (StripeEvent): An event as Stripe sends it. Members that are not listed here are
            ignored.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        GatewayEventReceipt | Problem
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: StripeEvent,
) -> Response[GatewayEventReceipt | Problem]:
    """Receive an event from Stripe

    Takes events in Stripe's own form, for the endpoint that a shop adds at Stripe. The `Stripe-
    Signature` covers the body, byte for byte, with one of the secrets in
    `ICHIBA_STRIPE_WEBHOOK_SECRET`; a missing or wrong one, or one made more than 300 seconds from now
    in either direction, is refused with 401 `invalid_signature`. The answer is 200 once the event is
    stored, also if it was received before. Payment intents and refunds are applied to the payment that
    Stripe knows by that reference, and to no other. An event that decides nothing makes Stripe be asked
    how the payment stands. Events about money of no payment here are kept as IGNORED; so are events of
    unknown types, which are counted in `ichiba_unknown_events_total`. If only Stripe knows which
    payment a refund belongs to and does not answer, the answer is 503, and Stripe sends the event
    again.

    Args:
        body (StripeEvent): An event as Stripe sends it. Members that are not listed here are
            ignored.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[GatewayEventReceipt | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: StripeEvent,
) -> GatewayEventReceipt | Problem | None:
    """Receive an event from Stripe

    Takes events in Stripe's own form, for the endpoint that a shop adds at Stripe. The `Stripe-
    Signature` covers the body, byte for byte, with one of the secrets in
    `ICHIBA_STRIPE_WEBHOOK_SECRET`; a missing or wrong one, or one made more than 300 seconds from now
    in either direction, is refused with 401 `invalid_signature`. The answer is 200 once the event is
    stored, also if it was received before. Payment intents and refunds are applied to the payment that
    Stripe knows by that reference, and to no other. An event that decides nothing makes Stripe be asked
    how the payment stands. Events about money of no payment here are kept as IGNORED; so are events of
    unknown types, which are counted in `ichiba_unknown_events_total`. If only Stripe knows which
    payment a refund belongs to and does not answer, the answer is 503, and Stripe sends the event
    again.

    Args:
        body (StripeEvent): An event as Stripe sends it. Members that are not listed here are
            ignored.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        GatewayEventReceipt | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
