from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.import_profile import ImportProfile
from ...models.import_profile_document import ImportProfileDocument
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    name: str,
    *,
    body: ImportProfileDocument,
    if_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/api/v1/import-profiles/{name}".format(
            name=quote(str(name), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ImportProfile | Problem | None:
    if response.status_code == 200:
        response_200 = ImportProfile.from_dict(response.json())

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

    if response.status_code == 409:
        response_409 = Problem.from_dict(response.json())

        return response_409

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


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ImportProfile | Problem]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    name: str,
    *,
    client: AuthenticatedClient,
    body: ImportProfileDocument,
    if_match: str | Unset = UNSET,
) -> Response[ImportProfile | Problem]:
    """Make or replace an import profile of your own

    Stores the profile under the name in the path. The body has the form that `docs/import-profiles.md`
    describes; what is wrong with it is refused with 422, and `errors` points at each place. A profile
    that comes with Ichiba cannot be replaced (409 `built_in_profile`): copy it under another name. From
    now on `create_batch` reads files with it; batches that were made before keep the profile as it was
    then. Repeating the request with the same body changes nothing and answers 200, whatever `If-Match`
    says. There can be 100 profiles of your own; another one is refused with 409 `too_many_profiles`.
    The names `auto` and `mapping` cannot be used (400 `reserved_name`), and neither can `detect` (405).

    Args:
        name (str): The name of an import profile. Example: tea-shop.
        if_match (str | Unset): The `ETag` of the version that the change is based on, or several
            separated by commas, or `*`. If the resource has none of these versions, the answer is
            412. A weak tag (`W/"3"`) never matches.
        body (ImportProfileDocument): How a kind of file is read, in the form that `docs/import-
            profiles.md` describes. The names in it are those of the YAML file, and every scalar is a
            text.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[ImportProfile | Problem]
    """

    kwargs = _get_kwargs(
        name=name,
        body=body,
        if_match=if_match,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    name: str,
    *,
    client: AuthenticatedClient,
    body: ImportProfileDocument,
    if_match: str | Unset = UNSET,
) -> ImportProfile | Problem | None:
    """Make or replace an import profile of your own

    Stores the profile under the name in the path. The body has the form that `docs/import-profiles.md`
    describes; what is wrong with it is refused with 422, and `errors` points at each place. A profile
    that comes with Ichiba cannot be replaced (409 `built_in_profile`): copy it under another name. From
    now on `create_batch` reads files with it; batches that were made before keep the profile as it was
    then. Repeating the request with the same body changes nothing and answers 200, whatever `If-Match`
    says. There can be 100 profiles of your own; another one is refused with 409 `too_many_profiles`.
    The names `auto` and `mapping` cannot be used (400 `reserved_name`), and neither can `detect` (405).

    Args:
        name (str): The name of an import profile. Example: tea-shop.
        if_match (str | Unset): The `ETag` of the version that the change is based on, or several
            separated by commas, or `*`. If the resource has none of these versions, the answer is
            412. A weak tag (`W/"3"`) never matches.
        body (ImportProfileDocument): How a kind of file is read, in the form that `docs/import-
            profiles.md` describes. The names in it are those of the YAML file, and every scalar is a
            text.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        ImportProfile | Problem
    """

    return sync_detailed(
        name=name,
        client=client,
        body=body,
        if_match=if_match,
    ).parsed


async def asyncio_detailed(
    name: str,
    *,
    client: AuthenticatedClient,
    body: ImportProfileDocument,
    if_match: str | Unset = UNSET,
) -> Response[ImportProfile | Problem]:
    """Make or replace an import profile of your own

    Stores the profile under the name in the path. The body has the form that `docs/import-profiles.md`
    describes; what is wrong with it is refused with 422, and `errors` points at each place. A profile
    that comes with Ichiba cannot be replaced (409 `built_in_profile`): copy it under another name. From
    now on `create_batch` reads files with it; batches that were made before keep the profile as it was
    then. Repeating the request with the same body changes nothing and answers 200, whatever `If-Match`
    says. There can be 100 profiles of your own; another one is refused with 409 `too_many_profiles`.
    The names `auto` and `mapping` cannot be used (400 `reserved_name`), and neither can `detect` (405).

    Args:
        name (str): The name of an import profile. Example: tea-shop.
        if_match (str | Unset): The `ETag` of the version that the change is based on, or several
            separated by commas, or `*`. If the resource has none of these versions, the answer is
            412. A weak tag (`W/"3"`) never matches.
        body (ImportProfileDocument): How a kind of file is read, in the form that `docs/import-
            profiles.md` describes. The names in it are those of the YAML file, and every scalar is a
            text.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[ImportProfile | Problem]
    """

    kwargs = _get_kwargs(
        name=name,
        body=body,
        if_match=if_match,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    name: str,
    *,
    client: AuthenticatedClient,
    body: ImportProfileDocument,
    if_match: str | Unset = UNSET,
) -> ImportProfile | Problem | None:
    """Make or replace an import profile of your own

    Stores the profile under the name in the path. The body has the form that `docs/import-profiles.md`
    describes; what is wrong with it is refused with 422, and `errors` points at each place. A profile
    that comes with Ichiba cannot be replaced (409 `built_in_profile`): copy it under another name. From
    now on `create_batch` reads files with it; batches that were made before keep the profile as it was
    then. Repeating the request with the same body changes nothing and answers 200, whatever `If-Match`
    says. There can be 100 profiles of your own; another one is refused with 409 `too_many_profiles`.
    The names `auto` and `mapping` cannot be used (400 `reserved_name`), and neither can `detect` (405).

    Args:
        name (str): The name of an import profile. Example: tea-shop.
        if_match (str | Unset): The `ETag` of the version that the change is based on, or several
            separated by commas, or `*`. If the resource has none of these versions, the answer is
            412. A weak tag (`W/"3"`) never matches.
        body (ImportProfileDocument): How a kind of file is read, in the form that `docs/import-
            profiles.md` describes. The names in it are those of the YAML file, and every scalar is a
            text.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        ImportProfile | Problem
    """

    return (
        await asyncio_detailed(
            name=name,
            client=client,
            body=body,
            if_match=if_match,
        )
    ).parsed
