"""``python -m tests.faults``: kills and faults, then a table; ends with 1 where all is not well."""

import argparse
import sys
import time
import traceback
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from typing import NoReturn

from services.chassis.base.fault_profiles import PROFILES
from tests.faults.lanes import (
    IMPORTS,
    Job,
    Line,
    postgres_fairness_lane,
    postgres_import_lanes,
    postgres_lanes,
    run_lane,
    sqlite_fairness_lane,
    sqlite_import_lanes,
    sqlite_lanes,
)
from tests.interleavings.lane import crossing_on_postgres, crossing_on_sqlite
from tests.postgres import quick_postgres

_LANES = 3
_CROSSING = "crossing"
"""Names the lines of crossing messages, where lines are chosen."""
_FAIR = "fairness"
"""Names the lines of fair work, where lines are chosen."""
_HEADING = (
    f"{'profile':<21} {'database':<14} {'operations':>10} {'kills':>6} "
    f"{'lost':>5} {'doubled':>8} {'wrong':>6} {'settled in':>11}"
)


def main() -> NoReturn:
    parser = argparse.ArgumentParser(prog="tests.faults", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="of faults, kills and customers")
    parser.add_argument("--sqlite-only", action="store_true", help="without PostgreSQL")
    parser.add_argument(
        "profiles",
        nargs="*",
        help="random kills under these only (none, or a profile's name); "
        "`imports`; `crossing`; `fairness`",
    )
    arguments = parser.parse_args()
    started = time.monotonic()
    lanes = _sqlite_lanes(arguments.profiles, arguments.seed)
    if arguments.sqlite_only:
        lines, is_whole = _run(lanes)
    else:
        with ExitStack() as stack:
            # One for each lane: a server has 100 connections, which two lanes may use up.
            servers = [stack.enter_context(quick_postgres()) for _ in range(5)]
            lanes += _postgres_lanes(arguments.profiles, servers, arguments.seed)
            lines, is_whole = _run(lanes)
    _print_table(lines)
    print(f"{time.monotonic() - started:.0f} s")
    sys.exit(0 if is_whole and not any(line.findings for line in lines) else 1)


def _sqlite_lanes(names: Sequence[str], seed: int) -> list[list[Job]]:
    imports = sqlite_import_lanes(seed)
    crossing: list[list[Job]] = [[crossing_on_sqlite]]
    if names == [IMPORTS]:
        return imports
    if names == [_CROSSING]:
        return crossing
    fair = [sqlite_fairness_lane(seed)]
    if names == [_FAIR]:
        return fair
    profiles = [None if name == "none" else name for name in names or ("none", *PROFILES)]
    return [*sqlite_lanes(profiles, seed, _LANES), *imports, *crossing, *fair]


def _postgres_lanes(names: Sequence[str], servers: Sequence[str], seed: int) -> list[list[Job]]:
    for_kills, for_boundaries, for_imports, for_fairness, for_crossing = servers
    crossing: list[list[Job]] = [[crossing_on_postgres(for_crossing)]]
    if names == [_CROSSING]:
        return crossing
    fair = [postgres_fairness_lane(for_fairness, seed)]
    if names == [_FAIR]:
        return fair
    imports = postgres_import_lanes(for_imports, seed)
    if names == [IMPORTS]:
        return imports
    return [*imports, *postgres_lanes(for_kills, for_boundaries, seed), *crossing, *fair]


def _run(lanes: Sequence[Sequence[Job]]) -> tuple[list[Line], bool]:
    """All lanes beside one another: their lines in the order of the lanes, and whether that is all.

    A lane that breaks off ends no other; what broke it is printed.
    """
    done: list[list[Line]] = [[] for _ in lanes]

    def run(number: int) -> None:
        def tell(line: Line) -> None:
            print("\n".join(_in_words(line)), file=sys.stderr, flush=True)
            done[number].append(line)

        run_lane(lanes[number], tell)

    with ThreadPoolExecutor(len(lanes)) as pool:
        running = [pool.submit(run, number) for number in range(len(lanes))]
        broken = [error for lane in running if (error := lane.exception()) is not None]
    for error in broken:
        traceback.print_exception(error)
    return [line for lines in done for line in lines], not broken


def _print_table(lines: Sequence[Line]) -> None:
    print(_HEADING)
    for line in lines:
        print("\n".join(_in_words(line)))


def _in_words(line: Line) -> Iterator[str]:
    """A line of the table, and below it whatever was found."""
    counts = line.counts
    yield (
        f"{line.profile:<21} {line.database:<14} {line.operations:>10} {line.kills:>6} "
        f"{counts['lost']:>5} {counts['doubled']:>8} {counts['wrong']:>6} "
        f"{line.seconds_to_settle:>9.0f} s"
    )
    for finding in line.findings:
        yield f"    {finding.kind}: {finding.subject}: {finding.what}"
    if line.folder is not None:
        yield f"    to be looked at: {line.folder}"


if __name__ == "__main__":
    main()
