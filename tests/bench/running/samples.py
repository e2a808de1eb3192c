"""What a profiler's samples say: which lines and which functions take the CPU time."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

_FRAME = re.compile(r"^(?P<function>.+) \((?P<file>[^()]+):(?P<line>\d+)\)$")
_BEFORE_PACKAGES = re.compile(
    r"^.*/(?:site-packages/|generated_clients/[a-z_]+/|python3\.\d+/|(?=services/))"
)
_PASSED_ON = 0.9
"""A function that spends this share of its time in one other does nothing dear itself."""

_WAITS = frozenset(
    {
        ("threading.py", "Condition.wait"),
        ("threading.py", "Condition.__enter__"),
        ("selectors.py", "EpollSelector.select"),
        ("concurrent/futures/thread.py", "_worker"),
        ("aiosqlite/core.py", "_connection_worker_thread"),
        ("dbos/_sys_db.py", "SystemDatabase._notification_listener_polling"),
        ("services/chassis/storage/drivers/group_commit.py", "GroupCommit._write_until_closed"),
    }
)
"""Where threads wait to be woken. On a busy machine they count as running until they have had
their turn, although they do nothing."""


class Frame(NamedTuple):
    """A place on the stack."""

    function: str
    file: str
    line: int

    @property
    def place(self) -> str:
        """Its function and line, as they are found."""
        return f"{self.file}:{self.line} {self.function}"


@dataclass(frozen=True, slots=True)
class Samples:
    """Stacks, outermost frame first, and how often each was seen while its thread was busy."""

    stacks: Mapping[tuple[Frame, ...], int]

    @classmethod
    def read(cls, path: Path) -> "Samples":
        """From py-spy's ``raw`` format."""
        stacks = Counter[tuple[Frame, ...]]()
        for line in path.read_text(encoding="utf-8").splitlines():
            names, _, count = line.rpartition(" ")
            stack = tuple(_frames(names.split(";")))
            if stack and (stack[-1].file, stack[-1].function) not in _WAITS:
                stacks[stack] += int(count)
        return cls(stacks)

    @property
    def total(self) -> int:
        return sum(self.stacks.values())

    def dearest_lines(self, number: int) -> list[tuple[str, int]]:
        """The lines at which most samples were taken, with their numbers."""
        seen = Counter[str]()
        for stack, count in self.stacks.items():
            seen[stack[-1].place] += count
        return seen.most_common(number)

    def dearest_functions(self, number: int) -> list[tuple[str, int]]:
        """The functions within which most samples were taken, with what they call.

        One that does little but call one other function is left out: the other stands for it.
        """
        within, both = Counter[str](), Counter[tuple[str, str]]()
        for stack, count in self.stacks.items():
            names = list(dict.fromkeys(f"{frame.file} {frame.function}" for frame in stack))
            for index, name in enumerate(names):
                within[name] += count
                for deeper in names[index + 1 :]:
                    both[name, deeper] += count
        passing = {name for (name, _), count in both.items() if count >= _PASSED_ON * within[name]}
        own = [(name, count) for name, count in within.most_common() if name not in passing]
        return own[:number]


def _frames(names: Iterable[str]) -> Iterator[Frame]:
    for name in names:
        found = _FRAME.match(name)
        if found is not None:
            yield Frame(found["function"], _short(found["file"]), int(found["line"]))


def _short(path: str) -> str:
    """A path from where packages are found."""
    return _BEFORE_PACKAGES.sub("", path)
