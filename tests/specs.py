"""Connexion's reading of our specs, which takes longer than most tests do."""

from typing import Any

from connexion.spec import Specification


def reading_once() -> Any:
    """``Specification.load`` as it is now, but for checking and resolving each spec once.

    An app reads what it is given and never changes it, so all apps of a process may share it.
    """
    read: Any = Specification.load
    known: dict[int, tuple[dict[str, Any], Specification]] = {}

    def read_once(spec: dict[str, Any], *, arguments: dict[str, Any] | None = None) -> Any:
        if id(spec) not in known:  # the spec is kept too, so that no other has its id
            known[id(spec)] = spec, read(spec, arguments=arguments)
        return known[id(spec)][1]

    return staticmethod(read_once)
