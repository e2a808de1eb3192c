"""What every service's database promises, on both kinds."""
