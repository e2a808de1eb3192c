"""Orders against payments against the gateways' lists, and what mends a difference."""
