"""What tests of faults have in common."""

from tests.faults.processes.sharing import pytest_configure

__all__ = ["pytest_configure"]
