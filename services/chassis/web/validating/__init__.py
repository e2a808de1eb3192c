"""Checking requests against the spec: parameters, JSON bodies, forms and files."""
