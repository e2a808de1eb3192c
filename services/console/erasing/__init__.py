"""`ichiba customers erase`."""
