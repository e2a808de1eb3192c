"""The calls, by service and tag."""
