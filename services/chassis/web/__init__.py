"""HTTP in: the way of a request from the spec to its handler, and of the answer back."""
