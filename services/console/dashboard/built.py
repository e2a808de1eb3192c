"""Where the built dashboard lies: in the checkout, or in the wheel."""

from pathlib import Path

_HERE = Path(__file__).parent
_SOURCES = _HERE.parents[2] / "frontend"
_PLACES = (_SOURCES / "dist", _HERE / "app")


def find_built() -> Path | None:
    """The folder with ``index.html``; None where the dashboard has not been built."""
    return next((place for place in _PLACES if (place / "index.html").is_file()), None)


def why_missing() -> str:
    """Why there is no dashboard, and what makes one: in a checkout, or of an installed wheel."""
    if (_SOURCES / "build.py").is_file():
        return "the dashboard is not built; run `python frontend/build.py`"
    return (
        "this installation has no dashboard; install a wheel that was built from a checkout after "
        "`python frontend/build.py`"
    )
