"""What the order service keeps, and for how long."""
