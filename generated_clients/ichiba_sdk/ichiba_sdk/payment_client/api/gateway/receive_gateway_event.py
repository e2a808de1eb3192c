from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.gateway_event_receipt import GatewayEventReceipt
from ...models.known_gateway_event import KnownGatewayEvent
from ...models.other_gateway_event import OtherGatewayEvent
from ...models.problem import Problem
from ...types import Response


def _get_kwargs(
    *,
    body: KnownGatewayEvent | OtherGatewayEvent,
    webhook_id: str,
    webhook_timestamp: str,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["webhook-id"] = webhook_id

    headers["webhook-timestamp"] = webhook_timestamp

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/payments/webhook",
    }

    if isinstance(body, KnownGatewayEvent):
        _kwargs["json"] = body.to_dict()
    else:
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
    body: KnownGatewayEvent | OtherGatewayEvent,
    webhook_id: str,
    webhook_timestamp: str,
) -> Response[GatewayEventReceipt | Problem]:
    """Receive an event from the gateway

    Stores the event that the gateway reports and applies it to the payment or refund. Events are signed
    according to Standard Webhooks: the signature covers `webhook-id`, `webhook-timestamp` and the body,
    byte for byte. A missing or wrong signature, or a timestamp more than 300 seconds from now in either
    direction, is refused with 401 `invalid_signature`. The answer is 200 once the event is stored. An
    event that was received before, or that an earlier received event has overtaken, changes nothing and
    is also answered with 200. An event that arrives before its payment is kept and applied when a
    payment is created for its `order_id`. An event of an unknown type is kept as IGNORED, counted in
    `ichiba_unknown_events_total`, and answered with 200. Unknown members are ignored.

    Args:
        webhook_id (str): The id of the event. The same event sent again has the same id.
        webhook_timestamp (str): When this delivery was sent, in seconds since
            1970-01-01T00:00:00Z.
        body (KnownGatewayEvent | OtherGatewayEvent): Something that happened at the gateway.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[GatewayEventReceipt | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
        webhook_id=webhook_id,
        webhook_timestamp=webhook_timestamp,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: KnownGatewayEvent | OtherGatewayEvent,
    webhook_id: str,
    webhook_timestamp: str,
) -> GatewayEventReceipt | Problem | None:
    """Receive an event from the gateway

    Stores the event that the gateway reports and applies it to the payment or refund. Events are signed
    according to Standard Webhooks: the signature covers `webhook-id`, `webhook-timestamp` and the body,
    byte for byte. A missing or wrong signature, or a timestamp more than 300 seconds from now in either
    direction, is refused with 401 `invalid_signature`. The answer is 200 once the event is stored. An
    event that was received before, or that an earlier received event has overtaken, changes nothing and
    is also answered with 200. An event that arrives before its payment is kept and applied when a
    payment is created for its `order_id`. An event of an unknown type is kept as IGNORED, counted in
    `ichiba_unknown_events_total`, and answered with 200. Unknown members are ignored.

    Args:
        webhook_id (str): The id of the event. The same event sent again has the same id.
        webhook_timestamp (str): When this delivery was sent, in seconds since
            1970-01-01T00:00:00Z.
        body (KnownGatewayEvent | OtherGatewayEvent): Something that happened at the gateway.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        GatewayEventReceipt | Problem
    """

    return sync_detailed(
        client=client,
        body=body,
        webhook_id=webhook_id,
        webhook_timestamp=webhook_timestamp,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: KnownGatewayEvent | OtherGatewayEvent,
    webhook_id: str,
    webhook_timestamp: str,
) -> Response[GatewayEventReceipt | Problem]:
    """Receive an event from the gateway

    Stores the event that the gateway reports and applies it to the payment or refund. Events are signed
    according to Standard Webhooks: the signature covers `webhook-id`, `webhook-timestamp` and the body,
    byte for byte. A missing or wrong signature, or a timestamp more than 300 seconds from now in either
    direction, is refused with 401 `invalid_signature`. The answer is 200 once the event is stored. An
    event that was received before, or that an earlier received event has overtaken, changes nothing and
    is also answered with 200. An event that arrives before its payment is kept and applied when a
    payment is created for its `order_id`. An event of an unknown type is kept as IGNORED, counted in
    `ichiba_unknown_events_total`, and answered with 200. Unknown members are ignored.

    Args:
        webhook_id (str): The id of the event. The same event sent again has the same id.
        webhook_timestamp (str): When this delivery was sent, in seconds since
            1970-01-01T00:00:00Z.
        body (KnownGatewayEvent | OtherGatewayEvent): Something that happened at the gateway.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[GatewayEventReceipt | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
        webhook_id=webhook_id,
        webhook_timestamp=webhook_timestamp,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: KnownGatewayEvent | OtherGatewayEvent,
    webhook_id: str,
    webhook_timestamp: str,
) -> GatewayEventReceipt | Problem | None:
    """Receive an event from the gateway

    Stores the event that the gateway reports and applies it to the payment or refund. Events are signed
    according to Standard Webhooks: the signature covers `webhook-id`, `webhook-timestamp` and the body,
    byte for byte. A missing or wrong signature, or a timestamp more than 300 seconds from now in either
    direction, is refused with 401 `invalid_signature`. The answer is 200 once the event is stored. An
    event that was received before, or that an earlier received event has overtaken, changes nothing and
    is also answered with 200. An event that arrives before its payment is kept and applied when a
    payment is created for its `order_id`. An event of an unknown type is kept as IGNORED, counted in
    `ichiba_unknown_events_total`, and answered with 200. Unknown members are ignored.

    Args:
        webhook_id (str): The id of the event. The same event sent again has the same id.
        webhook_timestamp (str): When this delivery was sent, in seconds since
            1970-01-01T00:00:00Z.
        body (KnownGatewayEvent | OtherGatewayEvent): Something that happened at the gateway.

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
            webhook_id=webhook_id,
            webhook_timestamp=webhook_timestamp,
        )
    ).parsed
