"""Kills and faults: nothing that was answered may be lost, doubled or wrong afterwards."""
