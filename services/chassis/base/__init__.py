"""What everything stands on: problems, ids, settings and the end of the process."""
