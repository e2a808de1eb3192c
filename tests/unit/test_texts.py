"""The catalogues: each text in both languages, with the facts that are given where it is used."""

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest

import services
from services.chassis.base.sentences import Text

ROOT = Path(services.__file__).parent
CATALOGUES = sorted(ROOT.rglob("texts.py"))
MODULES = {
    path: ".".join(path.relative_to(ROOT.parent).with_suffix("").parts) for path in CATALOGUES
}
_JAPANESE = re.compile("[぀-ヿ一-鿿]")
# A place and a fault, or two sentences or names, which are written in their own language.
_FACTS_ALONE = frozenset({"AT_PLACE", "AND_THEN", "LISTED", "OBSTACLE"})


def texts_of(path: Path) -> Iterator[tuple[str, Text]]:
    for name, value in vars(import_module(MODULES[path])).items():
        if isinstance(value, Text):
            yield name, value
        elif name == "TITLES":
            yield from ((f"TITLES[{status}]", text) for status, text in value.items())


def facts_of(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


ALL = [(path, name, text) for path in CATALOGUES for name, text in texts_of(path)]
each_text = pytest.mark.parametrize(
    ("name", "text"), [(name, text) for _, name, text in ALL], ids=[name for _, name, _ in ALL]
)


def test_there_is_a_catalogue_for_the_chassis_and_for_each_service() -> None:
    folders = {path.parent.relative_to(ROOT).as_posix() for path in CATALOGUES}
    assert folders >= {"chassis/base", "order/domain", "payment/domain", "notification/domain"}


@each_text
def test_both_languages_name_the_same_facts(name: str, text: Text) -> None:
    assert facts_of(text.en) == facts_of(text.ja)
    assert name in _FACTS_ALONE or _JAPANESE.search(text.ja), text.ja
    assert not _JAPANESE.search(text.en), text.en


def uses_in(path: Path) -> Iterator[tuple[Text, str, ast.Attribute, ast.Call | None]]:
    """Each ``texts.NAME`` of a module with the text it means, and the call that gives it facts."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imported = [
        node.module
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and any(each.name == "texts" for each in node.names)
    ]
    if not imported:
        return
    (module,) = imported
    catalogue = import_module(f"{module}.texts")
    calls = {id(node.func): node for node in ast.walk(tree) if isinstance(node, ast.Call)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Attribute) or not isinstance(node.value, ast.Name):
            continue
        if node.value.id == "texts":
            text = getattr(catalogue, node.attr)
            if isinstance(text, Text):
                yield text, f"{module}.{node.attr}", node, calls.get(id(node))


SOURCES = [path for path in sorted(ROOT.rglob("*.py")) if path not in MODULES]


def test_each_use_of_a_text_gives_it_its_facts() -> None:
    wrong = [
        f"{path}:{node.lineno}: {name}"
        for path in SOURCES
        for text, name, node, call in uses_in(path)
        if call is not None and {each.arg for each in call.keywords} != facts_of(text.en)
    ]
    assert wrong == []


def test_no_text_is_left_that_nothing_says() -> None:
    used = {name for path in SOURCES for _, name, _, _ in uses_in(path)}
    held = {
        f"{MODULES[path].removesuffix('.texts')}.{name}"
        for path, name, _ in ALL
        if not name.startswith("TITLES")
    }
    own = {"services.chassis.base.AT_PLACE", "services.chassis.base.AT_PLACE_AND_MORE"}
    assert held - used - own == set()


def test_a_sentence_has_no_other_source_than_a_catalogue() -> None:
    """Types see to it that a problem takes sentences only; here, that none is made in passing."""
    sources = {path: path.read_text(encoding="utf-8") for path in SOURCES}
    made = [
        f"{path}:{node.lineno}"
        for path, source in sources.items()
        if "chassis.base.sentences import" in source
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("Text", "Sentence")
    ]
    assert made == []
