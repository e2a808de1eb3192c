"""Rules of a profile: the first whose cells hold the words that it names applies."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import translate
from typing import Any

from services.order.sheets.own.cells import shown
from services.order.sheets.profiles.fitting import Fit
from services.order.sheets.profiles.profile import fold

Test = Callable[[Sequence[str]], bool]


@dataclass(frozen=True, slots=True)
class Rule:
    """What rows are of which ``test`` holds; ``tested`` are the columns and their headings."""

    kind: str
    test: Test
    why: str
    tested: tuple[tuple[int, str], ...]

    def said(self, cells: Sequence[str]) -> str:
        """Why the rule applies to a row, for a person."""
        if self.why:
            return self.why
        return ", ".join(
            f"{name} is {shown(cells[place].strip())!r}" for place, name in self.tested
        )


def compile_rules(rules: Sequence[Mapping[str, Any]], fit: Fit) -> tuple[Rule, ...]:
    """The rules for a file, in their order."""
    return tuple(_rule(rule, fit) for rule in rules)


def rule_for(rules: Sequence[Rule], cells: Sequence[str]) -> Rule | None:
    """The first rule that applies."""
    for rule in rules:
        if rule.test(cells):
            return rule
    return None


def matcher(words: Sequence[str]) -> Callable[[str], bool]:
    """Is a cell one of ``words``? ``*`` in a word stands for anything, and alone for any text."""
    folded = [fold(word) for word in words]
    plain = frozenset(word for word in folded if "*" not in word)
    patterns = "|".join(_pattern(word) for word in folded if "*" in word)
    matches = re.compile(patterns, re.DOTALL).match if patterns else None
    known: dict[str, bool] = {}

    def is_one(cell: str) -> bool:
        found = known.get(cell)
        if found is None:
            text = fold(cell)
            found = text in plain or (matches is not None and matches(text) is not None)
            if len(known) < 4_096 and len(cell) <= 200:
                known[cell] = found
        return found

    return is_one


def _pattern(word: str) -> str:
    if word == "*":
        return r"(?:.+)\Z"
    # Brackets and question marks mean themselves.
    return translate(re.sub(r"([\[?])", r"[\1]", word))


def _rule(rule: Mapping[str, Any], fit: Fit) -> Rule:
    tests: list[tuple[int, Callable[[str], bool]]] = []
    for heading, words in rule.get("when", {}).items():
        place = fit.place(heading)
        assert place is not None, "the fit has checked it"
        tests.append((place, matcher([words] if isinstance(words, str) else words)))
    tested = tuple((place, fit.headings[place]) for place, _ in tests)
    return Rule(rule["is"], _all(tests), rule.get("why", ""), tested)


def _all(tests: Sequence[tuple[int, Callable[[str], bool]]]) -> Test:
    if len(tests) == 1:
        [(place, is_one)] = tests
        return lambda cells: is_one(cells[place])
    return lambda cells: all(is_one(cells[place]) for place, is_one in tests)
