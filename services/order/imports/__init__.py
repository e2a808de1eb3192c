"""Orders by the file: uploaded, judged, imported, paid, told of, undone, certified."""
