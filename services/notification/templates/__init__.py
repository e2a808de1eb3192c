"""The templates that come with the product: a folder for each code and locale.

``subject.txt`` (one line), ``body.txt``, ``body.html`` and ``sample.json``, a context to try.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

_HERE = Path(__file__).parent


def shipped_templates() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Code, locale and content (``subject``, ``text``, ``html``, ``sample_context``) of each."""
    for folder in sorted(_HERE.glob("*/*/")):
        if (folder / "subject.txt").exists():
            yield folder.parent.name, folder.name, _content(folder)


def _content(folder: Path) -> dict[str, Any]:
    return {
        "subject": (folder / "subject.txt").read_text(encoding="utf-8").strip(),
        "text": (folder / "body.txt").read_text(encoding="utf-8"),
        "html": (folder / "body.html").read_text(encoding="utf-8"),
        "sample_context": orjson.loads((folder / "sample.json").read_bytes()),
    }
