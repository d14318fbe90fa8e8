"""A small correct activity in Python, for the small pack, with texts in both languages."""

from tests.small_pack import SmallPack

GREETING = "activities/greeting"

ACTIVITY = """\
kind: python
minutes: 10
concepts: [output, input]
world: {kind: python, shows: text}
picture: cat
words: [print, input]
checks:
  - {id: greets, run: {outputs: {given: [Ana], has: ["{hello} Ana"], compare: words}}}
  - {id: asks, run: {asks: {at_least: 1, given: [Ana]}}}
  - {id: named, read: {calls: {name: print, at_least: 1}}}
findings:
  - {id: unknown, when: {run: {error: NameError}}}
  - {id: no_question, when: {read: [{uses: {construct: input, at_most: 0}}]}}
  - {id: no_name, when: {run: {failed: greets, passed: [asks]}}}
"""
PAGE = """\
---
title: Greeting
goal: Greet by name.
hints: [Look., "Use `print`.", Nearly.]
checks:
  greets: {passed: It greets., failed: It doesn't greet yet.}
  asks: {passed: It asks., failed: It doesn't ask.}
  named: {passed: It prints., failed: It prints nothing.}
findings:
  unknown: {message: Mind the name., misunderstanding: Another name., question: Which name?}
  no_question: {message: Let it ask., misunderstanding: Knows it already., question: Who sits there?}
  no_name: {message: Say the name., misunderstanding: In quotation marks., question: What is in the box?}
names:
  hello: Hello
---
## Ask

As with {block:ask}.

```python
print("Hi")
```
"""
STARTER = 'name = input("Name? ")\n'


def solution(hello: str) -> str:
    return f'{STARTER}print("{hello}", name)\n'


def add_python(pack: SmallPack) -> None:
    """The starter is the same in both languages; the rest speaks Romanian in one and English in the other."""
    pack.write(f"{GREETING}/activity.yaml", ACTIVITY)
    pack.write(f"{GREETING}/starter.py", STARTER)
    for locale, hello in (("ro", "Bună"), ("en", "Hello")):
        pack.write(f"{GREETING}/{locale}.md", PAGE.replace("hello: Hello", f"hello: {hello}"))
        pack.write(f"{GREETING}/solution.{locale}.py", solution(hello))
        pack.write(f"{GREETING}/attempts/capital.{locale}.py", f"# raises: unknown\n{STARTER}print('{hello}', Name)\n")
        pack.write(f"{GREETING}/attempts/by-hand.{locale}.py", f"# raises: no_question\nprint('{hello} Ana')\n")
        pack.write(f"{GREETING}/attempts/quotes.{locale}.py", f"# raises: no_name\n{STARTER}print('{hello} name')\n")
    pack.replace("units/first-meeting/unit.yaml", "over-the-bridge]", "over-the-bridge, greeting]")
