"""Between the JSON of the spec and the domain."""
