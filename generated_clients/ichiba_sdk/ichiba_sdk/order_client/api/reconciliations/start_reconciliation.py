from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.reconciliation import Reconciliation
from ...models.reconciliation_create import ReconciliationCreate
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: ReconciliationCreate,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/reconciliations",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | Reconciliation | None:
    if response.status_code == 202:
        response_202 = Reconciliation.from_dict(response.json())

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
) -> Response[Problem | Reconciliation]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: ReconciliationCreate,
    idempotency_key: str | Unset = UNSET,
) -> Response[Problem | Reconciliation]:
    """Compare orders, payments and the gateways' lists

    Starts comparing the orders of a period with the payments of the payment service and with the own
    lists of all gateways that are set up there, and answers at once. `get_reconciliation` reports the
    progress. The comparison covers every order that was placed, paid, cancelled or refunded in the
    period, and every payment, capture and refund made in it. Anything that changed a moment ago or is
    still being processed counts as in flight, not as a difference. The period must lie in the past and
    span at most 92 days; otherwise the answer is 400 `invalid_period`. Without `to` it reaches to the
    present, whatever the caller's clock says. Comparing changes nothing.

    Args:
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (ReconciliationCreate): The period to compare. It lies in the past and spans at most
            92 days.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Problem | Reconciliation]
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
    body: ReconciliationCreate,
    idempotency_key: str | Unset = UNSET,
) -> Problem | Reconciliation | None:
    """Compare orders, payments and the gateways' lists

    Starts comparing the orders of a period with the payments of the payment service and with the own
    lists of all gateways that are set up there, and answers at once. `get_reconciliation` reports the
    progress. The comparison covers every order that was placed, paid, cancelled or refunded in the
    period, and every payment, capture and refund made in it. Anything that changed a moment ago or is
    still being processed counts as in flight, not as a difference. The period must lie in the past and
    span at most 92 days; otherwise the answer is 400 `invalid_period`. Without `to` it reaches to the
    present, whatever the caller's clock says. Comparing changes nothing.

    Args:
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (ReconciliationCreate): The period to compare. It lies in the past and spans at most
            92 days.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Problem | Reconciliation
    """

    return sync_detailed(
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: ReconciliationCreate,
    idempotency_key: str | Unset = UNSET,
) -> Response[Problem | Reconciliation]:
    """Compare orders, payments and the gateways' lists

    Starts comparing the orders of a period with the payments of the payment service and with the own
    lists of all gateways that are set up there, and answers at once. `get_reconciliation` reports the
    progress. The comparison covers every order that was placed, paid, cancelled or refunded in the
    period, and every payment, capture and refund made in it. Anything that changed a moment ago or is
    still being processed counts as in flight, not as a difference. The period must lie in the past and
    span at most 92 days; otherwise the answer is 400 `invalid_period`. Without `to` it reaches to the
    present, whatever the caller's clock says. Comparing changes nothing.

    Args:
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (ReconciliationCreate): The period to compare. It lies in the past and spans at most
            92 days.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Problem | Reconciliation]
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
    body: ReconciliationCreate,
    idempotency_key: str | Unset = UNSET,
) -> Problem | Reconciliation | None:
    """Compare orders, payments and the gateways' lists

    Starts comparing the orders of a period with the payments of the payment service and with the own
    lists of all gateways that are set up there, and answers at once. `get_reconciliation` reports the
    progress. The comparison covers every order that was placed, paid, cancelled or refunded in the
    period, and every payment, capture and refund made in it. Anything that changed a moment ago or is
    still being processed counts as in flight, not as a difference. The period must lie in the past and
    span at most 92 days; otherwise the answer is 400 `invalid_period`. Without `to` it reaches to the
    present, whatever the caller's clock says. Comparing changes nothing.

    Args:
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (ReconciliationCreate): The period to compare. It lies in the past and spans at most
            92 days.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Problem | Reconciliation
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed
