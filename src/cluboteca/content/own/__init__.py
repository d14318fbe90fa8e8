"""What a club writes itself, in the browser: drafts in the database, from which a pack is made and installed.

The single truth is `OwnActivity`; the pack is written anew from it at each change, and read by the same reader as any
other. Owns: drafts, their pictures and starters, who may see what. Doesn't own: which club a pack belongs to (`meetings`).
"""
