"""`ichiba profiles`: the profiles that there are, and whether one of your own is right."""
