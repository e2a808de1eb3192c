"""What every operation has in common: who may do what, bad requests, repetition, records."""
