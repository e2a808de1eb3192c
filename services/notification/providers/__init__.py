"""What e-mail providers report, each in its own form and with its own proof of who reports."""
