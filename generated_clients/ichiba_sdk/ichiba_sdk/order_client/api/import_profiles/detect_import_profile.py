from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.batch_kind import BatchKind
from ...models.detection_upload import DetectionUpload
from ...models.import_detection import ImportDetection
from ...models.problem import Problem
from ...types import UNSET, File, Response, Unset


def _get_kwargs(
    *,
    body: DetectionUpload | File | Unset = UNSET,
    encoding: str | Unset = UNSET,
    profile: str | Unset = UNSET,
    kind: BatchKind | Unset = UNSET,
    mapping: str | Unset = UNSET,
    sheet: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    params["encoding"] = encoding

    params["profile"] = profile

    json_kind: str | Unset = UNSET
    if not isinstance(kind, Unset):
        json_kind = kind

    params["kind"] = json_kind

    params["mapping"] = mapping

    params["sheet"] = sheet

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/import-profiles/detect",
        "params": params,
    }

    if isinstance(body, DetectionUpload):
        _kwargs["files"] = body.to_multipart()

    if isinstance(body, File):
        _kwargs["content"] = body.payload

        headers["Content-Type"] = "text/csv"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ImportDetection | Problem | None:
    if response.status_code == 200:
        response_200 = ImportDetection.from_dict(response.json())

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
) -> Response[ImportDetection | Problem]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: DetectionUpload | File | Unset = UNSET,
    encoding: str | Unset = UNSET,
    profile: str | Unset = UNSET,
    kind: BatchKind | Unset = UNSET,
    mapping: str | Unset = UNSET,
    sheet: str | Unset = UNSET,
) -> Response[ImportDetection | Problem]:
    """Find out what a file is

    Looks at the head of a file and answers which profile fits it, how sure that is, which others come
    near, and which column each member of an order can come from. The first 64 KiB of a CSV file are
    enough, and more is not looked at; an Excel workbook (.xlsx) has to be whole, and at most 64 MiB.
    With `profile` or `mapping` the file is looked at with that profile alone, and `problems` says what
    does not fit, which is how a profile is tried while it is being written. A mapping that is no
    profile is refused with 422, as `put_import_profile` does. Nothing is stored.

    Args:
        encoding (str | Unset): The name of the file's encoding, or `auto` to detect it. Example:
            auto.
        profile (str | Unset): An import profile, which says how the export of another system is
            read; `auto` recognises the file by its header. Example: shopify.
        kind (BatchKind | Unset): What the file of a batch is about. orders: orders to place.
            parcels: parcels of orders that are there already.
        mapping (str | Unset): A profile that is not stored, as JSON in the form of
            `put_import_profile`, for files of which one comes only once. Its `name` is `mapping`, and
            its `title`, `source` and `known_by` may be left out; every column that it names has to be
            there. Send a long one as a part of the form instead. With another `profile` than `auto`
            it is refused with 400 `contradictory_values`.
        sheet (str | Unset): The name of a sheet of an Excel workbook. Example: Orders.
        body (DetectionUpload): The head of a file, and what is known of it. The parts may come in
            any order.
        body (File):

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[ImportDetection | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
        encoding=encoding,
        profile=profile,
        kind=kind,
        mapping=mapping,
        sheet=sheet,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: DetectionUpload | File | Unset = UNSET,
    encoding: str | Unset = UNSET,
    profile: str | Unset = UNSET,
    kind: BatchKind | Unset = UNSET,
    mapping: str | Unset = UNSET,
    sheet: str | Unset = UNSET,
) -> ImportDetection | Problem | None:
    """Find out what a file is

    Looks at the head of a file and answers which profile fits it, how sure that is, which others come
    near, and which column each member of an order can come from. The first 64 KiB of a CSV file are
    enough, and more is not looked at; an Excel workbook (.xlsx) has to be whole, and at most 64 MiB.
    With `profile` or `mapping` the file is looked at with that profile alone, and `problems` says what
    does not fit, which is how a profile is tried while it is being written. A mapping that is no
    profile is refused with 422, as `put_import_profile` does. Nothing is stored.

    Args:
        encoding (str | Unset): The name of the file's encoding, or `auto` to detect it. Example:
            auto.
        profile (str | Unset): An import profile, which says how the export of another system is
            read; `auto` recognises the file by its header. Example: shopify.
        kind (BatchKind | Unset): What the file of a batch is about. orders: orders to place.
            parcels: parcels of orders that are there already.
        mapping (str | Unset): A profile that is not stored, as JSON in the form of
            `put_import_profile`, for files of which one comes only once. Its `name` is `mapping`, and
            its `title`, `source` and `known_by` may be left out; every column that it names has to be
            there. Send a long one as a part of the form instead. With another `profile` than `auto`
            it is refused with 400 `contradictory_values`.
        sheet (str | Unset): The name of a sheet of an Excel workbook. Example: Orders.
        body (DetectionUpload): The head of a file, and what is known of it. The parts may come in
            any order.
        body (File):

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        ImportDetection | Problem
    """

    return sync_detailed(
        client=client,
        body=body,
        encoding=encoding,
        profile=profile,
        kind=kind,
        mapping=mapping,
        sheet=sheet,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: DetectionUpload | File | Unset = UNSET,
    encoding: str | Unset = UNSET,
    profile: str | Unset = UNSET,
    kind: BatchKind | Unset = UNSET,
    mapping: str | Unset = UNSET,
    sheet: str | Unset = UNSET,
) -> Response[ImportDetection | Problem]:
    """Find out what a file is

    Looks at the head of a file and answers which profile fits it, how sure that is, which others come
    near, and which column each member of an order can come from. The first 64 KiB of a CSV file are
    enough, and more is not looked at; an Excel workbook (.xlsx) has to be whole, and at most 64 MiB.
    With `profile` or `mapping` the file is looked at with that profile alone, and `problems` says what
    does not fit, which is how a profile is tried while it is being written. A mapping that is no
    profile is refused with 422, as `put_import_profile` does. Nothing is stored.

    Args:
        encoding (str | Unset): The name of the file's encoding, or `auto` to detect it. Example:
            auto.
        profile (str | Unset): An import profile, which says how the export of another system is
            read; `auto` recognises the file by its header. Example: shopify.
        kind (BatchKind | Unset): What the file of a batch is about. orders: orders to place.
            parcels: parcels of orders that are there already.
        mapping (str | Unset): A profile that is not stored, as JSON in the form of
            `put_import_profile`, for files of which one comes only once. Its `name` is `mapping`, and
            its `title`, `source` and `known_by` may be left out; every column that it names has to be
            there. Send a long one as a part of the form instead. With another `profile` than `auto`
            it is refused with 400 `contradictory_values`.
        sheet (str | Unset): The name of a sheet of an Excel workbook. Example: Orders.
        body (DetectionUpload): The head of a file, and what is known of it. The parts may come in
            any order.
        body (File):

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[ImportDetection | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
        encoding=encoding,
        profile=profile,
        kind=kind,
        mapping=mapping,
        sheet=sheet,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: DetectionUpload | File | Unset = UNSET,
    encoding: str | Unset = UNSET,
    profile: str | Unset = UNSET,
    kind: BatchKind | Unset = UNSET,
    mapping: str | Unset = UNSET,
    sheet: str | Unset = UNSET,
) -> ImportDetection | Problem | None:
    """Find out what a file is

    Looks at the head of a file and answers which profile fits it, how sure that is, which others come
    near, and which column each member of an order can come from. The first 64 KiB of a CSV file are
    enough, and more is not looked at; an Excel workbook (.xlsx) has to be whole, and at most 64 MiB.
    With `profile` or `mapping` the file is looked at with that profile alone, and `problems` says what
    does not fit, which is how a profile is tried while it is being written. A mapping that is no
    profile is refused with 422, as `put_import_profile` does. Nothing is stored.

    Args:
        encoding (str | Unset): The name of the file's encoding, or `auto` to detect it. Example:
            auto.
        profile (str | Unset): An import profile, which says how the export of another system is
            read; `auto` recognises the file by its header. Example: shopify.
        kind (BatchKind | Unset): What the file of a batch is about. orders: orders to place.
            parcels: parcels of orders that are there already.
        mapping (str | Unset): A profile that is not stored, as JSON in the form of
            `put_import_profile`, for files of which one comes only once. Its `name` is `mapping`, and
            its `title`, `source` and `known_by` may be left out; every column that it names has to be
            there. Send a long one as a part of the form instead. With another `profile` than `auto`
            it is refused with 400 `contradictory_values`.
        sheet (str | Unset): The name of a sheet of an Excel workbook. Example: Orders.
        body (DetectionUpload): The head of a file, and what is known of it. The parts may come in
            any order.
        body (File):

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        ImportDetection | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            encoding=encoding,
            profile=profile,
            kind=kind,
            mapping=mapping,
            sheet=sheet,
        )
    ).parsed
