"""Customers: how they are searched, reached and recognised."""
