from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.difference import Difference
from ...models.problem import Problem
from ...types import Response


def _get_kwargs(
    reconciliation_id: UUID,
    difference_id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/reconciliations/{reconciliation_id}/differences/{difference_id}/apply".format(
            reconciliation_id=quote(str(reconciliation_id), safe=""),
            difference_id=quote(str(difference_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Difference | Problem | None:
    if response.status_code == 200:
        response_200 = Difference.from_dict(response.json())

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
) -> Response[Difference | Problem]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    reconciliation_id: UUID,
    difference_id: UUID,
    *,
    client: AuthenticatedClient,
) -> Response[Difference | Problem]:
    """Apply the remedy of a difference

    Checks all sides again, does what `remedy_effect` says if that still fits, and records it in the
    order's timeline. A remedy that no longer fits is refused with 409 `remedy_out_of_date`. A
    difference that a person has to resolve is refused with 409 `remedy_is_up_to_you`. A remedy that had
    no effect is answered with 409 `remedy_without_effect`. All three change nothing. Applying a remedy
    again gives the same answer and has no second effect. If the payment service does not answer, the
    answer is 503; apply the remedy again. The operation moves money as `cancel_order` does and needs
    the same scope.

    Args:
        reconciliation_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        difference_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Difference | Problem]
    """

    kwargs = _get_kwargs(
        reconciliation_id=reconciliation_id,
        difference_id=difference_id,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    reconciliation_id: UUID,
    difference_id: UUID,
    *,
    client: AuthenticatedClient,
) -> Difference | Problem | None:
    """Apply the remedy of a difference

    Checks all sides again, does what `remedy_effect` says if that still fits, and records it in the
    order's timeline. A remedy that no longer fits is refused with 409 `remedy_out_of_date`. A
    difference that a person has to resolve is refused with 409 `remedy_is_up_to_you`. A remedy that had
    no effect is answered with 409 `remedy_without_effect`. All three change nothing. Applying a remedy
    again gives the same answer and has no second effect. If the payment service does not answer, the
    answer is 503; apply the remedy again. The operation moves money as `cancel_order` does and needs
    the same scope.

    Args:
        reconciliation_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        difference_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Difference | Problem
    """

    return sync_detailed(
        reconciliation_id=reconciliation_id,
        difference_id=difference_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    reconciliation_id: UUID,
    difference_id: UUID,
    *,
    client: AuthenticatedClient,
) -> Response[Difference | Problem]:
    """Apply the remedy of a difference

    Checks all sides again, does what `remedy_effect` says if that still fits, and records it in the
    order's timeline. A remedy that no longer fits is refused with 409 `remedy_out_of_date`. A
    difference that a person has to resolve is refused with 409 `remedy_is_up_to_you`. A remedy that had
    no effect is answered with 409 `remedy_without_effect`. All three change nothing. Applying a remedy
    again gives the same answer and has no second effect. If the payment service does not answer, the
    answer is 503; apply the remedy again. The operation moves money as `cancel_order` does and needs
    the same scope.

    Args:
        reconciliation_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        difference_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Difference | Problem]
    """

    kwargs = _get_kwargs(
        reconciliation_id=reconciliation_id,
        difference_id=difference_id,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    reconciliation_id: UUID,
    difference_id: UUID,
    *,
    client: AuthenticatedClient,
) -> Difference | Problem | None:
    """Apply the remedy of a difference

    Checks all sides again, does what `remedy_effect` says if that still fits, and records it in the
    order's timeline. A remedy that no longer fits is refused with 409 `remedy_out_of_date`. A
    difference that a person has to resolve is refused with 409 `remedy_is_up_to_you`. A remedy that had
    no effect is answered with 409 `remedy_without_effect`. All three change nothing. Applying a remedy
    again gives the same answer and has no second effect. If the payment service does not answer, the
    answer is 503; apply the remedy again. The operation moves money as `cancel_order` does and needs
    the same scope.

    Args:
        reconciliation_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        difference_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Difference | Problem
    """

    return (
        await asyncio_detailed(
            reconciliation_id=reconciliation_id,
            difference_id=difference_id,
            client=client,
        )
    ).parsed
