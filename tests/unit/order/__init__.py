"""The order service's rules: states, sums, cells, payloads, what peers answer."""
