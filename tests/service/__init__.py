"""One service through its HTTP API, on a real database; its peers are played."""
