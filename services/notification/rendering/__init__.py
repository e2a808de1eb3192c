"""Turns templates and contexts into messages, in a sandbox that a template cannot exhaust."""
