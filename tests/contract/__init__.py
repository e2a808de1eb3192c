"""What the specs promise, held against handlers, replies and clients."""
