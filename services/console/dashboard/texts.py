"""What the dashboard's server refuses, in English and Japanese."""

from typing import Final

from services.chassis.base.sentences import Text

LINK_USED: Final = Text(
    en="The link has already been used; it signs in only once.",
    ja="このリンクは使用済みです。サインインできるのは1回だけです。",
)
LINK_NOT_RECORDED: Final = Text(
    en="The use of the link cannot be recorded: {reason}.",
    ja="リンクを使用したことを記録できません: {reason}",
)
