"""Messages of many orders in one request, and what is done with them together."""
