"""Say how the files of other systems are read, and find out what a file is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._runtime.operation import Call, Operation, Options, given
from ..._runtime.types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..._runtime.paging import LaterPages, Pages
    from ..._runtime.sending import Sender
    from ..._runtime.sending_later import LaterSender
    from ..._runtime.types import Source, TimeLimit
    from ...order_client.models.batch_kind import BatchKind
    from ...order_client.models.import_detection import ImportDetection
    from ...order_client.models.import_profile import ImportProfile
    from ...order_client.models.import_profile_document import ImportProfileDocument
    from ...order_client.models.import_profile_list import ImportProfileList
    from ...order_client.models.import_profile_summary import ImportProfileSummary

_LIST_IMPORT_PROFILES = Operation(
    "list_import_profiles",
    "order",
    "GET",
    "/api/v1/import-profiles",
)
_DETECT_IMPORT_PROFILE = Operation(
    "detect_import_profile",
    "order",
    "POST",
    "/api/v1/import-profiles/detect",
    is_repeatable=True,
)
_GET_IMPORT_PROFILE = Operation(
    "get_import_profile",
    "order",
    "GET",
    "/api/v1/import-profiles/{name}",
)
_PUT_IMPORT_PROFILE = Operation(
    "put_import_profile",
    "order",
    "PUT",
    "/api/v1/import-profiles/{name}",
)
_DELETE_IMPORT_PROFILE = Operation(
    "delete_import_profile",
    "order",
    "DELETE",
    "/api/v1/import-profiles/{name}",
)


class ImportProfilesCalls:
    """Say how the files of other systems are read, and find out what a file is."""

    __slots__ = ("_sender",)

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list(
        self,
        *,
        built_in: bool | Unset = UNSET,
        kind: BatchKind | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> ImportProfileList:
        """List import profiles.

        Returns the profiles that come with Ichiba and your own, by name, without what they say of a
        file: those of files of orders and those of files of parcels.

        Args:
            built_in: Only those that come with Ichiba (true), or only your own (false).
            kind: What the file of a batch is about. orders: orders to place. parcels: parcels
                of orders that are there already.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest: as the service says.
        """

        from ...order_client.models.import_profile_list import ImportProfileList

        call = Call(
            _LIST_IMPORT_PROFILES,
            Options(timeout, retries, headers),
            query={
                "built_in": built_in,
                "kind": kind,
                "limit": limit,
                "cursor": cursor,
            },
        )

        return self._sender.send(
            call,
            {
                200: ImportProfileList.from_dict,
            },
        )

    def iter(
        self,
        *,
        built_in: bool | Unset = UNSET,
        kind: BatchKind | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Pages[ImportProfileSummary]:
        """Each of them, from all pages of `list`; a page is asked for when it is needed.

        Takes what `list` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import Pages

        def fetch(cursor: str | Unset) -> ImportProfileList:
            return self.list(
                built_in=built_in,
                kind=kind,
                limit=limit,
                timeout=timeout,
                retries=retries,
                headers=headers,
                cursor=cursor,
            )

        return Pages(fetch, cursor)

    def detect(
        self,
        file: Source,
        *,
        encoding: str | Unset = UNSET,
        profile: str | Unset = UNSET,
        kind: BatchKind | Unset = UNSET,
        mapping: str | Unset = UNSET,
        sheet: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> ImportDetection:
        """Find out what a file is.

        Looks at the head of a file and answers which profile fits it, how sure that is, which
        others come near, and which column each member of an order can come from. The first 64 KiB
        of a CSV file are enough, and more is not looked at; an Excel workbook (.xlsx) has to be
        whole, and at most 64 MiB. With `profile` or `mapping` the file is looked at with that
        profile alone, and `problems` says what does not fit, which is how a profile is tried while
        it is being written. A mapping that is no profile is refused with 422, as
        `put_import_profile` does. Nothing is stored.

        Args:
            encoding: The name of the file's encoding, or `auto` to detect it.
            profile: An import profile, which says how the export of another system is read;
                `auto` recognises the file by its header.
            kind: What the file of a batch is about. orders: orders to place. parcels: parcels
                of orders that are there already.
            mapping: A profile that is not stored, as JSON in the form of `put_import_profile`,
                for files of which one comes only once. Its `name` is `mapping`, and its
                `title`, `source` and `known_by` may be left out; every column that it names has
                to be there. Send a long one as a part of the form instead. With another
                `profile` than `auto` it is refused with 400 `contradictory_values`.
            sheet: The name of a sheet of an Excel workbook.

        Raises:
            BadRequest, ContentTooLarge: as the service says.
        """

        from ...order_client.models.import_detection import ImportDetection

        call = Call(
            _DETECT_IMPORT_PROFILE,
            Options(timeout, retries, headers),
            query={
                "encoding": encoding,
                "profile": profile,
                "kind": kind,
                "mapping": mapping,
                "sheet": sheet,
            },
            file=file,
        )

        return self._sender.send(
            call,
            {
                200: ImportDetection.from_dict,
            },
        )

    def get(
        self,
        name: str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> ImportProfile:
        """Get an import profile.

        Returns the profile, one of your own or one that comes with Ichiba. To copy it, change the
        `name` in its `document` and send that with `put_import_profile`.

        Args:
            name: The name of an import profile.

        Raises:
            NotFound: as the service says.
        """

        from ...order_client.models.import_profile import ImportProfile

        call = Call(
            _GET_IMPORT_PROFILE,
            Options(timeout, retries, headers),
            path={
                "name": name,
            },
        )

        return self._sender.send(
            call,
            {
                200: ImportProfile.from_dict,
            },
        )

    def put(
        self,
        name: str,
        *,
        body: ImportProfileDocument | Mapping[str, Any],
        if_match: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> ImportProfile:
        """Make or replace an import profile of your own.

        Stores the profile under the name in the path. The body has the form that `docs/import-
        profiles.md` describes; what is wrong with it is refused with 422, and `errors` points at
        each place. A profile that comes with Ichiba cannot be replaced (409 `built_in_profile`):
        copy it under another name. From now on `create_batch` reads files with it; batches that
        were made before keep the profile as it was then. Repeating the request with the same body
        changes nothing and answers 200, whatever `If-Match` says. There can be 100 profiles of your
        own; another one is refused with 409 `too_many_profiles`. The names `auto` and `mapping`
        cannot be used (400 `reserved_name`), and neither can `detect` (405).

        Args:
            name: The name of an import profile.
            body: The body.
            if_match: The `ETag` of the version that the change is based on, or several
                separated by commas, or `*`. If the resource has none of these versions, the
                answer is 412. A weak tag (`W/"3"`) never matches.

        Raises:
            BadRequest, NotFound, Conflict, PreconditionFailed, ContentTooLarge: as the service says.
        """

        from ...order_client.models.import_profile import ImportProfile

        call = Call(
            _PUT_IMPORT_PROFILE,
            Options(timeout, retries, headers),
            path={
                "name": name,
            },
            headers={
                "If-Match": if_match,
            },
            json=given(body),
        )

        return self._sender.send(
            call,
            {
                200: ImportProfile.from_dict,
            },
        )

    def delete(
        self,
        name: str,
        *,
        if_match: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        """Delete an import profile of your own.

        Deletes the profile. Batches that were made with it go on with it. A profile that comes with
        Ichiba cannot be deleted (409 `built_in_profile`).

        Args:
            name: The name of an import profile.
            if_match: The `ETag` of the version that the change is based on, or several
                separated by commas, or `*`. If the resource has none of these versions, the
                answer is 412. A weak tag (`W/"3"`) never matches.

        Raises:
            NotFound, Conflict, PreconditionFailed: as the service says.
        """

        call = Call(
            _DELETE_IMPORT_PROFILE,
            Options(timeout, retries, headers),
            path={
                "name": name,
            },
            headers={
                "If-Match": if_match,
            },
        )

        self._sender.send_nothing(call)


class AsyncImportProfilesCalls:
    """Say how the files of other systems are read, and find out what a file is."""

    __slots__ = ("_sender",)

    def __init__(self, sender: LaterSender) -> None:
        self._sender = sender

    async def list(
        self,
        *,
        built_in: bool | Unset = UNSET,
        kind: BatchKind | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> ImportProfileList:
        """List import profiles.

        Returns the profiles that come with Ichiba and your own, by name, without what they say of a
        file: those of files of orders and those of files of parcels.

        Args:
            built_in: Only those that come with Ichiba (true), or only your own (false).
            kind: What the file of a batch is about. orders: orders to place. parcels: parcels
                of orders that are there already.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest: as the service says.
        """

        from ...order_client.models.import_profile_list import ImportProfileList

        call = Call(
            _LIST_IMPORT_PROFILES,
            Options(timeout, retries, headers),
            query={
                "built_in": built_in,
                "kind": kind,
                "limit": limit,
                "cursor": cursor,
            },
        )

        return await self._sender.send(
            call,
            {
                200: ImportProfileList.from_dict,
            },
        )

    def iter(
        self,
        *,
        built_in: bool | Unset = UNSET,
        kind: BatchKind | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> LaterPages[ImportProfileSummary]:
        """Each of them, from all pages of `list`; a page is asked for when it is needed.

        Takes what `list` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import LaterPages

        async def fetch(cursor: str | Unset) -> ImportProfileList:
            return await self.list(
                built_in=built_in,
                kind=kind,
                limit=limit,
                timeout=timeout,
                retries=retries,
                headers=headers,
                cursor=cursor,
            )

        return LaterPages(fetch, cursor)

    async def detect(
        self,
        file: Source,
        *,
        encoding: str | Unset = UNSET,
        profile: str | Unset = UNSET,
        kind: BatchKind | Unset = UNSET,
        mapping: str | Unset = UNSET,
        sheet: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> ImportDetection:
        """Find out what a file is.

        Looks at the head of a file and answers which profile fits it, how sure that is, which
        others come near, and which column each member of an order can come from. The first 64 KiB
        of a CSV file are enough, and more is not looked at; an Excel workbook (.xlsx) has to be
        whole, and at most 64 MiB. With `profile` or `mapping` the file is looked at with that
        profile alone, and `problems` says what does not fit, which is how a profile is tried while
        it is being written. A mapping that is no profile is refused with 422, as
        `put_import_profile` does. Nothing is stored.

        Args:
            encoding: The name of the file's encoding, or `auto` to detect it.
            profile: An import profile, which says how the export of another system is read;
                `auto` recognises the file by its header.
            kind: What the file of a batch is about. orders: orders to place. parcels: parcels
                of orders that are there already.
            mapping: A profile that is not stored, as JSON in the form of `put_import_profile`,
                for files of which one comes only once. Its `name` is `mapping`, and its
                `title`, `source` and `known_by` may be left out; every column that it names has
                to be there. Send a long one as a part of the form instead. With another
                `profile` than `auto` it is refused with 400 `contradictory_values`.
            sheet: The name of a sheet of an Excel workbook.

        Raises:
            BadRequest, ContentTooLarge: as the service says.
        """

        from ...order_client.models.import_detection import ImportDetection

        call = Call(
            _DETECT_IMPORT_PROFILE,
            Options(timeout, retries, headers),
            query={
                "encoding": encoding,
                "profile": profile,
                "kind": kind,
                "mapping": mapping,
                "sheet": sheet,
            },
            file=file,
        )

        return await self._sender.send(
            call,
            {
                200: ImportDetection.from_dict,
            },
        )

    async def get(
        self,
        name: str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> ImportProfile:
        """Get an import profile.

        Returns the profile, one of your own or one that comes with Ichiba. To copy it, change the
        `name` in its `document` and send that with `put_import_profile`.

        Args:
            name: The name of an import profile.

        Raises:
            NotFound: as the service says.
        """

        from ...order_client.models.import_profile import ImportProfile

        call = Call(
            _GET_IMPORT_PROFILE,
            Options(timeout, retries, headers),
            path={
                "name": name,
            },
        )

        return await self._sender.send(
            call,
            {
                200: ImportProfile.from_dict,
            },
        )

    async def put(
        self,
        name: str,
        *,
        body: ImportProfileDocument | Mapping[str, Any],
        if_match: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> ImportProfile:
        """Make or replace an import profile of your own.

        Stores the profile under the name in the path. The body has the form that `docs/import-
        profiles.md` describes; what is wrong with it is refused with 422, and `errors` points at
        each place. A profile that comes with Ichiba cannot be replaced (409 `built_in_profile`):
        copy it under another name. From now on `create_batch` reads files with it; batches that
        were made before keep the profile as it was then. Repeating the request with the same body
        changes nothing and answers 200, whatever `If-Match` says. There can be 100 profiles of your
        own; another one is refused with 409 `too_many_profiles`. The names `auto` and `mapping`
        cannot be used (400 `reserved_name`), and neither can `detect` (405).

        Args:
            name: The name of an import profile.
            body: The body.
            if_match: The `ETag` of the version that the change is based on, or several
                separated by commas, or `*`. If the resource has none of these versions, the
                answer is 412. A weak tag (`W/"3"`) never matches.

        Raises:
            BadRequest, NotFound, Conflict, PreconditionFailed, ContentTooLarge: as the service says.
        """

        from ...order_client.models.import_profile import ImportProfile

        call = Call(
            _PUT_IMPORT_PROFILE,
            Options(timeout, retries, headers),
            path={
                "name": name,
            },
            headers={
                "If-Match": if_match,
            },
            json=given(body),
        )

        return await self._sender.send(
            call,
            {
                200: ImportProfile.from_dict,
            },
        )

    async def delete(
        self,
        name: str,
        *,
        if_match: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        """Delete an import profile of your own.

        Deletes the profile. Batches that were made with it go on with it. A profile that comes with
        Ichiba cannot be deleted (409 `built_in_profile`).

        Args:
            name: The name of an import profile.
            if_match: The `ETag` of the version that the change is based on, or several
                separated by commas, or `*`. If the resource has none of these versions, the
                answer is 412. A weak tag (`W/"3"`) never matches.

        Raises:
            NotFound, Conflict, PreconditionFailed: as the service says.
        """

        call = Call(
            _DELETE_IMPORT_PROFILE,
            Options(timeout, retries, headers),
            path={
                "name": name,
            },
            headers={
                "If-Match": if_match,
            },
        )

        await self._sender.send_nothing(call)
