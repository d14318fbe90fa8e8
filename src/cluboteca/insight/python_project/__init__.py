"""Works of the Python workspace: read, checked by reading, judged by what their run showed. Nothing is run here."""
