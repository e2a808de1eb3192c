"""Whether what there is afterwards is what clients were told."""
