"""The calls of the order service, by tag."""
