"""The templates that come with the product: a folder for each code and locale.

``subject.txt``, ``sms.txt`` (one line each), ``body.txt``, ``body.html`` and ``sample.json``, a
context to try. A line ``{% include "name" %}`` stands for that file in ``parts/<locale>``: the
sandbox includes nothing, and a shop that edits a template sees all of it.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

_HERE = Path(__file__).parent
_INCLUDE = re.compile(r'^\{% include "([a-z.]+)" %\}\n', re.MULTILINE)


def shipped_templates() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Code, locale and content (the texts by name, and ``sample_context``) of each."""
    for folder in sorted(_HERE.glob("*/*/")):
        if (folder / "subject.txt").exists():
            yield folder.parent.name, folder.name, _content(folder)


def _content(folder: Path) -> dict[str, Any]:
    return {
        "subject": (folder / "subject.txt").read_text(encoding="utf-8").strip(),
        "text": _whole(folder / "body.txt"),
        "html": _whole(folder / "body.html"),
        "sms": (folder / "sms.txt").read_text(encoding="utf-8").strip(),
        "sample_context": orjson.loads((folder / "sample.json").read_bytes()),
    }


def _whole(file: Path) -> str:
    """The text of ``file`` with its parts put in."""
    parts = _HERE / "parts" / file.parent.name
    return _INCLUDE.sub(
        lambda found: (parts / found[1]).read_text(encoding="utf-8"),
        file.read_text(encoding="utf-8"),
    )
