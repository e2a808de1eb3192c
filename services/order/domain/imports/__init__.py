"""Many orders from one file, and how the files of other systems are read."""
