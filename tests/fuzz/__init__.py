"""Schemathesis: whatever is sent, the services keep their specs."""
