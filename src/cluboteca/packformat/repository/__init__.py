"""Repositories: releases that someone vouches for, as The Update Framework (TUF, by the stock `python-tuf`) has it.

A repository is a folder; a web server that serves it as it lies is the same repository, and so is a copy on a stick.

    metadata/timestamp.json         what is the newest; the only file that is ever replaced
    metadata/<version>.<role>.json  root, snapshot, targets, and one role for each further publisher
    targets/<sha256>.<pack>.manifest   roots of releases; their TUF names are `<pack>.manifest`
    parts/<2 digits>/<sha256>       parts of releases, vouched for by the roots (see `release`)

The editors' side: `key`, `draft` (roots that several people sign), `state`, `publication` (what is written, in which
order), `turn` (one writer at a time), `editing`, `delegating` and `handing_in` (what can be done), `judging` (`pack verify`).
The club's side: `reading` (on top of `tuf.ngclient.Updater`) and `clock`.

Only making keys and signatures needs `cryptography`; a club verifies without it.
"""
