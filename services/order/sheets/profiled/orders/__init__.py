"""The rows of one order become the order: its lines, its members, its prices, and the proof."""
