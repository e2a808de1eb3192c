"""Where uploaded files are kept, and processes that read them."""
