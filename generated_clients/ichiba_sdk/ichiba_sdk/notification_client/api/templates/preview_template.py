from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.locale import Locale
from ...models.problem import Problem
from ...models.template_code import TemplateCode
from ...models.template_preview import TemplatePreview
from ...models.template_preview_request import TemplatePreviewRequest
from ...types import Response


def _get_kwargs(
    code: TemplateCode,
    locale: Locale,
    *,
    body: TemplatePreviewRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/templates/{code}/{locale}/preview".format(
            code=quote(str(code), safe=""),
            locale=quote(str(locale), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | TemplatePreview | None:
    if response.status_code == 200:
        response_200 = TemplatePreview.from_dict(response.json())

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
) -> Response[Problem | TemplatePreview]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    code: TemplateCode,
    locale: Locale,
    *,
    client: AuthenticatedClient,
    body: TemplatePreviewRequest,
) -> Response[Problem | TemplatePreview]:
    """Preview a template

    Renders the current version, or the `draft` if one is given, with the given context, or with the
    sample context if none is given. Nothing is stored or sent. If the context lacks a variable, the
    answer is 400 `missing_variable` and names it. If the context holds a value that the template cannot
    use, the answer is 400 `invalid_context`. A draft that could not be stored is refused with 400
    `template_syntax_error` or `template_forbidden`. `errors` names each part of a draft that cannot be
    rendered, such as `/draft/text`.

    Args:
        code (TemplateCode): The template code, which says what a message is about.
        locale (Locale): The language of a message.
        body (TemplatePreviewRequest):

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Problem | TemplatePreview]
    """

    kwargs = _get_kwargs(
        code=code,
        locale=locale,
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    code: TemplateCode,
    locale: Locale,
    *,
    client: AuthenticatedClient,
    body: TemplatePreviewRequest,
) -> Problem | TemplatePreview | None:
    """Preview a template

    Renders the current version, or the `draft` if one is given, with the given context, or with the
    sample context if none is given. Nothing is stored or sent. If the context lacks a variable, the
    answer is 400 `missing_variable` and names it. If the context holds a value that the template cannot
    use, the answer is 400 `invalid_context`. A draft that could not be stored is refused with 400
    `template_syntax_error` or `template_forbidden`. `errors` names each part of a draft that cannot be
    rendered, such as `/draft/text`.

    Args:
        code (TemplateCode): The template code, which says what a message is about.
        locale (Locale): The language of a message.
        body (TemplatePreviewRequest):

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Problem | TemplatePreview
    """

    return sync_detailed(
        code=code,
        locale=locale,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    code: TemplateCode,
    locale: Locale,
    *,
    client: AuthenticatedClient,
    body: TemplatePreviewRequest,
) -> Response[Problem | TemplatePreview]:
    """Preview a template

    Renders the current version, or the `draft` if one is given, with the given context, or with the
    sample context if none is given. Nothing is stored or sent. If the context lacks a variable, the
    answer is 400 `missing_variable` and names it. If the context holds a value that the template cannot
    use, the answer is 400 `invalid_context`. A draft that could not be stored is refused with 400
    `template_syntax_error` or `template_forbidden`. `errors` names each part of a draft that cannot be
    rendered, such as `/draft/text`.

    Args:
        code (TemplateCode): The template code, which says what a message is about.
        locale (Locale): The language of a message.
        body (TemplatePreviewRequest):

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Problem | TemplatePreview]
    """

    kwargs = _get_kwargs(
        code=code,
        locale=locale,
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    code: TemplateCode,
    locale: Locale,
    *,
    client: AuthenticatedClient,
    body: TemplatePreviewRequest,
) -> Problem | TemplatePreview | None:
    """Preview a template

    Renders the current version, or the `draft` if one is given, with the given context, or with the
    sample context if none is given. Nothing is stored or sent. If the context lacks a variable, the
    answer is 400 `missing_variable` and names it. If the context holds a value that the template cannot
    use, the answer is 400 `invalid_context`. A draft that could not be stored is refused with 400
    `template_syntax_error` or `template_forbidden`. `errors` names each part of a draft that cannot be
    rendered, such as `/draft/text`.

    Args:
        code (TemplateCode): The template code, which says what a message is about.
        locale (Locale): The language of a message.
        body (TemplatePreviewRequest):

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Problem | TemplatePreview
    """

    return (
        await asyncio_detailed(
            code=code,
            locale=locale,
            client=client,
            body=body,
        )
    ).parsed
