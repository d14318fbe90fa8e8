# Scrie aici.
