"""Rows in and out: plain functions over a connection, each inside its caller's transaction."""
