"""Which seed the fuzzer gets: a new one each time, but for CI, where a change is to be judged."""

import os
import secrets

_VARIABLE = "FUZZ_SEED"
_CI_SEED = 20261120
_LARGEST = 2**31


def _choose() -> int:
    if os.environ.get("CI"):
        return _CI_SEED
    return secrets.randbelow(_LARGEST)


# In the environment, so that the processes of pytest-xdist have the same one.
SEED = int(os.environ.setdefault(_VARIABLE, str(_choose())))


def pytest_report_header() -> str:
    return f"seed of the fuzzer: {SEED} (once more: {_VARIABLE}={SEED} tox run -e fuzz)"
