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
    accept_language: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(accept_language, Unset):
        headers["Accept-Language"] = accept_language

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/pay/{link}".format(
            link=quote(str(link), safe=""),
        ),
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | str | None:
    if response.status_code == 200:
        response_200 = response.text
        return response_200

    if response.status_code == 404:
        response_404 = response.text
        return response_404

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
    accept_language: str | Unset = UNSET,
) -> Response[Problem | str]:
    """Show the page of a payment link

    A page for the customer, without scripts: what there is to pay, or how the payment stands. All its
    answers, also most refusals, are HTML for people to read.

    Args:
        link (str): The end of the `url` of a `PaymentLink`; its signature is the only right that
            the page asks for.
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
        accept_language=accept_language,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    link: str,
    *,
    client: AuthenticatedClient | Client,
    accept_language: str | Unset = UNSET,
) -> Problem | str | None:
    """Show the page of a payment link

    A page for the customer, without scripts: what there is to pay, or how the payment stands. All its
    answers, also most refusals, are HTML for people to read.

    Args:
        link (str): The end of the `url` of a `PaymentLink`; its signature is the only right that
            the page asks for.
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
        accept_language=accept_language,
    ).parsed


async def asyncio_detailed(
    link: str,
    *,
    client: AuthenticatedClient | Client,
    accept_language: str | Unset = UNSET,
) -> Response[Problem | str]:
    """Show the page of a payment link

    A page for the customer, without scripts: what there is to pay, or how the payment stands. All its
    answers, also most refusals, are HTML for people to read.

    Args:
        link (str): The end of the `url` of a `PaymentLink`; its signature is the only right that
            the page asks for.
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
        accept_language=accept_language,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    link: str,
    *,
    client: AuthenticatedClient | Client,
    accept_language: str | Unset = UNSET,
) -> Problem | str | None:
    """Show the page of a payment link

    A page for the customer, without scripts: what there is to pay, or how the payment stands. All its
    answers, also most refusals, are HTML for people to read.

    Args:
        link (str): The end of the `url` of a `PaymentLink`; its signature is the only right that
            the page asks for.
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
            accept_language=accept_language,
        )
    ).parsed
