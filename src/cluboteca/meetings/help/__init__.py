"""The librarian's book: the pages of `docs/librarian/`, to read topic by topic, and as one booklet to print.

Each page of the program leads to the topic that tells about it. What the book says lies in Markdown files beside the
program, with pictures that a command makes.
"""
