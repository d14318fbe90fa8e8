"""A fair: entries, jury, results, certificates."""
