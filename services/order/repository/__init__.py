"""What the order service keeps, read and written."""
