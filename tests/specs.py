"""Connexion's reading of our specs, which takes longer than most tests do."""

from typing import Any

import orjson
from connexion.spec import Specification

from tests.contract.specs import METHODS


def reading_once() -> Any:
    """``Specification.load`` as it is now, but for checking and resolving each spec once.

    All apps of a process share it: nothing of it changes once it is read.
    """
    read: Any = Specification.load
    known: dict[bytes, Specification] = {}

    def read_once(spec: dict[str, Any], *, arguments: dict[str, Any] | None = None) -> Any:
        content = orjson.dumps(spec, option=orjson.OPT_NON_STR_KEYS)
        if content not in known:
            known[content] = read(spec, arguments=arguments)
            _share_out_parameters(known[content])
        return known[content]

    return staticmethod(read_once)


def _share_out_parameters(spec: Specification) -> None:
    """Give each operation its path's parameters.

    Connexion adds them to the operation's own at each start, so that these would get ever more.
    """
    for item in spec["paths"].values():
        of_path = item.pop("parameters", [])
        for method in item.keys() & set(METHODS):
            item[method]["parameters"] = [*item[method].get("parameters", []), *of_path]
