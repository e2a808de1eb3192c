import datetime
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.channel import Channel
from ...models.list_notifications_sort import ListNotificationsSort
from ...models.notification_list import NotificationList
from ...models.notification_status import NotificationStatus
from ...models.problem import Problem
from ...models.template_code import TemplateCode
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    status: list[NotificationStatus] | Unset = UNSET,
    channel: Channel | Unset = UNSET,
    template: TemplateCode | Unset = UNSET,
    recipient: str | Unset = UNSET,
    batch_id: UUID | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    sort: ListNotificationsSort | Unset = "-created_at",
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_status: list[str] | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = []
        for status_item_data in status:
            status_item: str = status_item_data
            json_status.append(status_item)

    params["status"] = json_status

    json_channel: str | Unset = UNSET
    if not isinstance(channel, Unset):
        json_channel = channel

    params["channel"] = json_channel

    json_template: str | Unset = UNSET
    if not isinstance(template, Unset):
        json_template = template

    params["template"] = json_template

    params["recipient"] = recipient

    json_batch_id: str | Unset = UNSET
    if not isinstance(batch_id, Unset):
        json_batch_id = str(batch_id)
    params["batch_id"] = json_batch_id

    json_created_from: str | Unset = UNSET
    if not isinstance(created_from, Unset):
        json_created_from = created_from.isoformat()
    params["created_from"] = json_created_from

    json_created_to: str | Unset = UNSET
    if not isinstance(created_to, Unset):
        json_created_to = created_to.isoformat()
    params["created_to"] = json_created_to

    params["limit"] = limit

    params["cursor"] = cursor

    json_sort: str | Unset = UNSET
    if not isinstance(sort, Unset):
        json_sort = sort

    params["sort"] = json_sort

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/notifications",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> NotificationList | Problem | None:
    if response.status_code == 200:
        response_200 = NotificationList.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Problem.from_dict(response.json())

        return response_403

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
) -> Response[NotificationList | Problem]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    status: list[NotificationStatus] | Unset = UNSET,
    channel: Channel | Unset = UNSET,
    template: TemplateCode | Unset = UNSET,
    recipient: str | Unset = UNSET,
    batch_id: UUID | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    sort: ListNotificationsSort | Unset = "-created_at",
) -> Response[NotificationList | Problem]:
    """List notifications

    Returns notifications, newest first unless `sort` says otherwise. A notification must match every
    filter; with several `status` values it must have one of them. The rendered text and HTML are left
    out; `get_notification` returns them. A cursor that was not issued by this list with these filters
    is refused with 400 `invalid_cursor`.

    Args:
        status (list[NotificationStatus] | Unset): Only notifications in this status. Repeat the
            parameter to select several.
        channel (Channel | Unset): The channel that a message is sent through.
        template (TemplateCode | Unset): The template code, which says what a message is about.
        recipient (str | Unset): An e-mail address, or a telephone number in E.164 format.
            Example: hanako.sato@example.jp.
        batch_id (UUID | Unset): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        created_from (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        created_to (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        limit (int | Unset): The maximum number of items in a page. Default: 50.
        cursor (str | Unset): The `next_cursor` of the previous page. Leave it out for the first
            page.
        sort (ListNotificationsSort | Unset): Sort by time of acceptance, oldest first or, with
            `-`, newest first. Default: '-created_at'.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[NotificationList | Problem]
    """

    kwargs = _get_kwargs(
        status=status,
        channel=channel,
        template=template,
        recipient=recipient,
        batch_id=batch_id,
        created_from=created_from,
        created_to=created_to,
        limit=limit,
        cursor=cursor,
        sort=sort,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    status: list[NotificationStatus] | Unset = UNSET,
    channel: Channel | Unset = UNSET,
    template: TemplateCode | Unset = UNSET,
    recipient: str | Unset = UNSET,
    batch_id: UUID | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    sort: ListNotificationsSort | Unset = "-created_at",
) -> NotificationList | Problem | None:
    """List notifications

    Returns notifications, newest first unless `sort` says otherwise. A notification must match every
    filter; with several `status` values it must have one of them. The rendered text and HTML are left
    out; `get_notification` returns them. A cursor that was not issued by this list with these filters
    is refused with 400 `invalid_cursor`.

    Args:
        status (list[NotificationStatus] | Unset): Only notifications in this status. Repeat the
            parameter to select several.
        channel (Channel | Unset): The channel that a message is sent through.
        template (TemplateCode | Unset): The template code, which says what a message is about.
        recipient (str | Unset): An e-mail address, or a telephone number in E.164 format.
            Example: hanako.sato@example.jp.
        batch_id (UUID | Unset): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        created_from (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        created_to (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        limit (int | Unset): The maximum number of items in a page. Default: 50.
        cursor (str | Unset): The `next_cursor` of the previous page. Leave it out for the first
            page.
        sort (ListNotificationsSort | Unset): Sort by time of acceptance, oldest first or, with
            `-`, newest first. Default: '-created_at'.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        NotificationList | Problem
    """

    return sync_detailed(
        client=client,
        status=status,
        channel=channel,
        template=template,
        recipient=recipient,
        batch_id=batch_id,
        created_from=created_from,
        created_to=created_to,
        limit=limit,
        cursor=cursor,
        sort=sort,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    status: list[NotificationStatus] | Unset = UNSET,
    channel: Channel | Unset = UNSET,
    template: TemplateCode | Unset = UNSET,
    recipient: str | Unset = UNSET,
    batch_id: UUID | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    sort: ListNotificationsSort | Unset = "-created_at",
) -> Response[NotificationList | Problem]:
    """List notifications

    Returns notifications, newest first unless `sort` says otherwise. A notification must match every
    filter; with several `status` values it must have one of them. The rendered text and HTML are left
    out; `get_notification` returns them. A cursor that was not issued by this list with these filters
    is refused with 400 `invalid_cursor`.

    Args:
        status (list[NotificationStatus] | Unset): Only notifications in this status. Repeat the
            parameter to select several.
        channel (Channel | Unset): The channel that a message is sent through.
        template (TemplateCode | Unset): The template code, which says what a message is about.
        recipient (str | Unset): An e-mail address, or a telephone number in E.164 format.
            Example: hanako.sato@example.jp.
        batch_id (UUID | Unset): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        created_from (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        created_to (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        limit (int | Unset): The maximum number of items in a page. Default: 50.
        cursor (str | Unset): The `next_cursor` of the previous page. Leave it out for the first
            page.
        sort (ListNotificationsSort | Unset): Sort by time of acceptance, oldest first or, with
            `-`, newest first. Default: '-created_at'.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[NotificationList | Problem]
    """

    kwargs = _get_kwargs(
        status=status,
        channel=channel,
        template=template,
        recipient=recipient,
        batch_id=batch_id,
        created_from=created_from,
        created_to=created_to,
        limit=limit,
        cursor=cursor,
        sort=sort,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    status: list[NotificationStatus] | Unset = UNSET,
    channel: Channel | Unset = UNSET,
    template: TemplateCode | Unset = UNSET,
    recipient: str | Unset = UNSET,
    batch_id: UUID | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    sort: ListNotificationsSort | Unset = "-created_at",
) -> NotificationList | Problem | None:
    """List notifications

    Returns notifications, newest first unless `sort` says otherwise. A notification must match every
    filter; with several `status` values it must have one of them. The rendered text and HTML are left
    out; `get_notification` returns them. A cursor that was not issued by this list with these filters
    is refused with 400 `invalid_cursor`.

    Args:
        status (list[NotificationStatus] | Unset): Only notifications in this status. Repeat the
            parameter to select several.
        channel (Channel | Unset): The channel that a message is sent through.
        template (TemplateCode | Unset): The template code, which says what a message is about.
        recipient (str | Unset): An e-mail address, or a telephone number in E.164 format.
            Example: hanako.sato@example.jp.
        batch_id (UUID | Unset): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        created_from (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        created_to (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        limit (int | Unset): The maximum number of items in a page. Default: 50.
        cursor (str | Unset): The `next_cursor` of the previous page. Leave it out for the first
            page.
        sort (ListNotificationsSort | Unset): Sort by time of acceptance, oldest first or, with
            `-`, newest first. Default: '-created_at'.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        NotificationList | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            status=status,
            channel=channel,
            template=template,
            recipient=recipient,
            batch_id=batch_id,
            created_from=created_from,
            created_to=created_to,
            limit=limit,
            cursor=cursor,
            sort=sort,
        )
    ).parsed
