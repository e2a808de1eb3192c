"""Links that sign in: their token is good for one thing, to be exchanged for a session's token."""

from datetime import timedelta

from services.chassis.auth import SigningKey, TokenVerifier

LINK_SCOPE = "dashboard:sign-in"
"""No service knows it: what the terminal shows, or keeps in its history, opens none of them."""
LINK_TTL = timedelta(hours=1)
SESSION_TTL = timedelta(hours=12)
_SUBJECT = "operator"


def sign_in_link(key: SigningKey, origin: str) -> str:
    """The address that signs in for an hour; the token is in the fragment, which is never sent."""
    return f"{origin}/#token={key.mint(_SUBJECT, [LINK_SCOPE], LINK_TTL)}"


async def session_token(key: SigningKey, authorization: str | None) -> str:
    """An administrator's token for twelve hours, for the bearer of a link's token.

    Raises:
        Unauthorized: there is no token, or it is forged or out of date.
        InsufficientScope: it is another token than a link's.
    """
    principal = await TokenVerifier(key).verify(authorization)
    principal.require([LINK_SCOPE])
    return key.mint(principal.subject, ["admin"], SESSION_TTL)
