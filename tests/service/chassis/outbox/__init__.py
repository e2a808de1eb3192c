"""What is owed, and the runner that works it off, on both databases."""
