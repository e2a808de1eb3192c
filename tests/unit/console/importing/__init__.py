"""The pieces of `ichiba import`."""
