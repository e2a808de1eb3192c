"""Many payments or refunds in one request."""
