"""What stands behind the `ichiba` command, one module for each of its subcommands."""
