"""``python -m tests.bench [WHAT ...] [--seconds N]``: measures.

It fails on none of them; ``--help`` tells the rest.
"""

import argparse
from collections.abc import Callable

from tests.bench.beside import measure_beside
from tests.bench.creation import measure_creation
from tests.bench.fairness import measure_fairness
from tests.bench.importing import COLUMNS, measure_imports, measure_long_import
from tests.bench.lists import measure_lists
from tests.bench.notices import measure_notices
from tests.bench.outage import measure_outages
from tests.bench.postgres import measure_postgres
from tests.bench.profile import measure_profile
from tests.bench.rest import measure_rest
from tests.bench.retention import measure_retention
from tests.bench.running.databases import DATABASES
from tests.bench.slowness import measure_slowness
from tests.bench.soak import measure_soak
from tests.bench.start import IMPORTED_ORDERS, measure_start

_ROWS = 10_000


def main() -> None:
    parser = argparse.ArgumentParser(prog="tests.bench", description=__doc__)
    kinds = ["creation", "outage", "slowness", "import", "notices", "lists", "fairness"]
    asked_for = ["postgres", "profile", "rest", "retention", "soak", "start"]
    parser.add_argument("what", nargs="*", default=kinds, choices=[*kinds, *asked_for])
    parser.add_argument(
        "--seconds", type=float, default=10.0, help="how long each line is measured"
    )
    parser.add_argument(
        "--rows", type=int, default=_ROWS, help="of more than 10,000, only one import is measured"
    )
    parser.add_argument(
        "--notify", default="EACH", choices=["EACH", "NONE"], help="of an import of many rows"
    )
    parser.add_argument(
        "--columns", default="own", choices=[*COLUMNS], help="of the file of an import of many rows"
    )
    parser.add_argument(
        "--rows-each", type=int, default=100_000, help="of each of twenty imports under way"
    )
    parser.add_argument(
        "--orders", type=int, help="in lists, imported after a start, or made each day of a soak"
    )
    parser.add_argument(
        "--turns", type=int, default=3, help="of each system or kind that is compared"
    )
    parser.add_argument(
        "--database",
        default="sqlite",
        choices=DATABASES,
        help="of creation, profile and start",
    )
    parser.add_argument("--days", type=int, default=36, help="of a soak")
    parser.add_argument(
        "--old-rows", type=int, default=200_000, help="that are deleted while orders are placed"
    )
    arguments = parser.parse_args()
    measures: dict[str, Callable[[], None]] = {
        "creation": lambda: measure_creation(
            arguments.seconds, arguments.turns, arguments.database, arguments.rows
        ),
        "postgres": lambda: measure_postgres(arguments.seconds, arguments.turns, arguments.rows),
        "profile": lambda: measure_profile(arguments.seconds, arguments.database),
        "outage": lambda: measure_outages(arguments.seconds),
        "slowness": lambda: measure_slowness(arguments.seconds),
        "import": lambda: _measure_imports(arguments),
        "notices": measure_notices,
        "lists": lambda: measure_lists(arguments.orders or 1_000_000),
        "fairness": lambda: measure_fairness(arguments.rows_each, 6 * arguments.seconds),
        "rest": lambda: measure_rest(6 * arguments.seconds),
        "soak": lambda: measure_soak(arguments.days, arguments.orders or 1_000),
        "start": lambda: measure_start(arguments.orders or IMPORTED_ORDERS, arguments.database),
        "retention": lambda: measure_retention(
            arguments.old_rows, arguments.seconds, arguments.turns
        ),
    }
    for what, measure in measures.items():
        if what in arguments.what:
            measure()


def _measure_imports(arguments: argparse.Namespace) -> None:
    if arguments.rows > _ROWS:
        measure_long_import(arguments.rows, arguments.notify, arguments.columns)
    else:
        measure_imports(arguments.rows)
        measure_beside(arguments.seconds, arguments.rows, arguments.database)


if __name__ == "__main__":
    main()
