"""Sentences that exist in English and in Japanese, and which of the two a reader prefers.

A catalogue (``texts.py``) holds each ``Text`` once, in both languages side by side. Where something
is refused, the text gets its facts and becomes a ``Sentence``; the reply is written in the language
that the request asks for.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

Language = Literal["en", "ja"]
LANGUAGES: Final[tuple[Language, ...]] = ("en", "ja")
_RANGE = re.compile(r"[ \t]*(\*|[A-Za-z]{1,8})(?:-[A-Za-z0-9-]+)?[ \t]*(?:;[ \t]*q=([01][.\d]*))?")


@dataclass(frozen=True, slots=True)
class Text:
    """What is said in each language, with the same named facts in braces (``str.format``)."""

    en: str
    ja: str

    def __call__(self, **facts: object) -> "Sentence":
        """The sentence with these facts; a fact may be a sentence itself.

        Raises:
            KeyError: the text names a fact that is not given.
        """
        return Sentence(self, facts)


class Sentence(str):
    """A text with its facts: a ``str`` in English, as logs and tables keep it."""

    __slots__ = ("_facts", "_text")
    _text: Text
    _facts: Mapping[str, object]

    def __new__(cls, text: Text, facts: Mapping[str, object]) -> "Sentence":
        sentence = super().__new__(cls, text.en.format(**facts))
        sentence._text = text
        sentence._facts = facts
        return sentence

    def __getnewargs__(self) -> tuple[Text, Mapping[str, object]]:  # type: ignore[override]
        return self._text, self._facts

    @property
    def text(self) -> Text:
        """What it says, without its facts."""
        return self._text

    @property
    def facts(self) -> Mapping[str, object]:
        """What it says it of."""
        return self._facts

    def in_language(self, language: Language) -> str:
        """The same in ``language``."""
        if language == "en":
            return str(self)
        facts = {
            name: fact.in_language(language) if isinstance(fact, Sentence) else fact
            for name, fact in self._facts.items()
        }
        return self._text.ja.format(**facts)


def language_of(accept_language: str) -> Language:
    """What ``Accept-Language`` prefers (RFC 9110, 12.5.4); English if it names neither."""
    wanted: dict[Language, float] = {}
    for part in accept_language.split(","):
        found = _RANGE.fullmatch(part.rstrip(" \t"))
        if found is None:
            continue
        tag = "en" if found[1] == "*" else found[1].lower()
        weight = _weight(found[2] or "1")
        for language in LANGUAGES:
            if tag == language and weight > wanted.get(language, 0):
                wanted[language] = weight
    return max(wanted, key=wanted.__getitem__, default="en")


def _weight(quality: str) -> float:
    try:
        return float(quality)
    except ValueError:
        return 0
