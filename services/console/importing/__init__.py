"""`ichiba import`: a file of orders, sent up and followed until the batch has ended."""
