"""Rows in and out: plain functions over a connection, one module for each table's business."""
