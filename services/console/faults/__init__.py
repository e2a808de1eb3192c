"""What stands between the services while a fault profile is on (``ichiba serve --faults``)."""
