"""`ichiba serve`: the processes of the product, started, watched and stopped together."""
