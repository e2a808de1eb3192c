from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    link: str,
    *,
    means: str | Unset = UNSET,
    accept_language: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(accept_language, Unset):
        headers["Accept-Language"] = accept_language

    params: dict[str, Any] = {}

    params["means"] = means

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/pay/{link}".format(
            link=quote(str(link), safe=""),
        ),
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | str | None:
    if response.status_code == 200:
        response_200 = response.text
        return response_200

    if response.status_code == 303:
        response_303 = response.text
        return response_303

    if response.status_code == 402:
        response_402 = response.text
        return response_402

    if response.status_code == 404:
        response_404 = response.text
        return response_404

    if response.status_code == 409:
        response_409 = response.text
        return response_409

    if response.status_code == 410:
        response_410 = response.text
        return response_410

    if response.status_code == 422:
        response_422 = Problem.from_dict(response.json())

        return response_422

    if response.status_code == 500:
        response_500 = Problem.from_dict(response.json())

        return response_500

    if response.status_code == 503:
        response_503 = response.text
        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Problem | str]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    link: str,
    *,
    client: AuthenticatedClient | Client,
    means: str | Unset = UNSET,
    accept_language: str | Unset = UNSET,
) -> Response[Problem | str]:
    """Pay on the page of a payment link

    What the form of the page sends. It begins a payment, unless one is under way, and leads on to the
    gateway's page or back to this one. The body is not read.

    Args:
        link (str): The end of the `url` of a `PaymentLink`; its signature is the only right that
            the page asks for.
        means (str | Unset): What to pay with, where the gateway has no page of its own, as the
            simulator.
        accept_language (str | Unset): The languages that the reader prefers. If it names neither
            English nor Japanese, the order's language is used.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Problem | str]
    """

    kwargs = _get_kwargs(
        link=link,
        means=means,
        accept_language=accept_language,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    link: str,
    *,
    client: AuthenticatedClient | Client,
    means: str | Unset = UNSET,
    accept_language: str | Unset = UNSET,
) -> Problem | str | None:
    """Pay on the page of a payment link

    What the form of the page sends. It begins a payment, unless one is under way, and leads on to the
    gateway's page or back to this one. The body is not read.

    Args:
        link (str): The end of the `url` of a `PaymentLink`; its signature is the only right that
            the page asks for.
        means (str | Unset): What to pay with, where the gateway has no page of its own, as the
            simulator.
        accept_language (str | Unset): The languages that the reader prefers. If it names neither
            English nor Japanese, the order's language is used.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Problem | str
    """

    return sync_detailed(
        link=link,
        client=client,
        means=means,
        accept_language=accept_language,
    ).parsed


async def asyncio_detailed(
    link: str,
    *,
    client: AuthenticatedClient | Client,
    means: str | Unset = UNSET,
    accept_language: str | Unset = UNSET,
) -> Response[Problem | str]:
    """Pay on the page of a payment link

    What the form of the page sends. It begins a payment, unless one is under way, and leads on to the
    gateway's page or back to this one. The body is not read.

    Args:
        link (str): The end of the `url` of a `PaymentLink`; its signature is the only right that
            the page asks for.
        means (str | Unset): What to pay with, where the gateway has no page of its own, as the
            simulator.
        accept_language (str | Unset): The languages that the reader prefers. If it names neither
            English nor Japanese, the order's language is used.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Problem | str]
    """

    kwargs = _get_kwargs(
        link=link,
        means=means,
        accept_language=accept_language,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    link: str,
    *,
    client: AuthenticatedClient | Client,
    means: str | Unset = UNSET,
    accept_language: str | Unset = UNSET,
) -> Problem | str | None:
    """Pay on the page of a payment link

    What the form of the page sends. It begins a payment, unless one is under way, and leads on to the
    gateway's page or back to this one. The body is not read.

    Args:
        link (str): The end of the `url` of a `PaymentLink`; its signature is the only right that
            the page asks for.
        means (str | Unset): What to pay with, where the gateway has no page of its own, as the
            simulator.
        accept_language (str | Unset): The languages that the reader prefers. If it names neither
            English nor Japanese, the order's language is used.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Problem | str
    """

    return (
        await asyncio_detailed(
            link=link,
            client=client,
            means=means,
            accept_language=accept_language,
        )
    ).parsed
