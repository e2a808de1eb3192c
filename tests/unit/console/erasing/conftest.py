"""The order service of the import's tests answers here, too."""

from tests.unit.console.importing.conftest import service

__all__ = ["service"]
