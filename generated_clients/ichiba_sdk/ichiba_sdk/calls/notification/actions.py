"""Who did what to messages, batches, templates and the suppression list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.operation import Call, Operation, Options
from ..._runtime.types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..._runtime.paging import LaterPages, Pages
    from ..._runtime.sending import Sender
    from ..._runtime.sending_later import LaterSender
    from ..._runtime.types import TimeLimit
    from ...notification_client.models.action import Action
    from ...notification_client.models.action_list import ActionList
    from ...notification_client.models.action_type import ActionType

_LIST_ACTIONS = Operation(
    "list_actions",
    "notification",
    "GET",
    "/api/v1/actions",
)


class ActionsCalls:
    """Who did what to messages, batches, templates and the suppression list."""

    __slots__ = ("_sender",)

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list(
        self,
        *,
        type_: ActionType | Unset = UNSET,
        subject: str | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> ActionList:
        """List the actions of operators.

        Returns what was done to messages, batches, templates and the suppression list, and by whom,
        latest first. Who requested a message is shown with the message itself. A cursor that was
        not issued by this list with these filters is refused with 400 `invalid_cursor`.

        Args:
            type_: What was done.
            subject: What the action was done to: the id of a message, batch or report, a
                template such as `ORDER_SHIPPED/ja`, or a recipient in lower case.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest: as the service says.
        """

        from ...notification_client.models.action_list import ActionList

        call = Call(
            _LIST_ACTIONS,
            Options(timeout, retries, headers),
            query={
                "type": type_,
                "subject": subject,
                "limit": limit,
                "cursor": cursor,
            },
        )

        return self._sender.send(
            call,
            {
                200: ActionList.from_dict,
            },
        )

    def iter(
        self,
        *,
        type_: ActionType | Unset = UNSET,
        subject: str | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Pages[Action]:
        """Each of them, from all pages of `list`; a page is asked for when it is needed.

        Takes what `list` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import Pages

        def fetch(cursor: str | Unset) -> ActionList:
            return self.list(
                type_=type_,
                subject=subject,
                limit=limit,
                timeout=timeout,
                retries=retries,
                headers=headers,
                cursor=cursor,
            )

        return Pages(fetch, cursor)


class AsyncActionsCalls:
    """Who did what to messages, batches, templates and the suppression list."""

    __slots__ = ("_sender",)

    def __init__(self, sender: LaterSender) -> None:
        self._sender = sender

    async def list(
        self,
        *,
        type_: ActionType | Unset = UNSET,
        subject: str | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> ActionList:
        """List the actions of operators.

        Returns what was done to messages, batches, templates and the suppression list, and by whom,
        latest first. Who requested a message is shown with the message itself. A cursor that was
        not issued by this list with these filters is refused with 400 `invalid_cursor`.

        Args:
            type_: What was done.
            subject: What the action was done to: the id of a message, batch or report, a
                template such as `ORDER_SHIPPED/ja`, or a recipient in lower case.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest: as the service says.
        """

        from ...notification_client.models.action_list import ActionList

        call = Call(
            _LIST_ACTIONS,
            Options(timeout, retries, headers),
            query={
                "type": type_,
                "subject": subject,
                "limit": limit,
                "cursor": cursor,
            },
        )

        return await self._sender.send(
            call,
            {
                200: ActionList.from_dict,
            },
        )

    def iter(
        self,
        *,
        type_: ActionType | Unset = UNSET,
        subject: str | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> LaterPages[Action]:
        """Each of them, from all pages of `list`; a page is asked for when it is needed.

        Takes what `list` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import LaterPages

        async def fetch(cursor: str | Unset) -> ActionList:
            return await self.list(
                type_=type_,
                subject=subject,
                limit=limit,
                timeout=timeout,
                retries=retries,
                headers=headers,
                cursor=cursor,
            )

        return LaterPages(fetch, cursor)
