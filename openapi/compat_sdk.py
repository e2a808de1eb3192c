"""The Python SDK as it was released, and what today's takes away from those who use it.

A release keeps its sources packed (``ichiba_sdk.tar.xz``): griffe compares sources, not what it
writes of them. Public is what `ichiba_sdk` names, its modules without an underscore, and the
modules of `_runtime` whose objects the calls hand out.
"""

import io
import lzma
import tarfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import griffe

PACKAGE = "ichiba_sdk"
_HANDED_OUT = ("paging", "types")


class Break(NamedTuple):
    """What code that uses the released SDK would miss: griffe's rule, the name, what happened."""

    rule: str
    path: str
    message: str


def pack(package: Path, into: Path) -> None:
    """Write the sources of ``package`` to ``into``; the same sources make the same bytes."""
    plain = io.BytesIO()
    with tarfile.open(fileobj=plain, mode="w") as archive:
        for source in sorted(package.rglob("*.py")):
            entry = tarfile.TarInfo(str(Path(PACKAGE, source.relative_to(package)).as_posix()))
            content = source.read_bytes()
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    into.write_bytes(lzma.compress(plain.getvalue(), preset=lzma.PRESET_EXTREME | 9))


def find_breaks(packed: Path, today: Path) -> Iterator[Break]:
    """What the package in the folder ``today`` lacks of the one in the archive ``packed``."""
    before, now = _read_packed(packed), _read(today)
    yield from _lost(before, now)
    yield from _changed(before, now)
    for name in _HANDED_OUT:
        yield from _changed(before["_runtime"][name], now["_runtime"][name])


@cache
def _read_packed(packed: Path) -> griffe.Module:
    """The package in the archive ``packed``, which is read once."""
    with TemporaryDirectory() as folder, tarfile.open(packed) as archive:
        archive.extractall(folder, filter="data")
        return _read(Path(folder))


def _read(folder: Path) -> griffe.Module:
    """The package in ``folder``, from its sources alone: nothing of it is run."""
    loader = griffe.GriffeLoader(search_paths=[folder], allow_inspection=False)
    package = loader.load(PACKAGE, try_relative_path=False)
    assert isinstance(package, griffe.Module)
    loader.resolve_aliases(implicit=True, external=False)
    return package


def _lost(before: griffe.Module, now: griffe.Module) -> Iterator[Break]:
    """Names that the package still exports, of something that is gone; griffe passes over those."""
    for name in sorted(str(each) for each in before.exports or ()):
        member = now.members.get(name)
        if isinstance(member, griffe.Alias) and not _leads_somewhere(member):
            yield Break("object-removed", f"{PACKAGE}.{name}", "it names what is not there")


def _leads_somewhere(alias: griffe.Alias) -> bool:
    try:
        return alias.final_target is not None
    except griffe.AliasResolutionError:
        return False


def _changed(
    before: griffe.Object | griffe.Alias, now: griffe.Object | griffe.Alias
) -> Iterator[Break]:
    for found in griffe.find_breaking_changes(before, now):
        rule = found.kind.name.lower().replace("_", "-")
        named = found.old_value if "parameter" in rule else None
        path = found.obj.path + (f"({named.name})" if isinstance(named, griffe.Parameter) else "")
        yield Break(rule, path, found.kind.value)
