"""What an erasure waits for, as it is kept and as it is told in the reader's language.

Kept is which text it is and its facts. What has no text of ours, such as a fault in the program, is
kept in its own words, and so is everything that was kept by versions before this one.
"""

from collections.abc import Mapping
from typing import Final

import orjson

from services.chassis.base.sentences import Language, Sentence, Text
from services.chassis.base.texts import DATABASE_IN_USE
from services.order.domain import texts

_LONGEST: Final = 1000
_TEXTS: Final[Mapping[str, Text]] = {
    "order_unfinished": texts.ORDER_UNFINISHED,
    "file_still_needed": texts.FILE_STILL_NEEDED,
    "peers_not_done": texts.PEERS_NOT_DONE,
    "database_in_use": DATABASE_IN_USE,
    "disk_full": texts.DISK_FULL,
    "file_not_stored": texts.FILE_NOT_STORED,
}


def as_kept(reason: str) -> str:
    """``reason`` as a row has it."""
    if isinstance(reason, Sentence):
        for code, text in _TEXTS.items():
            if reason.text == text:
                facts = {name: str(fact) for name, fact in reason.facts.items()}
                return orjson.dumps({"code": code, "facts": facts}).decode()
    return reason[:_LONGEST]


def told(kept: str | None, language: Language) -> str | None:
    """What a row has, in ``language``; what is not one of our texts, as it is."""
    if kept is None or not kept.startswith("{"):
        return kept
    try:
        document = orjson.loads(kept)
        sentence = _TEXTS[document["code"]](**document["facts"])
    except (orjson.JSONDecodeError, LookupError, TypeError):
        return kept
    return sentence.in_language(language)
