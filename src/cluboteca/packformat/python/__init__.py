"""Activities in Python as an editor writes them: activity.yaml, and programs as the .py files that they are."""
