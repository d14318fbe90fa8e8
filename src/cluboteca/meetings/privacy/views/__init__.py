"""Pages that only the club's librarians see."""
