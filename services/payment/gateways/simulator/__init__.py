"""A gateway of our own, for trying things out."""
