from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.notification_batch import NotificationBatch
from ...models.notification_batch_create import NotificationBatchCreate
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: NotificationBatchCreate,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/notifications/batch",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> NotificationBatch | Problem | None:
    if response.status_code == 202:
        response_202 = NotificationBatch.from_dict(response.json())

        return response_202

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
) -> Response[NotificationBatch | Problem]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: NotificationBatchCreate,
    idempotency_key: str | Unset = UNSET,
) -> Response[NotificationBatch | Problem]:
    """Send many e-mails

    Renders all messages and stores them together; the dispatcher sends them afterwards, after every
    message that belongs to no batch. Several requests may add to one batch, each with its own
    `Idempotency-Key`; the first request creates the batch.

    **All or nothing.** Every message is rendered before any is stored. If one cannot be rendered,
    nothing
    is stored and the answer is 400 `unrenderable_messages`. Its `errors` name the first 100 places,
    such as
    `/messages/17/context/total_amount`. If the message came with a `row`, its `detail` names the row.

    **Repeats.** Independently of the key, a batch has one message for each order, template and
    recipient: messages that the batch already has are left out, and the rest are stored. Two digests
    are
    the same if recipient, locale and orders are the same.

    **Status of the messages.** A message starts as SUPPRESSED if its recipient is on the suppression
    list,
    and as QUEUED otherwise. In a CANCELLED batch it starts as CANCELLED. In a PAUSED batch it waits
    until
    the batch is resumed.

    **Order.** Messages without a batch are sent first, then those of the batch with the oldest
    `batch_id`
    (a UUIDv7 contains its time). Within a batch, the messages that were added first are sent first.

    **Digest.** With `digest: true`, all messages of this request to one recipient in one locale become
    one
    BATCH_DIGEST message, which is about no single order. Every message must then be an
    ORDER_CONFIRMATION (otherwise 400 `digest_not_possible`), and its context must have `customer_name`
    and,
    in whole yen, `total_amount`. The context of the digest has `orders`, which are the contexts of the
    messages as sent (with `order_id`, which also serves as `order_number` if there is none),
    `total_amount`,
    which is their sum, and the `customer_name` and `currency` of the first message. Put all messages to
    one
    recipient into one request.

    This service does not look up the orders; the caller is responsible for them. A body may have up to
    8 MiB (413 beyond).

    Args:
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (NotificationBatchCreate):

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[NotificationBatch | Problem]
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
    body: NotificationBatchCreate,
    idempotency_key: str | Unset = UNSET,
) -> NotificationBatch | Problem | None:
    """Send many e-mails

    Renders all messages and stores them together; the dispatcher sends them afterwards, after every
    message that belongs to no batch. Several requests may add to one batch, each with its own
    `Idempotency-Key`; the first request creates the batch.

    **All or nothing.** Every message is rendered before any is stored. If one cannot be rendered,
    nothing
    is stored and the answer is 400 `unrenderable_messages`. Its `errors` name the first 100 places,
    such as
    `/messages/17/context/total_amount`. If the message came with a `row`, its `detail` names the row.

    **Repeats.** Independently of the key, a batch has one message for each order, template and
    recipient: messages that the batch already has are left out, and the rest are stored. Two digests
    are
    the same if recipient, locale and orders are the same.

    **Status of the messages.** A message starts as SUPPRESSED if its recipient is on the suppression
    list,
    and as QUEUED otherwise. In a CANCELLED batch it starts as CANCELLED. In a PAUSED batch it waits
    until
    the batch is resumed.

    **Order.** Messages without a batch are sent first, then those of the batch with the oldest
    `batch_id`
    (a UUIDv7 contains its time). Within a batch, the messages that were added first are sent first.

    **Digest.** With `digest: true`, all messages of this request to one recipient in one locale become
    one
    BATCH_DIGEST message, which is about no single order. Every message must then be an
    ORDER_CONFIRMATION (otherwise 400 `digest_not_possible`), and its context must have `customer_name`
    and,
    in whole yen, `total_amount`. The context of the digest has `orders`, which are the contexts of the
    messages as sent (with `order_id`, which also serves as `order_number` if there is none),
    `total_amount`,
    which is their sum, and the `customer_name` and `currency` of the first message. Put all messages to
    one
    recipient into one request.

    This service does not look up the orders; the caller is responsible for them. A body may have up to
    8 MiB (413 beyond).

    Args:
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (NotificationBatchCreate):

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        NotificationBatch | Problem
    """

    return sync_detailed(
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: NotificationBatchCreate,
    idempotency_key: str | Unset = UNSET,
) -> Response[NotificationBatch | Problem]:
    """Send many e-mails

    Renders all messages and stores them together; the dispatcher sends them afterwards, after every
    message that belongs to no batch. Several requests may add to one batch, each with its own
    `Idempotency-Key`; the first request creates the batch.

    **All or nothing.** Every message is rendered before any is stored. If one cannot be rendered,
    nothing
    is stored and the answer is 400 `unrenderable_messages`. Its `errors` name the first 100 places,
    such as
    `/messages/17/context/total_amount`. If the message came with a `row`, its `detail` names the row.

    **Repeats.** Independently of the key, a batch has one message for each order, template and
    recipient: messages that the batch already has are left out, and the rest are stored. Two digests
    are
    the same if recipient, locale and orders are the same.

    **Status of the messages.** A message starts as SUPPRESSED if its recipient is on the suppression
    list,
    and as QUEUED otherwise. In a CANCELLED batch it starts as CANCELLED. In a PAUSED batch it waits
    until
    the batch is resumed.

    **Order.** Messages without a batch are sent first, then those of the batch with the oldest
    `batch_id`
    (a UUIDv7 contains its time). Within a batch, the messages that were added first are sent first.

    **Digest.** With `digest: true`, all messages of this request to one recipient in one locale become
    one
    BATCH_DIGEST message, which is about no single order. Every message must then be an
    ORDER_CONFIRMATION (otherwise 400 `digest_not_possible`), and its context must have `customer_name`
    and,
    in whole yen, `total_amount`. The context of the digest has `orders`, which are the contexts of the
    messages as sent (with `order_id`, which also serves as `order_number` if there is none),
    `total_amount`,
    which is their sum, and the `customer_name` and `currency` of the first message. Put all messages to
    one
    recipient into one request.

    This service does not look up the orders; the caller is responsible for them. A body may have up to
    8 MiB (413 beyond).

    Args:
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (NotificationBatchCreate):

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[NotificationBatch | Problem]
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
    body: NotificationBatchCreate,
    idempotency_key: str | Unset = UNSET,
) -> NotificationBatch | Problem | None:
    """Send many e-mails

    Renders all messages and stores them together; the dispatcher sends them afterwards, after every
    message that belongs to no batch. Several requests may add to one batch, each with its own
    `Idempotency-Key`; the first request creates the batch.

    **All or nothing.** Every message is rendered before any is stored. If one cannot be rendered,
    nothing
    is stored and the answer is 400 `unrenderable_messages`. Its `errors` name the first 100 places,
    such as
    `/messages/17/context/total_amount`. If the message came with a `row`, its `detail` names the row.

    **Repeats.** Independently of the key, a batch has one message for each order, template and
    recipient: messages that the batch already has are left out, and the rest are stored. Two digests
    are
    the same if recipient, locale and orders are the same.

    **Status of the messages.** A message starts as SUPPRESSED if its recipient is on the suppression
    list,
    and as QUEUED otherwise. In a CANCELLED batch it starts as CANCELLED. In a PAUSED batch it waits
    until
    the batch is resumed.

    **Order.** Messages without a batch are sent first, then those of the batch with the oldest
    `batch_id`
    (a UUIDv7 contains its time). Within a batch, the messages that were added first are sent first.

    **Digest.** With `digest: true`, all messages of this request to one recipient in one locale become
    one
    BATCH_DIGEST message, which is about no single order. Every message must then be an
    ORDER_CONFIRMATION (otherwise 400 `digest_not_possible`), and its context must have `customer_name`
    and,
    in whole yen, `total_amount`. The context of the digest has `orders`, which are the contexts of the
    messages as sent (with `order_id`, which also serves as `order_number` if there is none),
    `total_amount`,
    which is their sum, and the `customer_name` and `currency` of the first message. Put all messages to
    one
    recipient into one request.

    This service does not look up the orders; the caller is responsible for them. A body may have up to
    8 MiB (413 beyond).

    Args:
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (NotificationBatchCreate):

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        NotificationBatch | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed
