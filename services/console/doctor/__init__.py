"""`ichiba doctor`: what is wrong with this installation, and how to correct it."""
