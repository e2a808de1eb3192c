"""A profile that comes with a file and is not stored: a mapping."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from services.chassis.base.problems import BadRequest, Fault, MalformedBody, ValidationFailed
from services.chassis.web.validating.json_bodies import JsonBody
from services.order.domain import texts
from services.order.sheets import ORDERS, InvalidProfile, Profile, profile_of

NAME: Final = "mapping"
AUTO: Final = "auto"
_TITLE: Final = "Columns chosen by hand"
_KNOWN_BY: Final = 10
_DECISIVE: Final = {
    "order": ("external_id",),
    "items": ("product_name", "quantity", "price"),
    "parcel": ("order", "tracking_number"),
}
_JSON: Final = JsonBody(schema={"type": "object"}, required=True)


class MappingAndProfile(BadRequest):
    code = "contradictory_values"

    def __init__(self) -> None:
        super().__init__(texts.MAPPING_AND_PROFILE())


def mapping_of(text: str | None, profile: str, kind: str = ORDERS) -> Profile | None:
    """The mapping in a field of a request, for files of a ``kind``; None where there is none.

    Raises:
        MappingAndProfile: a ``profile`` is named as well.
        ValidationFailed: it is no profile; the places are those below ``/mapping``.
        UnusableText: it holds what no database can.
    """
    if text is None:
        return None
    if profile != AUTO:
        raise MappingAndProfile
    try:
        document = _JSON.parse(text.encode("utf-8", "replace"))
    except MalformedBody as error:
        raise ValidationFailed([Fault(f"/{NAME}", error.detail)]) from error
    except ValidationFailed as error:
        raise _below(error.errors) from error
    try:
        found = profile_of(_completed(document, kind))
    except InvalidProfile as error:
        raise _below(error.faults) from error
    if found.kind != kind:
        raise _below([Fault("/kind", texts.MAPPING_OF_OTHER_KIND(kind=kind))])
    return found


def _below(faults: Any) -> ValidationFailed:
    return ValidationFailed([Fault(f"/{NAME}{each.pointer}", each.detail) for each in faults])


def _completed(document: Mapping[str, Any], kind: str) -> dict[str, Any]:
    """With what a mapping may leave out: a file is known by the columns that decide."""
    values = [
        part[name]
        for part_name, names in _DECISIVE.items()
        if isinstance(part := document.get(part_name), Mapping)
        for name in names
        if name in part
    ]
    found = list(dict.fromkeys(heading for each in values for heading in _headings(each, 0)))
    given = {"title": _TITLE, "kind": kind, "known_by": found[:_KNOWN_BY] or [NAME]}
    source = {"source": NAME} if kind == ORDERS else {}
    return {**given, **source, **document, "name": NAME}


def _headings(value: Any, depth: int) -> Iterator[str]:
    """Those of a value that nobody has checked yet."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from _headings(value.get("column", value.get("join")), depth)
    elif isinstance(value, list) and depth < _KNOWN_BY:
        for each in value:
            yield from _headings(each, depth + 1)
