"""How much a caller may ask for: token buckets by principal, and by address for failed tokens."""
