"""Kinds of runs: kills at boundaries, at random, of imports and of workers; jobs that fail."""
