"""The first start, the settings of library and clubs, who leads them, and the backups."""
