from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.notification import Notification
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    notification_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/notifications/{notification_id}/retry".format(
            notification_id=quote(str(notification_id), safe=""),
        ),
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Notification | Problem | None:
    if response.status_code == 200:
        response_200 = Notification.from_dict(response.json())

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
) -> Response[Notification | Problem]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    notification_id: UUID,
    *,
    client: AuthenticatedClient,
    idempotency_key: str | Unset = UNSET,
) -> Response[Notification | Problem]:
    """Send a notification again

    Puts a FAILED, BOUNCED, SUPPRESSED or CANCELLED message back into the queue, as it was rendered. Its
    attempts are counted from zero again. In any other status the answer is 409 `illegal_transition`. If
    its recipient is on the suppression list, the answer is 409 `recipient_suppressed` and nothing
    changes: remove the recipient from the list first. A message of a PAUSED batch waits. A message that
    was attempted before is sent under a new `Message-ID`.

    Args:
        notification_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Notification | Problem]
    """

    kwargs = _get_kwargs(
        notification_id=notification_id,
        idempotency_key=idempotency_key,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    notification_id: UUID,
    *,
    client: AuthenticatedClient,
    idempotency_key: str | Unset = UNSET,
) -> Notification | Problem | None:
    """Send a notification again

    Puts a FAILED, BOUNCED, SUPPRESSED or CANCELLED message back into the queue, as it was rendered. Its
    attempts are counted from zero again. In any other status the answer is 409 `illegal_transition`. If
    its recipient is on the suppression list, the answer is 409 `recipient_suppressed` and nothing
    changes: remove the recipient from the list first. A message of a PAUSED batch waits. A message that
    was attempted before is sent under a new `Message-ID`.

    Args:
        notification_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Notification | Problem
    """

    return sync_detailed(
        notification_id=notification_id,
        client=client,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    notification_id: UUID,
    *,
    client: AuthenticatedClient,
    idempotency_key: str | Unset = UNSET,
) -> Response[Notification | Problem]:
    """Send a notification again

    Puts a FAILED, BOUNCED, SUPPRESSED or CANCELLED message back into the queue, as it was rendered. Its
    attempts are counted from zero again. In any other status the answer is 409 `illegal_transition`. If
    its recipient is on the suppression list, the answer is 409 `recipient_suppressed` and nothing
    changes: remove the recipient from the list first. A message of a PAUSED batch waits. A message that
    was attempted before is sent under a new `Message-ID`.

    Args:
        notification_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Notification | Problem]
    """

    kwargs = _get_kwargs(
        notification_id=notification_id,
        idempotency_key=idempotency_key,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    notification_id: UUID,
    *,
    client: AuthenticatedClient,
    idempotency_key: str | Unset = UNSET,
) -> Notification | Problem | None:
    """Send a notification again

    Puts a FAILED, BOUNCED, SUPPRESSED or CANCELLED message back into the queue, as it was rendered. Its
    attempts are counted from zero again. In any other status the answer is 409 `illegal_transition`. If
    its recipient is on the suppression list, the answer is 409 `recipient_suppressed` and nothing
    changes: remove the recipient from the list first. A message of a PAUSED batch waits. A message that
    was attempted before is sent under a new `Message-ID`.

    Args:
        notification_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Notification | Problem
    """

    return (
        await asyncio_detailed(
            notification_id=notification_id,
            client=client,
            idempotency_key=idempotency_key,
        )
    ).parsed
