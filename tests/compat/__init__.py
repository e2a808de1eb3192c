"""What was released is kept: `tox run -e compat`."""
