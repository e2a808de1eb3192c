"""Ichiba's own order format: from the rows of a sheet to orders or faults."""
