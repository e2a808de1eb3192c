"""Path, query and header parameters: read as the spec types them, refused where it says so."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl

from starlette.types import Scope

from services.chassis.base import texts
from services.chassis.base.problems import Fault
from services.chassis.web.exchange import Exchange
from services.chassis.web.schemas import Schema

_INTEGER = re.compile(r"-?[0-9]{1,18}")
_IGNORED_HEADERS = {"accept", "content-type", "authorization"}
# Fields that are lists: several lines of one mean the same as one line (RFC 9110, section 5.3).
_LIST_HEADERS = {b"if-match"}


class _Parameter:
    def __init__(self, definition: Mapping[str, Any]) -> None:
        self.name: str = definition["name"]
        self.required: bool = definition.get("required", False)
        schema = definition["schema"]
        self._kind: str = schema.get("type", "string")
        self._item_kind: str = schema.get("items", {}).get("type", "string")
        self.has_default = "default" in schema
        self.default = schema.get("default")
        self._is_time = schema.get("format") == "date-time"
        self._schema = Schema(schema)

    def read(self, values: Sequence[str], place: str, faults: list[Fault]) -> Any:
        """The typed value of ``values`` (all that came under this name); faults are added."""
        if self._kind == "array":
            value: Any = [_typed(text, self._item_kind) for text in values]
        elif len(values) > 1:
            faults.append(Fault(place, texts.GIVEN_TWICE()))
            return None
        else:
            value = _typed(values[0], self._kind)
        if _has_nul(values):
            faults.append(Fault(place, texts.HOLDS_NUL()))
        elif not self._schema.is_valid(value):
            faults.extend(self._schema.faults(value, place))
        elif self._is_time and not _is_readable_time(value):
            faults.append(Fault(place, texts.NO_SUCH_TIME()))
        return value


class Parameters:
    """All parameters of one operation, in the place of Connexion's ``ParameterValidator``."""

    def __init__(self, definitions: Sequence[Mapping[str, Any]]) -> None:
        self._path = _by_name(definitions, "path")
        self._query = _by_name(definitions, "query")
        self._headers = {
            name.lower().encode(): parameter
            for name, parameter in _by_name(definitions, "header").items()
            if name.lower() not in _IGNORED_HEADERS
        }
        self.takes_idempotency_key = b"idempotency-key" in self._headers
        self._defaults = {p.name: p.default for p in self._query.values() if p.has_default}
        self._needed = [p.name for p in self._query.values() if p.required]

    def validate(self, scope: Scope) -> None:
        """Note the parameters of a request, and what is wrong with them, in its exchange."""
        exchange: Exchange = scope["exchange"]
        exchange.path = self.path(scope["path_params"], exchange.faults)
        exchange.query = self.query(scope["query_string"], exchange.faults)
        exchange.headers = self.headers(scope["headers"], exchange.faults)

    def path(self, raw: Mapping[str, str], faults: list[Fault]) -> dict[str, str]:
        return {
            name: self._path[name].read([value], f"path/{name}", faults)
            for name, value in raw.items()
        }

    def query(self, query_string: bytes, faults: list[Fault]) -> dict[str, Any]:
        if not query_string and not self._needed:
            return dict(self._defaults)
        given: dict[str, list[str]] = {}
        for name, text in _split_query(query_string, faults):
            given.setdefault(name, []).append(text)
        read = dict(self._defaults)
        for name, values in given.items():
            parameter = self._query.get(name)
            if parameter is None:
                faults.append(Fault(f"query/{name[:100]}", texts.UNKNOWN_PARAMETER()))
            else:
                read[name] = parameter.read(values, f"query/{name}", faults)
        faults.extend(
            Fault(f"query/{name}", texts.REQUIRED()) for name in self._needed if name not in given
        )
        return read

    def headers(self, raw: Sequence[tuple[bytes, bytes]], faults: list[Fault]) -> dict[str, str]:
        if not self._headers:
            return {}
        given: dict[bytes, list[str]] = {}
        for name, value in raw:
            if name in self._headers:
                given.setdefault(name, []).append(value.decode("latin-1"))
        read = {}
        for key, parameter in self._headers.items():
            place = f"header/{parameter.name}"
            if key in given:
                values = [", ".join(given[key])] if key in _LIST_HEADERS else given[key]
                read[parameter.name] = parameter.read(values, place, faults)
            elif parameter.required:
                faults.append(Fault(place, texts.REQUIRED()))
        return read


class Fields:
    """The fields of one form, which come as text."""

    def __init__(self, schemas: Mapping[str, Mapping[str, Any]]) -> None:
        self._fields = {
            name: _Parameter({"name": name, "schema": schema}) for name, schema in schemas.items()
        }

    def read(self, given: Mapping[str, Sequence[str]], faults: list[Fault]) -> dict[str, Any]:
        """The typed values of all that is given, by name; faults are added."""
        read = {}
        for name, values in given.items():
            field = self._fields.get(name)
            if field is None:
                faults.append(Fault(f"/{name[:100]}", texts.UNKNOWN_FIELD()))
            else:
                read[name] = field.read([_boolean(text) for text in values], f"/{name}", faults)
        return read


def _boolean(text: str) -> str:
    """Forms are written by many hands: Python's write True."""
    return text.lower() if text.lower() in ("true", "false") else text


def _by_name(definitions: Sequence[Mapping[str, Any]], place: str) -> dict[str, _Parameter]:
    return {d["name"]: _Parameter(d) for d in definitions if d["in"] == place}


def _split_query(query_string: bytes, faults: list[Fault]) -> list[tuple[str, str]]:
    try:
        return parse_qsl(query_string.decode("ascii"), keep_blank_values=True, errors="strict")
    except ValueError:
        faults.append(Fault("query", texts.NOT_PERCENT_ENCODED()))
        return []


def _typed(text: str, kind: str) -> Any:
    if kind == "integer" and _INTEGER.fullmatch(text):
        return int(text)
    if kind == "boolean" and text in ("true", "false"):
        return text == "true"
    return text  # the schema says what is wrong with it


def _is_readable_time(text: str) -> bool:
    """RFC 3339 has a year 0 and leap seconds; ``datetime`` has neither."""
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _has_nul(values: Sequence[str]) -> bool:
    return any("\x00" in value for value in values)
