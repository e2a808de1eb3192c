"""Links that sign in once: their token is good for being exchanged for a session's, and no more.

That a link was used is a file in the data directory, which only one of two requests can make, and
which is there after a restart; it goes when the link could not be used any more anyway.
"""

import hashlib
import time
from datetime import timedelta
from pathlib import Path

from services.chassis.base.problems import ServiceUnavailable, Unauthorized
from services.chassis.identity.tokens import SigningKey, TokenVerifier
from services.console.dashboard import texts

LINK_SCOPE = "dashboard:sign-in"
"""No service knows it: what the terminal shows, or keeps in its history, opens none of them."""
LINK_TTL = timedelta(hours=1)
SESSION_TTL = timedelta(hours=12)
_SUBJECT = "operator"
_FORGOTTEN_AFTER = timedelta(hours=25)
"""Long after a link has run out, also where the clock is set."""


class LinkUsed(Unauthorized):
    code = "link_used"


class UsedLinks:
    """The links that were used, as empty files in ``folder``, named by a hash of their token."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def use(self, token: str) -> None:
        """Use the link of ``token``, which must be a valid one.

        Raises:
            LinkUsed: it was used before.
            ServiceUnavailable: it cannot be written down that it is used.
        """
        name = hashlib.sha256(token.encode()).hexdigest()
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._forget_old()
            is_first = self._make(self._folder / name)
        except OSError as error:
            detail = texts.LINK_NOT_RECORDED(reason=error.strerror)
            raise ServiceUnavailable(detail) from error
        if not is_first:
            raise LinkUsed(texts.LINK_USED())

    @staticmethod
    def _make(mark: Path) -> bool:
        try:
            mark.touch(mode=0o600, exist_ok=False)
        except FileExistsError:
            return False
        return True

    def _forget_old(self) -> None:
        before = time.time() - _FORGOTTEN_AFTER.total_seconds()
        for used in self._folder.iterdir():
            if used.stat().st_mtime < before:
                used.unlink(missing_ok=True)


def sign_in_link(key: SigningKey, origin: str) -> str:
    """The address that signs in once, within an hour.

    The token is in the fragment, which is never sent.
    """
    return f"{origin}/#token={key.mint(_SUBJECT, [LINK_SCOPE], LINK_TTL)}"


async def session_token(key: SigningKey, used: UsedLinks, authorization: str | None) -> str:
    """An administrator's token for twelve hours, for the bearer of a link's token.

    Raises:
        Unauthorized: there is no token, or it is forged or out of date.
        InsufficientScope: it is another token than a link's.
        LinkUsed: the link was used before.
        ServiceUnavailable: it cannot be written down that it is used.
    """
    principal = await TokenVerifier(key).verify(authorization)
    principal.require([LINK_SCOPE])
    used.use(_claims_of(authorization or ""))
    return key.mint(principal.subject, ["admin"], SESSION_TTL)


def _claims_of(authorization: str) -> str:
    """What is signed of a token that was verified: its last part can be written in several ways."""
    return authorization.rsplit(maxsplit=1)[-1].rpartition(".")[0]
