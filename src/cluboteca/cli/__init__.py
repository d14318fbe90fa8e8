"""The `cluboteca` command: thin; every command calls an action or a pure function."""
