"""Links on which customers pay: made for a payment, signed, and followed on a page of ours."""
