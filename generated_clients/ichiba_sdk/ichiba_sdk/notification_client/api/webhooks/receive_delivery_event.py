from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.delivery_event_receipt import DeliveryEventReceipt
from ...models.known_delivery_event import KnownDeliveryEvent
from ...models.other_delivery_event import OtherDeliveryEvent
from ...models.problem import Problem
from ...types import Response


def _get_kwargs(
    *,
    body: KnownDeliveryEvent | OtherDeliveryEvent,
    webhook_id: str,
    webhook_timestamp: str,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["webhook-id"] = webhook_id

    headers["webhook-timestamp"] = webhook_timestamp

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/notifications/webhook",
    }

    if isinstance(body, KnownDeliveryEvent):
        _kwargs["json"] = body.to_dict()
    else:
        _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> DeliveryEventReceipt | Problem | None:
    if response.status_code == 200:
        response_200 = DeliveryEventReceipt.from_dict(response.json())

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
) -> Response[DeliveryEventReceipt | Problem]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: KnownDeliveryEvent | OtherDeliveryEvent,
    webhook_id: str,
    webhook_timestamp: str,
) -> Response[DeliveryEventReceipt | Problem]:
    """Receive a delivery event

    A provider reports that a message was delivered, bounced or drew a complaint. The event's id is the
    `webhook-id` header. A repeated event changes nothing and is also answered with 200; so is an event
    that comes too late (a `delivered` never overrides a bounce) or that names an unknown notification.
    An event of an unknown type is kept as IGNORED, counted in `ichiba_unknown_events_total`, and
    answered with 200. Unknown members are ignored. A hard bounce or a complaint puts the recipient on
    the suppression list. A missing or forged signature, or one that is too old or in the future, is
    refused with 401.

    Args:
        webhook_id (str): The id of the event, the same each time it is delivered.
        webhook_timestamp (str): When this delivery was signed, in seconds since 1970. More than
            300 seconds from now is refused with 401.
        body (KnownDeliveryEvent | OtherDeliveryEvent): What a provider reports about a message.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[DeliveryEventReceipt | Problem]
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
    body: KnownDeliveryEvent | OtherDeliveryEvent,
    webhook_id: str,
    webhook_timestamp: str,
) -> DeliveryEventReceipt | Problem | None:
    """Receive a delivery event

    A provider reports that a message was delivered, bounced or drew a complaint. The event's id is the
    `webhook-id` header. A repeated event changes nothing and is also answered with 200; so is an event
    that comes too late (a `delivered` never overrides a bounce) or that names an unknown notification.
    An event of an unknown type is kept as IGNORED, counted in `ichiba_unknown_events_total`, and
    answered with 200. Unknown members are ignored. A hard bounce or a complaint puts the recipient on
    the suppression list. A missing or forged signature, or one that is too old or in the future, is
    refused with 401.

    Args:
        webhook_id (str): The id of the event, the same each time it is delivered.
        webhook_timestamp (str): When this delivery was signed, in seconds since 1970. More than
            300 seconds from now is refused with 401.
        body (KnownDeliveryEvent | OtherDeliveryEvent): What a provider reports about a message.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        DeliveryEventReceipt | Problem
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
    body: KnownDeliveryEvent | OtherDeliveryEvent,
    webhook_id: str,
    webhook_timestamp: str,
) -> Response[DeliveryEventReceipt | Problem]:
    """Receive a delivery event

    A provider reports that a message was delivered, bounced or drew a complaint. The event's id is the
    `webhook-id` header. A repeated event changes nothing and is also answered with 200; so is an event
    that comes too late (a `delivered` never overrides a bounce) or that names an unknown notification.
    An event of an unknown type is kept as IGNORED, counted in `ichiba_unknown_events_total`, and
    answered with 200. Unknown members are ignored. A hard bounce or a complaint puts the recipient on
    the suppression list. A missing or forged signature, or one that is too old or in the future, is
    refused with 401.

    Args:
        webhook_id (str): The id of the event, the same each time it is delivered.
        webhook_timestamp (str): When this delivery was signed, in seconds since 1970. More than
            300 seconds from now is refused with 401.
        body (KnownDeliveryEvent | OtherDeliveryEvent): What a provider reports about a message.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[DeliveryEventReceipt | Problem]
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
    body: KnownDeliveryEvent | OtherDeliveryEvent,
    webhook_id: str,
    webhook_timestamp: str,
) -> DeliveryEventReceipt | Problem | None:
    """Receive a delivery event

    A provider reports that a message was delivered, bounced or drew a complaint. The event's id is the
    `webhook-id` header. A repeated event changes nothing and is also answered with 200; so is an event
    that comes too late (a `delivered` never overrides a bounce) or that names an unknown notification.
    An event of an unknown type is kept as IGNORED, counted in `ichiba_unknown_events_total`, and
    answered with 200. Unknown members are ignored. A hard bounce or a complaint puts the recipient on
    the suppression list. A missing or forged signature, or one that is too old or in the future, is
    refused with 401.

    Args:
        webhook_id (str): The id of the event, the same each time it is delivered.
        webhook_timestamp (str): When this delivery was signed, in seconds since 1970. More than
            300 seconds from now is refused with 401.
        body (KnownDeliveryEvent | OtherDeliveryEvent): What a provider reports about a message.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        DeliveryEventReceipt | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            webhook_id=webhook_id,
            webhook_timestamp=webhook_timestamp,
        )
    ).parsed
