"""Messages leave: in turns, over kept connections, from the shop's address."""
