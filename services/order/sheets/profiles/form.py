"""The form of a profile: YAML or JSON within bounds, checked against its JSON Schema."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

import orjson
import yaml

from services.chassis.base.problems import Fault
from services.chassis.base.sentences import Sentence
from services.chassis.web.schemas import Schema
from services.order.domain import texts

TEXT_LIMIT: Final = 64 * 1024
"""Bytes of a profile."""
NODE_LIMIT: Final = 4_000
"""Words, headings, lists and mappings of a profile."""
DEPTH_LIMIT: Final = 12
_SCHEMA: Final = Path(__file__).with_name("profile.schema.json")


class InvalidProfile(Exception):
    """A document that is no profile; ``faults`` point at what is wrong in it."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("; ".join(f"{fault.pointer}: {fault.detail}" for fault in faults))
        self.faults = tuple(faults)


def read_yaml(text: str) -> dict[str, Any]:
    """The document that ``text`` holds; all of its scalars are text.

    Raises:
        InvalidProfile: it is not YAML, too large, too deep, or holds an anchor or a repeated key.
    """
    if len(text.encode()) > TEXT_LIMIT:
        raise _invalid("", texts.PROFILE_TOO_LONG(limit=TEXT_LIMIT))
    try:
        _check_events(text)
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        raise _invalid("", texts.PROFILE_NOT_YAML(reason=str(error)[:300])) from error
    document = _plain(node, "")
    if not isinstance(document, dict):
        raise _invalid("", texts.PROFILE_NOT_A_MAPPING())
    return document


def check_form(document: Mapping[str, Any]) -> None:
    """Check a document, from YAML or from JSON, against the bounds and the JSON Schema.

    Raises:
        InvalidProfile: with at most 100 faults.
    """
    _check_size(document)
    if faults := _schema().faults(document):
        raise InvalidProfile(faults)
    if len(orjson.dumps(document)) > TEXT_LIMIT:
        raise _invalid("", texts.PROFILE_TOO_LONG(limit=TEXT_LIMIT))


@cache
def _schema() -> Schema:
    return Schema(orjson.loads(_SCHEMA.read_bytes()))


def _check_events(text: str) -> None:
    """Refuse what could grow: libyaml reads events one by one, and nothing is built yet."""
    depth = 0
    for count, event in enumerate(yaml.parse(text, Loader=yaml.CSafeLoader)):
        depth += _step(event)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            line = event.start_mark.line + 1 if event.start_mark else 1
            raise _invalid("", texts.PROFILE_HAS_ANCHORS(line=line))
        if count > 2 * NODE_LIMIT:
            raise _invalid("", texts.PROFILE_TOO_LARGE(limit=NODE_LIMIT))
        if depth > DEPTH_LIMIT:
            raise _invalid("", texts.PROFILE_TOO_DEEP(limit=DEPTH_LIMIT))


def _step(event: yaml.Event) -> int:
    if isinstance(event, yaml.SequenceStartEvent | yaml.MappingStartEvent):
        return 1
    return -1 if isinstance(event, yaml.SequenceEndEvent | yaml.MappingEndEvent) else 0


def _plain(node: yaml.Node | None, pointer: str) -> Any:
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if isinstance(node, yaml.SequenceNode):
        return [_plain(each, f"{pointer}/{place}") for place, each in enumerate(node.value)]
    if not isinstance(node, yaml.MappingNode):
        return None
    found: dict[str, Any] = {}
    for key, value in node.value:
        name = str(key.value)
        if name in found:
            said = texts.PROFILE_KEY_REPEATED(line=key.start_mark.line + 1)
            raise _invalid(f"{pointer}/{name}", said)
        found[name] = _plain(value, f"{pointer}/{name}")
    return found


def _check_size(document: Any) -> None:
    """The bounds of YAML hold for JSON too; a document made in memory may even hold itself."""
    for count, (depth, _) in enumerate(_walk(document, 1)):
        if depth > DEPTH_LIMIT:
            raise _invalid("", texts.PROFILE_TOO_DEEP(limit=DEPTH_LIMIT))
        if count > NODE_LIMIT:
            raise _invalid("", texts.PROFILE_TOO_LARGE(limit=NODE_LIMIT))


def _walk(value: Any, depth: int) -> Iterator[tuple[int, Any]]:
    yield depth, value
    if depth > DEPTH_LIMIT:
        return
    inner = value.values() if isinstance(value, Mapping) else value
    if isinstance(inner, str) or not hasattr(inner, "__iter__"):
        return
    for each in inner:
        yield from _walk(each, depth + 1)


def _invalid(pointer: str, detail: Sentence) -> InvalidProfile:
    return InvalidProfile([Fault(pointer, detail)])
