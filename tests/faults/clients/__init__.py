"""What good clients do, and what they note of it."""
