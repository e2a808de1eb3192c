"""``python -m tests.bench [creation|outage|notices] [--seconds N]``: prints measurements.

It fails on none.
"""

import argparse

from tests.bench.creation import measure_creation
from tests.bench.notices import measure_notices
from tests.bench.outage import measure_outages


def main() -> None:
    parser = argparse.ArgumentParser(prog="tests.bench", description=__doc__)
    parser.add_argument(
        "what",
        nargs="*",
        default=["creation", "outage", "notices"],
        choices=["creation", "outage", "notices"],
    )
    parser.add_argument(
        "--seconds", type=float, default=10.0, help="how long each line is measured"
    )
    arguments = parser.parse_args()
    if "creation" in arguments.what:
        measure_creation(arguments.seconds)
    if "outage" in arguments.what:
        measure_outages(arguments.seconds)
    if "notices" in arguments.what:
        measure_notices()


if __name__ == "__main__":
    main()
