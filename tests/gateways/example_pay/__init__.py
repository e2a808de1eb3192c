"""A gateway of somebody else's, as docs/gateways.md says how to write one."""
