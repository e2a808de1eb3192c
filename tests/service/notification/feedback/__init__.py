"""What providers report, and who is not written to any more."""
