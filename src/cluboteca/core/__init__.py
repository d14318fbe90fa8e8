"""What every app stands on: audit, clock, errors, hosts, language, settings readers, template tags.

Owns no domain word. Imports no other app.
"""
