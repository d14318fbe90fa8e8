"""Packs made into what other programs read. Each format is a package beside this one."""
