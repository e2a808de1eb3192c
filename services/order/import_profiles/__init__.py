"""How files of other systems are read: the profiles of a shop, and what a file is."""
