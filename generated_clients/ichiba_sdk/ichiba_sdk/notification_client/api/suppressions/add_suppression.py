from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.suppression import Suppression
from ...models.suppression_create import SuppressionCreate
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: SuppressionCreate,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/suppressions",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | Suppression | None:
    if response.status_code == 201:
        response_201 = Suppression.from_dict(response.json())

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


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Problem | Suppression]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: SuppressionCreate,
    idempotency_key: str | Unset = UNSET,
) -> Response[Problem | Suppression]:
    """Suppress a recipient

    From now on nothing is sent to this address or number; messages queued for it become SUPPRESSED. If
    it is already on the list, the answer is 409 `already_suppressed`. Hard bounces and complaints are
    added to the list automatically.

    Args:
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (SuppressionCreate):

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Problem | Suppression]
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
    body: SuppressionCreate,
    idempotency_key: str | Unset = UNSET,
) -> Problem | Suppression | None:
    """Suppress a recipient

    From now on nothing is sent to this address or number; messages queued for it become SUPPRESSED. If
    it is already on the list, the answer is 409 `already_suppressed`. Hard bounces and complaints are
    added to the list automatically.

    Args:
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (SuppressionCreate):

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Problem | Suppression
    """

    return sync_detailed(
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: SuppressionCreate,
    idempotency_key: str | Unset = UNSET,
) -> Response[Problem | Suppression]:
    """Suppress a recipient

    From now on nothing is sent to this address or number; messages queued for it become SUPPRESSED. If
    it is already on the list, the answer is 409 `already_suppressed`. Hard bounces and complaints are
    added to the list automatically.

    Args:
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (SuppressionCreate):

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Problem | Suppression]
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
    body: SuppressionCreate,
    idempotency_key: str | Unset = UNSET,
) -> Problem | Suppression | None:
    """Suppress a recipient

    From now on nothing is sent to this address or number; messages queued for it become SUPPRESSED. If
    it is already on the list, the answer is 409 `already_suppressed`. Hard bounces and complaints are
    added to the list automatically.

    Args:
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (SuppressionCreate):

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Problem | Suppression
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed
