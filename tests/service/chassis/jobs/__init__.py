"""The durable engine: killed and started again, and fair to every kind of work."""
