"""Buckets, and whose requests they count."""
