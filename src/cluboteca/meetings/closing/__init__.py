"""After a meeting: three questions, and the incident notes."""
