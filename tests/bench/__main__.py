"""``python -m tests.bench [--seconds N]``: prints the measurements; fails on none of them."""

import argparse

from tests.bench.creation import measure_creation


def main() -> None:
    parser = argparse.ArgumentParser(prog="tests.bench", description=__doc__)
    parser.add_argument(
        "--seconds", type=float, default=10.0, help="how long each line is measured"
    )
    measure_creation(parser.parse_args().seconds)


if __name__ == "__main__":
    main()
