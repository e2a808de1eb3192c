"""The same work done in the barest way, to measure beside."""
