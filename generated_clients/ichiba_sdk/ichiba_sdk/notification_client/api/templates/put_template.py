from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.locale import Locale
from ...models.problem import Problem
from ...models.template import Template
from ...models.template_code import TemplateCode
from ...models.template_update import TemplateUpdate
from ...types import UNSET, Response, Unset


def _get_kwargs(
    code: TemplateCode,
    locale: Locale,
    *,
    body: TemplateUpdate,
    if_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/api/v1/templates/{code}/{locale}".format(
            code=quote(str(code), safe=""),
            locale=quote(str(locale), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | Template | None:
    if response.status_code == 200:
        response_200 = Template.from_dict(response.json())

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

    if response.status_code == 412:
        response_412 = Problem.from_dict(response.json())

        return response_412

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Problem | Template]:
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
    body: TemplateUpdate,
    if_match: str | Unset = UNSET,
) -> Response[Problem | Template]:
    """Replace a template

    Stores a new version. Messages that are already accepted keep the version that they were rendered
    from. Subject, text and HTML are Jinja templates; values are escaped in the HTML. A template that
    does not parse is refused with 400 `template_syntax_error`. A template that uses something the
    sandbox forbids is refused with 400 `template_forbidden`.

    Args:
        code (TemplateCode): The template code, which says what a message is about.
        locale (Locale): The language of a message.
        if_match (str | Unset): The `ETag` of the version that the change is based on, or several
            separated by commas, or `*`. If the resource has none of these versions, the answer is
            412. A weak tag (`W/"3"`) never matches.
        body (TemplateUpdate):

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Problem | Template]
    """

    kwargs = _get_kwargs(
        code=code,
        locale=locale,
        body=body,
        if_match=if_match,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    code: TemplateCode,
    locale: Locale,
    *,
    client: AuthenticatedClient,
    body: TemplateUpdate,
    if_match: str | Unset = UNSET,
) -> Problem | Template | None:
    """Replace a template

    Stores a new version. Messages that are already accepted keep the version that they were rendered
    from. Subject, text and HTML are Jinja templates; values are escaped in the HTML. A template that
    does not parse is refused with 400 `template_syntax_error`. A template that uses something the
    sandbox forbids is refused with 400 `template_forbidden`.

    Args:
        code (TemplateCode): The template code, which says what a message is about.
        locale (Locale): The language of a message.
        if_match (str | Unset): The `ETag` of the version that the change is based on, or several
            separated by commas, or `*`. If the resource has none of these versions, the answer is
            412. A weak tag (`W/"3"`) never matches.
        body (TemplateUpdate):

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Problem | Template
    """

    return sync_detailed(
        code=code,
        locale=locale,
        client=client,
        body=body,
        if_match=if_match,
    ).parsed


async def asyncio_detailed(
    code: TemplateCode,
    locale: Locale,
    *,
    client: AuthenticatedClient,
    body: TemplateUpdate,
    if_match: str | Unset = UNSET,
) -> Response[Problem | Template]:
    """Replace a template

    Stores a new version. Messages that are already accepted keep the version that they were rendered
    from. Subject, text and HTML are Jinja templates; values are escaped in the HTML. A template that
    does not parse is refused with 400 `template_syntax_error`. A template that uses something the
    sandbox forbids is refused with 400 `template_forbidden`.

    Args:
        code (TemplateCode): The template code, which says what a message is about.
        locale (Locale): The language of a message.
        if_match (str | Unset): The `ETag` of the version that the change is based on, or several
            separated by commas, or `*`. If the resource has none of these versions, the answer is
            412. A weak tag (`W/"3"`) never matches.
        body (TemplateUpdate):

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Problem | Template]
    """

    kwargs = _get_kwargs(
        code=code,
        locale=locale,
        body=body,
        if_match=if_match,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    code: TemplateCode,
    locale: Locale,
    *,
    client: AuthenticatedClient,
    body: TemplateUpdate,
    if_match: str | Unset = UNSET,
) -> Problem | Template | None:
    """Replace a template

    Stores a new version. Messages that are already accepted keep the version that they were rendered
    from. Subject, text and HTML are Jinja templates; values are escaped in the HTML. A template that
    does not parse is refused with 400 `template_syntax_error`. A template that uses something the
    sandbox forbids is refused with 400 `template_forbidden`.

    Args:
        code (TemplateCode): The template code, which says what a message is about.
        locale (Locale): The language of a message.
        if_match (str | Unset): The `ETag` of the version that the change is based on, or several
            separated by commas, or `*`. If the resource has none of these versions, the answer is
            412. A weak tag (`W/"3"`) never matches.
        body (TemplateUpdate):

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Problem | Template
    """

    return (
        await asyncio_detailed(
            code=code,
            locale=locale,
            client=client,
            body=body,
            if_match=if_match,
        )
    ).parsed
