"""What is done with one message: accepted, sent again, looked up."""
