"""What every service does with requests and answers, over HTTP."""
