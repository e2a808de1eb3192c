"""What was logged."""

from tests.logs import log_lines

__all__ = ["log_lines"]
