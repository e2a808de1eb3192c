"""What every gateway adapter has to pass, and what is special about each."""
