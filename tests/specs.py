"""Connexion's reading of our specs, which takes longer than most tests do."""

from typing import Any

import orjson
from connexion.spec import Specification


def reading_once() -> Any:
    """``Specification.load`` as it is now, but for checking and resolving each spec once.

    An app reads what it is given and never changes it, so all apps of a process may share it.
    """
    read: Any = Specification.load
    known: dict[bytes, Specification] = {}

    def read_once(spec: dict[str, Any], *, arguments: dict[str, Any] | None = None) -> Any:
        content = orjson.dumps(spec, option=orjson.OPT_NON_STR_KEYS)
        if content not in known:
            known[content] = read(spec, arguments=arguments)
        return known[content]

    return staticmethod(read_once)
