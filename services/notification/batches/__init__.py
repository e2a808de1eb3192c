"""Many messages in one request, and how far they are."""
