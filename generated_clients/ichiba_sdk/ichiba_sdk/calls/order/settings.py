"""What this installation is set to, and how long it keeps what it deletes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.operation import Call, Operation, Options
from ..._runtime.types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..._runtime.sending import Sender
    from ..._runtime.sending_later import LaterSender
    from ..._runtime.types import TimeLimit
    from ...order_client.models.settings import Settings

_GET_SETTINGS = Operation(
    "get_settings",
    "order",
    "GET",
    "/api/v1/settings",
)


class SettingsCalls:
    """What this installation is set to, and how long it keeps what it deletes."""

    __slots__ = ("_sender",)

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def get(
        self,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Settings:
        """Read the settings.

        Returns the settings of this service that matter to those who operate it, and how long it
        keeps what it deletes by itself. Settings are environment variables, so nothing can be
        changed here. The values of secrets are never returned.
        """

        from ...order_client.models.settings import Settings

        call = Call(
            _GET_SETTINGS,
            Options(timeout, retries, headers),
        )

        return self._sender.send(
            call,
            {
                200: Settings.from_dict,
            },
        )


class AsyncSettingsCalls:
    """What this installation is set to, and how long it keeps what it deletes."""

    __slots__ = ("_sender",)

    def __init__(self, sender: LaterSender) -> None:
        self._sender = sender

    async def get(
        self,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Settings:
        """Read the settings.

        Returns the settings of this service that matter to those who operate it, and how long it
        keeps what it deletes by itself. Settings are environment variables, so nothing can be
        changed here. The values of secrets are never returned.
        """

        from ...order_client.models.settings import Settings

        call = Call(
            _GET_SETTINGS,
            Options(timeout, retries, headers),
        )

        return await self._sender.send(
            call,
            {
                200: Settings.from_dict,
            },
        )
