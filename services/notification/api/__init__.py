"""HTTP in: a function for each operation of the spec, and what goes in and out as JSON."""
