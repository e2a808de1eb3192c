"""`ichiba customers erase`: shows what an erasure concerns, asks, and follows it to its end.

Exit codes: 0 the customer is erased; 1 the service is not there (any more); 2 wrong usage, or
refused; 4 something is in the way, or nobody confirmed; 130 Ctrl-C: nobody follows the erasure any
more, which goes on.
"""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

import typer

from ichiba_sdk import UNSET, Ichiba
from ichiba_sdk.order_client.models.erasure import Erasure
from ichiba_sdk.order_client.models.erasure_preview import ErasurePreview
from services.chassis.base.settings import Settings
from services.console.answers import answering
from services.console.importing.connecting import order_service
from services.console.importing.displays import printable
from services.console.refusals import Refused

NOT_ERASED = 4
BROKEN_OFF = 130
_ASK_SECONDS = 1.0
_SHOWN = 20
_SCOPES = ("orders:read", "orders:write")


@dataclass(frozen=True, slots=True)
class Wish:
    """Who is to be erased, and whether that is confirmed already."""

    email: str | None
    phone: str | None
    is_sure: bool = False


def run(wish: Wish, settings: Settings) -> int:
    """Erase a customer; answers the exit code.

    Raises:
        Refused: nobody is named.
        ServiceAway: the order service is not there, or was away for too long.
        RequestRefused: the order service refuses.
    """
    if wish.email is None and wish.phone is None:
        raise Refused("name the customer by --email, --phone or both")
    with order_service(settings, _SCOPES) as client:
        return Erasing(client, wish).run()


class Erasing:
    """One erasure on the command line."""

    def __init__(
        self, client: Ichiba, wish: Wish, wait: Callable[[float], None] = time.sleep
    ) -> None:
        self._calls = client.customers
        self._wish = wish
        self._wait = wait

    def run(self) -> int:
        """Show, ask, erase, follow."""
        preview = self._preview()
        _tell_preview(preview)
        if not preview.can_be_erased:
            _tell_obstacles(preview)
            return NOT_ERASED
        if not self._is_sure():
            _say("Nothing was erased.")
            return NOT_ERASED
        erasure = self._begin()
        _say(f"Erasure {erasure.id}")
        try:
            return self._follow(erasure)
        except KeyboardInterrupt:
            _say_aside(f"The erasure {erasure.id} continues without this command.")
            return BROKEN_OFF

    def _preview(self) -> ErasurePreview:
        wish = self._wish
        with answering():
            return self._calls.preview_erasure(email=wish.email or UNSET, phone=wish.phone or UNSET)

    def _begin(self) -> Erasure:
        wish = self._wish
        with answering():
            return self._calls.erase(email=wish.email or UNSET, phone=wish.phone or UNSET)

    def _look(self, erasure_id: UUID) -> Erasure:
        with answering():
            return self._calls.get_erasure(erasure_id)

    def _is_sure(self) -> bool:
        """Whether who asks types the customer's address, or number, once more."""
        if self._wish.is_sure:
            return True
        if not sys.stdin.isatty():
            _say_aside("Nobody is there to confirm it; --yes erases without asking.")
            return False
        name = self._wish.email or self._wish.phone or ""
        try:
            typed = typer.prompt(
                f"This cannot be undone. Type {name} to erase", default="", show_default=False
            )
        except typer.Abort:
            return False
        return bool(typed.strip().lower() == name.lower())

    def _follow(self, erasure: Erasure) -> int:
        told = None
        while erasure.status != "COMPLETED":
            if erasure.error is not None and erasure.error != told:
                told = erasure.error
                _say(f"It waits: {told}")
            self._wait(_ASK_SECONDS)
            erasure = self._look(erasure.id)
        _tell_end(erasure)
        return 0


def _tell_preview(preview: ErasurePreview) -> None:
    for name in ("orders", "payments", "messages", "files"):
        _say(f"{name:<10}{getattr(preview, name):>8,}")


def _tell_obstacles(preview: ErasurePreview) -> None:
    _say(f"Nothing can be erased yet: {preview.in_the_way_total:,} things are in the way.")
    for each in preview.in_the_way[:_SHOWN]:
        about = each.external_id or each.order_id or each.batch_id or ""
        _say(f"  {each.reason:<20}{about}")
    more = preview.in_the_way_total - min(len(preview.in_the_way), _SHOWN)
    if more > 0:
        _say(f"  and {more:,} more")


def _tell_end(erasure: Erasure) -> None:
    _say(f"Erased: {erasure.orders:,} orders, {erasure.payments:,} payments,")
    _say(f"        {erasure.messages:,} messages, {erasure.files:,} files.")
    for each in erasure.left:
        _say(f"Left with others: {each.place} {each.count:,}")


def _say(line: str) -> None:
    typer.echo(printable(line))


def _say_aside(line: str) -> None:
    typer.echo(printable(line), err=True)
