"""Deleting what is old and no longer needed: what that is, the portions, and the sizes."""
