"""Where the built dashboard lies: in the checkout, or in the wheel."""

from pathlib import Path

_HERE = Path(__file__).parent
_PLACES = (_HERE.parents[2] / "frontend" / "dist", _HERE / "app")


def find_built() -> Path | None:
    """The folder with ``index.html``; None where the dashboard has not been built."""
    return next((place for place in _PLACES if (place / "index.html").is_file()), None)
