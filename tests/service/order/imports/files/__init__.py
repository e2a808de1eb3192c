"""Files as they come in, and how long they are kept."""
