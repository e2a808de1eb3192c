"""Whether today's specs and Python SDK keep what the last released ones promised; ``--record``
records a release.

Redocly rates each change of a spec, and griffe finds what the SDK has lost. What breaks a client
(`major`) fails, unless ``compat-exceptions.yaml`` excuses it; and the version of a spec has to say
how much has changed. An excuse that excuses nothing fails as well.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from compat_sdk import PACKAGE, find_breaks, pack

FOLDER = Path(__file__).parent
CLIENT = FOLDER.parent / "generated_clients" / PACKAGE
RELEASED = FOLDER / "released"
EXCEPTIONS = FOLDER / "compat-exceptions.yaml"
SPECS = ("order", "payment", "notification")
SDK = "sdk"
PACKED = f"{PACKAGE}.tar.xz"
_RULES = FOLDER / "redocly-diff.yaml"
_VERSION = re.compile(r"^  version: (\d+)\.(\d+)\.(\d+)$", re.MULTILINE)
_IMPACTS = ("none", "patch", "minor", "major")

Version = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Change:
    """A change from the released spec as Redocly rates it, or from the released SDK (``sdk``)."""

    spec: str
    impact: str
    path: str
    rules: tuple[str, ...]
    messages: tuple[str, ...]

    def line(self) -> str:
        """What it is, for people."""
        told = "; ".join(self.messages) or "changed"
        rules = ", ".join(self.rules)
        return f"{self.spec}: {self.impact}: {told} ({rules}) at {self.path}"


@dataclass(frozen=True, slots=True)
class Excuse:
    """A breaking change that is meant, and why nobody is hurt by it."""

    spec: str
    rule: str
    path: str
    reason: str

    def covers(self, change: Change) -> bool:
        """Whether it is this change."""
        is_there = (self.spec, self.path) == (change.spec, change.path)
        return is_there and self.rule in change.rules


def version_of(spec: Path) -> Version:
    """``info.version``.

    Raises:
        ValueError: it is not of the form 1.2.3.
    """
    found = _VERSION.search(spec.read_text(encoding="utf-8"))
    if found is None:
        raise ValueError(f"{spec} has no version of the form 1.2.3")
    major, minor, patch = map(int, found.groups())
    return major, minor, patch


def latest_release(released: Path = RELEASED) -> Path:
    """The folder with the specs that were released last."""
    return max(released.iterdir(), key=lambda folder: tuple(map(int, folder.name.split("."))))


def find_faults(
    base: Path, today: Path, excuses: Sequence[Excuse], specs: Sequence[str] = SPECS
) -> list[str]:
    """What is wrong with the specs in ``today``, measured by those in ``base``."""
    faults: list[str] = []
    for spec in specs:
        before, now = base / f"{spec}.yaml", today / f"{spec}.yaml"
        mine = [each for each in excuses if each.spec == spec]
        left, told = _judged(list(_changes(spec, before, now)), mine)
        faults += told + _version_faults(spec, version_of(before), version_of(now), left)
    return faults


def find_sdk_faults(base: Path, today: Path, excuses: Sequence[Excuse]) -> list[str]:
    """What the Python SDK in the folder ``today`` lacks of the one released in ``base``."""
    breaks = find_breaks(base / PACKED, today)
    changes = [Change(SDK, "major", each.path, (each.rule,), (each.message,)) for each in breaks]
    return _judged(changes, [each for each in excuses if each.spec == SDK])[1]


def _judged(changes: Sequence[Change], excuses: Sequence[Excuse]) -> tuple[list[Change], list[str]]:
    """The changes that nothing excuses, and the faults: the breaking ones, and unused excuses."""
    left = [change for change in changes if not any(each.covers(change) for each in excuses)]
    unused = [each for each in excuses if not any(each.covers(change) for change in changes)]
    faults = [change.line() for change in left if change.impact == "major"]
    return left, faults + [f"{each.spec}: nothing to excuse at {each.path}" for each in unused]


def _version_faults(
    spec: str, before: Version, now: Version, changes: Iterable[Change]
) -> list[str]:
    impact = max((each.impact for each in changes), key=_IMPACTS.index, default="none")
    if impact in {"major", "none"}:  # the first is told already
        return [] if now >= before else [f"{spec}: version {_told(now)} is before {_told(before)}"]
    major, minor, patch = before
    least = (major, minor + 1, 0) if impact == "minor" else (major, minor, patch + 1)
    if now >= least:
        return []
    return [f"{spec}: version {_told(now)}, but these changes need {_told(least)}"]


def _told(version: Version) -> str:
    return ".".join(map(str, version))


def _changes(spec: str, before: Path, now: Path) -> Iterator[Change]:
    command = [_redocly(os.environ["REDOCLY_CLI"]), "diff", str(before), str(now)]
    options = ["--config", str(_RULES), "--format", "json", "--fail-on", "none"]
    ran = subprocess.run([*command, *options], capture_output=True, text=True, check=False)
    if ran.returncode != 0:
        raise RuntimeError(f"redocly diff ended with {ran.returncode}:\n{ran.stderr}")
    report: Mapping[str, Any] = json.loads(ran.stdout)
    for change in report["changes"]:
        verdicts = change["verdicts"]
        yield Change(
            spec,
            change["impact"],
            change["path"],
            tuple(verdict["ruleId"] for verdict in verdicts),
            tuple(verdict["message"] for verdict in verdicts),
        )


@cache
def _redocly(package: str) -> str:
    """Where npx has Redocly; to start it through npx each time would take twice as long."""
    npx = shutil.which("npx")
    if npx is None:
        raise FileNotFoundError("npx: it comes with Node.js")
    command = [npx, "--yes", "--package", package, "--", "node", "-p", "process.env.PATH"]
    path = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    found = shutil.which("redocly", path=path)
    if found is None:
        raise FileNotFoundError(f"redocly: {package} has none")
    return found


def read_excuses(file: Path = EXCEPTIONS) -> list[Excuse]:
    """The breaking changes that are meant.

    Raises:
        TypeError: an entry lacks a member, its reason say, or has one too many.
        ValueError: an entry is about no spec that there is, and so would never be looked at.
    """
    entries = yaml.safe_load(file.read_text(encoding="utf-8")) or []
    excuses = [Excuse(**entry) for entry in entries]
    for each in excuses:
        if each.spec not in (*SPECS, SDK):
            raise ValueError(f"{file.name}: {each.spec} is no spec")
    return excuses


def record() -> int:
    """Keep today's specs and SDK as those of their version; a release is never changed."""
    versions = {version_of(FOLDER / f"{spec}.yaml") for spec in SPECS}
    if len(versions) > 1:
        sys.stderr.write(f"the specs have different versions: {sorted(map(_told, versions))}\n")
        return 1
    folder = RELEASED / _told(versions.pop())
    if folder.exists():
        sys.stderr.write(f"{folder.name} was released already\n")
        return 1
    folder.mkdir(parents=True)
    for spec in SPECS:
        shutil.copy(FOLDER / f"{spec}.yaml", folder)
    pack(CLIENT / PACKAGE, folder / PACKED)
    sys.stdout.write(f"recorded {folder.name}\n")
    return 0


def main() -> int:
    """Compare, or record."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--record", action="store_true", help="keep today's as released")
    if parser.parse_args().record:
        return record()
    base = latest_release()
    excuses = read_excuses()
    faults = find_faults(base, FOLDER, excuses) + find_sdk_faults(base, CLIENT, excuses)
    sys.stdout.write("".join(f"{fault}\n" for fault in faults))
    verdict = "keep" if not faults else "do not keep"
    sys.stdout.write(f"today's specs and SDK {verdict} what {base.name} promised\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
