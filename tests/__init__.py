"""Every check of Ichiba that runs it; tox.ini says which environment runs which folder."""
