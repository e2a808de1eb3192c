"""A sentence that no catalogue holds, for doubles that refuse something."""

from services.chassis.base.sentences import Sentence, Text

_WORDS = Text(en="{words}", ja="{words}")


def said(words: str) -> Sentence:
    """``words``, the same in both languages."""
    return _WORDS(words=words)
