from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.provider_receipt import ProviderReceipt
from ...models.sendgrid_event import SendgridEvent
from ...types import Response


def _get_kwargs(
    *,
    body: list[SendgridEvent],
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/notifications/webhook/sendgrid",
    }

    _kwargs["json"] = []
    for componentsschemas_sendgrid_events_item_data in body:
        componentsschemas_sendgrid_events_item = componentsschemas_sendgrid_events_item_data.to_dict()
        _kwargs["json"].append(componentsschemas_sendgrid_events_item)

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | ProviderReceipt | None:
    if response.status_code == 200:
        response_200 = ProviderReceipt.from_dict(response.json())

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
) -> Response[Problem | ProviderReceipt]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: list[SendgridEvent],
) -> Response[Problem | ProviderReceipt]:
    """Receive reports of SendGrid

    SendGrid's event webhook, with signature verification enabled there: `delivered`, `bounce` (a type
    of `blocked` is soft), `dropped` and `spamreport`. As with `receive_delivery_event`, repeated
    reports change nothing, and reports of any other type are kept as IGNORED, counted and answered with
    200. Whatever `ICHIBA_SENDGRID_WEBHOOK_KEY` did not sign is refused with 401.

    Args:
        body (list[SendgridEvent]): The reports that SendGrid posts together.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Problem | ProviderReceipt]
    """

    kwargs = _get_kwargs(
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: list[SendgridEvent],
) -> Problem | ProviderReceipt | None:
    """Receive reports of SendGrid

    SendGrid's event webhook, with signature verification enabled there: `delivered`, `bounce` (a type
    of `blocked` is soft), `dropped` and `spamreport`. As with `receive_delivery_event`, repeated
    reports change nothing, and reports of any other type are kept as IGNORED, counted and answered with
    200. Whatever `ICHIBA_SENDGRID_WEBHOOK_KEY` did not sign is refused with 401.

    Args:
        body (list[SendgridEvent]): The reports that SendGrid posts together.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Problem | ProviderReceipt
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: list[SendgridEvent],
) -> Response[Problem | ProviderReceipt]:
    """Receive reports of SendGrid

    SendGrid's event webhook, with signature verification enabled there: `delivered`, `bounce` (a type
    of `blocked` is soft), `dropped` and `spamreport`. As with `receive_delivery_event`, repeated
    reports change nothing, and reports of any other type are kept as IGNORED, counted and answered with
    200. Whatever `ICHIBA_SENDGRID_WEBHOOK_KEY` did not sign is refused with 401.

    Args:
        body (list[SendgridEvent]): The reports that SendGrid posts together.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Problem | ProviderReceipt]
    """

    kwargs = _get_kwargs(
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: list[SendgridEvent],
) -> Problem | ProviderReceipt | None:
    """Receive reports of SendGrid

    SendGrid's event webhook, with signature verification enabled there: `delivered`, `bounce` (a type
    of `blocked` is soft), `dropped` and `spamreport`. As with `receive_delivery_event`, repeated
    reports change nothing, and reports of any other type are kept as IGNORED, counted and answered with
    200. Whatever `ICHIBA_SENDGRID_WEBHOOK_KEY` did not sign is refused with 401.

    Args:
        body (list[SendgridEvent]): The reports that SendGrid posts together.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Problem | ProviderReceipt
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
