"""What in a Scratch project probably isn't meant, and what is well made: finders of published bug patterns and practices.

Each finder is a small class in a file of its own, in `bug/` or `practice/`, with its definition and what is said about it.
The definitions are those of LitterBox 1.9.2 (Frädrich, Obermüller, Körber, Heuer, Fraser: Common Bugs in Scratch Programs,
2020; Obermüller et al.: Code Perfumes, 2021), so that counts can be compared; docs/reference/scratch-insight.md tells
where they differ.

All finders read one `Program`, an index of the project that is made once. A false alarm costs more than a silence: a child
is asked about at most one finding, and only about patterns that good projects hardly ever show.

Words: a *routine* is a script, or the definition of an own block; a *place* is where a block stands in it.
"""
