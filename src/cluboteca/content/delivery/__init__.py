"""How new releases of packs come into a club: from an address or a folder, checked, kept in parts, installed as a whole.

    origin (PackOrigin) -> ask (TUF) -> root manifest -> missing parts -> kept -> installed by `actions.load_files`

Owns the line (`web`, `folder`), what is kept on the disk (`store`), and the one that does it all (`courier`). It doesn't
own what a release and a repository look like (`packformat.release`, `packformat.repository`), nor the rows of a pack.

Nothing that comes from elsewhere is trusted: the repository's metadata are checked by the stock client of python-tuf,
and each part by its hash and length, when it comes and again when it is read. A cut at any point costs what was under
way and nothing else: a part that came half stays and is gone on with, and an installation is one transaction.
"""
