"""Customers who are erased: who they are, by what they are recognised, what is in the way."""
