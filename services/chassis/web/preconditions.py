"""``If-Match`` as RFC 9110 has it (sections 5.6.1, 8.8.3 and 13.1.1)."""

import re

_TAG = r'(?:W/)?"[\x21\x23-\x7e\x80-\xff]*"'
_TAGS = re.compile(_TAG)
# Elements of a list may be empty; which separator a blank belongs to is never in doubt.
_LIST = re.compile(rf"[\t ,]*{_TAG}(?:[\t ]*,[\t ,]*{_TAG})*[\t ,]*")


def etag(version: int) -> str:
    """A strong entity tag of a resource's version."""
    return f'"{version}"'


def entity_tags(field: str) -> list[str]:
    """The tags of a list, as they were sent; none where it is no list of tags."""
    return _TAGS.findall(field) if _LIST.fullmatch(field) else []


def is_met(if_match: str, version: int) -> bool:
    """Whether ``If-Match`` names ``version`` among its tags, or any (``*``).

    Tags are compared strongly: a weak one matches nothing, not even itself.
    """
    return if_match.strip(" \t") == "*" or etag(version) in entity_tags(if_match)


def names_weakly(if_match: str, version: int) -> bool:
    """Whether ``version`` is named by its weak tag."""
    return f"W/{etag(version)}" in entity_tags(if_match)
