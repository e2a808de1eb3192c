"""What benchmarks run and read: processes, databases, load, files."""
