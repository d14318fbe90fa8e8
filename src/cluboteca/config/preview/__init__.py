"""A pack as children and the librarian will see it, while it is being written: `cluboteca pack preview`.

A club server on a data folder of its own that is thrown away at the end, where nobody has to sign in. Owns what is
added to it: who sits there (`club`), the look for changes (`watching`), one page of its own and a script in all pages
that loads them again (`views`, `middleware`). It answers on the own computer alone, since whoever asks is let in.
"""
