"""Understanding a child's Python program: what it uses, why it doesn't run, what to ask about it.

PURE: a program is parsed and compiled, never executed, and nothing is read but the copydeck. Owns the limits of a
program's text, the explanation of errors (of the text, and of a run whose error is known), constructs and findings.

A *complaint* is what CPython says, a *cause* is what we believe, an *explanation* is a cause told in a language.
CPython's wording differs between versions, so a complaint tells where to look; what is wrong there, mostly, is found by
putting it right: a cause brings an edit, and it is believed when the edited text parses, or fails only further down.
"""
