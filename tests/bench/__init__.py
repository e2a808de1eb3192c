"""Measurements that print figures, and the same work done in the barest way beside them."""
