"""`ichiba demo`: believable orders."""
