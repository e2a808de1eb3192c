"""What the SDKs are made of: tags, their methods, and the arguments of those."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a method; ``name`` is the specs', ``python`` ours."""

    name: str
    python: str
    type: str
    is_required: bool
    description: str
    models: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Method:
    """One method; ``item`` is what a list holds, ``events`` what the spec's ``x-events`` says.

    ``description``: what the spec says, in lines; ``doc``: the same with the arguments.
    """

    id: str
    name: str
    verb: str
    path: str
    kind: str
    takes_key: bool
    is_repeatable: bool
    takes_token: bool
    path_arguments: list[Argument]
    query: list[Argument]
    header: list[Argument]
    body: list[Argument]
    body_is_required: bool
    whole_body: bool
    takes_file: bool
    answers: dict[int, str]
    item: str | None
    events: dict[str, Any] | None
    summary: str
    description: list[str]
    doc: list[str]
    models: frozenset[tuple[str, str]] = field(default_factory=frozenset)

    @property
    def arguments(self) -> list[Argument]:
        """Those that are given by name, the required ones first."""
        named = [*self.body, *self.query, *self.header]
        return sorted(named, key=lambda each: not each.is_required)

    @property
    def answer(self) -> str:
        """The type of what is answered."""
        named = list(dict.fromkeys(self.answers.values()))
        return " | ".join(named) if self.kind == "model" else "None"

    @property
    def iterator(self) -> str:
        """The name of the method that goes through all pages."""
        return "iter" + self.name.removeprefix("list")


@dataclass(frozen=True, slots=True)
class Tag:
    """One class of methods."""

    service: str
    name: str
    description: str
    methods: list[Method]

    @property
    def class_name(self) -> str:
        return "".join(part.capitalize() for part in self.name.split("_")) + "Calls"

    @property
    def models(self) -> list[tuple[str, str]]:
        """Class and module of each model that the methods name."""
        return sorted({model for method in self.methods for model in method.models})


def method_name(operation: str, tag: str) -> str:
    """The operation's name without the words that its tag says already."""
    nouns = {tag, tag.removesuffix("s"), tag.removesuffix("es"), tag.removesuffix("ies") + "y"}
    words = f"_{operation}_"
    for noun in sorted(nouns, key=len, reverse=True):
        if f"_{noun}_" in words:
            words = words.replace(f"_{noun}_", "_", 1)
            break
    return words.strip("_")
