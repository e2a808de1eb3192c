"""The rules of notifications: pure functions and frozen values, without I/O."""
