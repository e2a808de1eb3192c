from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.difference_kind import DifferenceKind
from ...models.difference_list import DifferenceList
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    reconciliation_id: UUID,
    *,
    kind: DifferenceKind | Unset = UNSET,
    gateway: str | Unset = UNSET,
    applied: bool | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_kind: str | Unset = UNSET
    if not isinstance(kind, Unset):
        json_kind = kind

    params["kind"] = json_kind

    params["gateway"] = gateway

    params["applied"] = applied

    params["limit"] = limit

    params["cursor"] = cursor

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/reconciliations/{reconciliation_id}/differences".format(
            reconciliation_id=quote(str(reconciliation_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> DifferenceList | Problem | None:
    if response.status_code == 200:
        response_200 = DifferenceList.from_dict(response.json())

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

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

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
) -> Response[DifferenceList | Problem]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    reconciliation_id: UUID,
    *,
    client: AuthenticatedClient,
    kind: DifferenceKind | Unset = UNSET,
    gateway: str | Unset = UNSET,
    applied: bool | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> Response[DifferenceList | Problem]:
    """List the differences that a reconciliation found

    Returns all differences that match the given filters, in the order in which they were found. A
    cursor is valid only with the filters that it was issued for; with any others the answer is 400.

    Args:
        reconciliation_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        kind (DifferenceKind | Unset): payment_not_applied: the payment is captured, but the order
            is waiting or failed. payment_failure_not_applied: the payment failed, but the order is
            waiting. payment_refund_not_applied: the payment is refunded in full, but the order does
            not say so. order_without_payment: the order is waiting, and its payment was never
            requested. order_paid_without_capture: the order is paid, but the payment is not captured.
            order_amount_differs: the order and the payment have different amounts.
            cancelled_order_not_refunded: the order is cancelled, but the money was not refunded.
            payment_without_order: the payment is for an order that does not exist. payment_undecided:
            the outcome of the payment has been unknown for too long. payment_overdue: the order is
            paid after shipping, and nothing has been received for 30 days since it was placed.
            payment_disputed: the customer's bank disputes the payment; `payment_side` says by when
            evidence is due. payment_not_at_gateway: the payment is captured here but not at the
            gateway. gateway_amount_differs: the payment and the capture have different amounts.
            refund_not_recorded: the gateway refunded more than is recorded here.
            refund_not_at_gateway: the gateway refunded less than is recorded here.
            failed_payment_captured: the payment failed here but is captured at the gateway.
            unknown_charge: the gateway has a capture that belongs to no payment. duplicate_charge:
            the same, for an order that is already paid by another capture. sums_differ: the sums that
            are kept for `get_order_stats` are not those of a day's orders; `remedy_effect` says by
            how much, and the difference has no sides.
        gateway (str | Unset): Only differences about payments or captures of this gateway.
        applied (bool | Unset): Only differences whose remedy has been applied, or only those
            whose remedy has not.
        limit (int | Unset): The maximum number of items in a page. Default: 50.
        cursor (str | Unset): The `next_cursor` of the previous page. Leave it out for the first
            page.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[DifferenceList | Problem]
    """

    kwargs = _get_kwargs(
        reconciliation_id=reconciliation_id,
        kind=kind,
        gateway=gateway,
        applied=applied,
        limit=limit,
        cursor=cursor,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    reconciliation_id: UUID,
    *,
    client: AuthenticatedClient,
    kind: DifferenceKind | Unset = UNSET,
    gateway: str | Unset = UNSET,
    applied: bool | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> DifferenceList | Problem | None:
    """List the differences that a reconciliation found

    Returns all differences that match the given filters, in the order in which they were found. A
    cursor is valid only with the filters that it was issued for; with any others the answer is 400.

    Args:
        reconciliation_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        kind (DifferenceKind | Unset): payment_not_applied: the payment is captured, but the order
            is waiting or failed. payment_failure_not_applied: the payment failed, but the order is
            waiting. payment_refund_not_applied: the payment is refunded in full, but the order does
            not say so. order_without_payment: the order is waiting, and its payment was never
            requested. order_paid_without_capture: the order is paid, but the payment is not captured.
            order_amount_differs: the order and the payment have different amounts.
            cancelled_order_not_refunded: the order is cancelled, but the money was not refunded.
            payment_without_order: the payment is for an order that does not exist. payment_undecided:
            the outcome of the payment has been unknown for too long. payment_overdue: the order is
            paid after shipping, and nothing has been received for 30 days since it was placed.
            payment_disputed: the customer's bank disputes the payment; `payment_side` says by when
            evidence is due. payment_not_at_gateway: the payment is captured here but not at the
            gateway. gateway_amount_differs: the payment and the capture have different amounts.
            refund_not_recorded: the gateway refunded more than is recorded here.
            refund_not_at_gateway: the gateway refunded less than is recorded here.
            failed_payment_captured: the payment failed here but is captured at the gateway.
            unknown_charge: the gateway has a capture that belongs to no payment. duplicate_charge:
            the same, for an order that is already paid by another capture. sums_differ: the sums that
            are kept for `get_order_stats` are not those of a day's orders; `remedy_effect` says by
            how much, and the difference has no sides.
        gateway (str | Unset): Only differences about payments or captures of this gateway.
        applied (bool | Unset): Only differences whose remedy has been applied, or only those
            whose remedy has not.
        limit (int | Unset): The maximum number of items in a page. Default: 50.
        cursor (str | Unset): The `next_cursor` of the previous page. Leave it out for the first
            page.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        DifferenceList | Problem
    """

    return sync_detailed(
        reconciliation_id=reconciliation_id,
        client=client,
        kind=kind,
        gateway=gateway,
        applied=applied,
        limit=limit,
        cursor=cursor,
    ).parsed


async def asyncio_detailed(
    reconciliation_id: UUID,
    *,
    client: AuthenticatedClient,
    kind: DifferenceKind | Unset = UNSET,
    gateway: str | Unset = UNSET,
    applied: bool | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> Response[DifferenceList | Problem]:
    """List the differences that a reconciliation found

    Returns all differences that match the given filters, in the order in which they were found. A
    cursor is valid only with the filters that it was issued for; with any others the answer is 400.

    Args:
        reconciliation_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        kind (DifferenceKind | Unset): payment_not_applied: the payment is captured, but the order
            is waiting or failed. payment_failure_not_applied: the payment failed, but the order is
            waiting. payment_refund_not_applied: the payment is refunded in full, but the order does
            not say so. order_without_payment: the order is waiting, and its payment was never
            requested. order_paid_without_capture: the order is paid, but the payment is not captured.
            order_amount_differs: the order and the payment have different amounts.
            cancelled_order_not_refunded: the order is cancelled, but the money was not refunded.
            payment_without_order: the payment is for an order that does not exist. payment_undecided:
            the outcome of the payment has been unknown for too long. payment_overdue: the order is
            paid after shipping, and nothing has been received for 30 days since it was placed.
            payment_disputed: the customer's bank disputes the payment; `payment_side` says by when
            evidence is due. payment_not_at_gateway: the payment is captured here but not at the
            gateway. gateway_amount_differs: the payment and the capture have different amounts.
            refund_not_recorded: the gateway refunded more than is recorded here.
            refund_not_at_gateway: the gateway refunded less than is recorded here.
            failed_payment_captured: the payment failed here but is captured at the gateway.
            unknown_charge: the gateway has a capture that belongs to no payment. duplicate_charge:
            the same, for an order that is already paid by another capture. sums_differ: the sums that
            are kept for `get_order_stats` are not those of a day's orders; `remedy_effect` says by
            how much, and the difference has no sides.
        gateway (str | Unset): Only differences about payments or captures of this gateway.
        applied (bool | Unset): Only differences whose remedy has been applied, or only those
            whose remedy has not.
        limit (int | Unset): The maximum number of items in a page. Default: 50.
        cursor (str | Unset): The `next_cursor` of the previous page. Leave it out for the first
            page.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[DifferenceList | Problem]
    """

    kwargs = _get_kwargs(
        reconciliation_id=reconciliation_id,
        kind=kind,
        gateway=gateway,
        applied=applied,
        limit=limit,
        cursor=cursor,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    reconciliation_id: UUID,
    *,
    client: AuthenticatedClient,
    kind: DifferenceKind | Unset = UNSET,
    gateway: str | Unset = UNSET,
    applied: bool | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> DifferenceList | Problem | None:
    """List the differences that a reconciliation found

    Returns all differences that match the given filters, in the order in which they were found. A
    cursor is valid only with the filters that it was issued for; with any others the answer is 400.

    Args:
        reconciliation_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        kind (DifferenceKind | Unset): payment_not_applied: the payment is captured, but the order
            is waiting or failed. payment_failure_not_applied: the payment failed, but the order is
            waiting. payment_refund_not_applied: the payment is refunded in full, but the order does
            not say so. order_without_payment: the order is waiting, and its payment was never
            requested. order_paid_without_capture: the order is paid, but the payment is not captured.
            order_amount_differs: the order and the payment have different amounts.
            cancelled_order_not_refunded: the order is cancelled, but the money was not refunded.
            payment_without_order: the payment is for an order that does not exist. payment_undecided:
            the outcome of the payment has been unknown for too long. payment_overdue: the order is
            paid after shipping, and nothing has been received for 30 days since it was placed.
            payment_disputed: the customer's bank disputes the payment; `payment_side` says by when
            evidence is due. payment_not_at_gateway: the payment is captured here but not at the
            gateway. gateway_amount_differs: the payment and the capture have different amounts.
            refund_not_recorded: the gateway refunded more than is recorded here.
            refund_not_at_gateway: the gateway refunded less than is recorded here.
            failed_payment_captured: the payment failed here but is captured at the gateway.
            unknown_charge: the gateway has a capture that belongs to no payment. duplicate_charge:
            the same, for an order that is already paid by another capture. sums_differ: the sums that
            are kept for `get_order_stats` are not those of a day's orders; `remedy_effect` says by
            how much, and the difference has no sides.
        gateway (str | Unset): Only differences about payments or captures of this gateway.
        applied (bool | Unset): Only differences whose remedy has been applied, or only those
            whose remedy has not.
        limit (int | Unset): The maximum number of items in a page. Default: 50.
        cursor (str | Unset): The `next_cursor` of the previous page. Leave it out for the first
            page.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        DifferenceList | Problem
    """

    return (
        await asyncio_detailed(
            reconciliation_id=reconciliation_id,
            client=client,
            kind=kind,
            gateway=gateway,
            applied=applied,
            limit=limit,
            cursor=cursor,
        )
    ).parsed
