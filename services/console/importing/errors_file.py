"""errors.csv beside the file that it is of, over which nothing is ever written."""

import filecmp
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path

_OURS = re.compile(r"\.errors(-[0-9]+)?$")


def save(beside: Path, content: Iterable[bytes]) -> Path:
    """Save ``content`` as the first free of ``FILE.errors.csv``, ``FILE.errors-2.csv``, …

    Where one of them holds just that already it is that one. The rows of a mended
    ``FILE.errors.csv`` that failed again are ``FILE.errors-2.csv``.

    Raises:
        OSError: the folder does not take it.
    """
    with tempfile.NamedTemporaryFile(dir=beside.parent, prefix=".errors-", delete=False) as new:
        made = Path(new.name)
        try:
            for piece in content:
                new.write(piece)
            new.close()
            if beside.exists():
                shutil.copymode(beside, made)
            return _named(made, beside)
        finally:
            made.unlink(missing_ok=True)


def _named(made: Path, beside: Path) -> Path:
    for name in _names(beside):
        try:
            name.touch(mode=0o600, exist_ok=False)
        except FileExistsError:
            if name.is_file() and filecmp.cmp(name, made, shallow=False):
                return name
            continue
        return made.replace(name)
    raise AssertionError  # names do not end


def _names(beside: Path) -> Iterator[Path]:
    stem = _OURS.sub("", beside.stem)
    yield beside.with_name(f"{stem}.errors.csv")
    for number in count(2):
        yield beside.with_name(f"{stem}.errors-{number}.csv")
