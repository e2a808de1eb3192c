"""The generated clients, as an integrator's code meets them."""
