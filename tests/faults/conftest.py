"""What tests of faults have in common."""

from tests.faults.processes.sharing import pytest_collection_modifyitems, pytest_configure

__all__ = ["pytest_collection_modifyitems", "pytest_configure"]
