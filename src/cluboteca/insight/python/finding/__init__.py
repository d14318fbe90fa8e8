"""Things in a program that work and may not be meant: what to ask the child about. Never more than a few at once.

A look yields findings of one kind from a `Reading`. A false alarm costs more than a silence: a child who is asked about
a good program stops listening. So each look wants several signs.
"""
