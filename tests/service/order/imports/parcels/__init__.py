"""Files of parcels, which ship orders."""
