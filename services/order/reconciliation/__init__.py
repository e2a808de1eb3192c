"""Orders against payments against the gateway's list, and what mends a difference."""
