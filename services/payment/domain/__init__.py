"""The rules of payments: pure functions and frozen values, without I/O."""
