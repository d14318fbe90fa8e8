"""What a unit says that was made of files without a meeting around them, in the languages that are shipped."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PartWords:
    title: str
    text: str


@dataclass(frozen=True)
class UnitWords:
    """goal, introduction: `{title}` stands for the title of the unit. plan: by the ids of MINUTES."""

    description: str
    goal: str
    prepare: tuple[str, ...]
    plan: dict[str, PartWords]
    introduction: str


MINUTES = {"arrival": 10, "work": 50, "show": 15, "close": 5}
"""Of each part of the plan."""

_PLAN_RO = {
    "arrival": PartWords(
        "Sosirea", "Copiii se așază câte trei sau patru la un calculator și aleg cine conduce primul."
    ),
    "work": PartWords(
        "Lucrul",
        "Fiecare echipaj lucrează în ritmul lui. La fiecare zece minute se schimbă cine conduce. Ajutați întrebând.",
    ),
    "show": PartWords("Arătăm", "Câteva echipaje arată ce au făcut și povestesc unde s-au blocat și cum au ieșit."),
    "close": PartWords("La revedere", "Fiecare copil spune o propoziție: azi am învățat că…"),
}
_PLAN_EN = {
    "arrival": PartWords("Arrival", "The children sit down, three or four at a computer, and choose who drives first."),
    "work": PartWords(
        "Work", "Every crew goes at its own pace. Every ten minutes the driver changes. Help by asking questions."
    ),
    "show": PartWords("Show", "Some crews show what they made, and tell where they got stuck and how they got out."),
    "close": PartWords("Goodbye", "Every child says one sentence: today I learned…"),
}

QUIZ = {
    "ro": UnitWords(
        "Întrebări preluate dintr-un fișier: {title}.",
        "Copiii își verifică ce știu: {title}.",
        ("Rezolvați întrebările înainte de întâlnire.",),
        _PLAN_RO,
        "Unitatea a fost făcută dintr-un fișier cu întrebări. Schimbați planul și textele după nevoile clubului.",
    ),
    "en": UnitWords(
        "Questions taken over from a file: {title}.",
        "The children check what they know: {title}.",
        ("Answer the questions yourself before the meeting.",),
        _PLAN_EN,
        "This unit was made of a file with questions. Change its plan and texts as your club needs them.",
    ),
}
SCRATCH = {
    "ro": UnitWords(
        "Proiecte Scratch preluate dintr-un dosar: {title}.",
        "Copiii deschid proiecte Scratch, descoperă cum sunt făcute și le schimbă: {title}.",
        ("Deschideți fiecare proiect înainte de întâlnire și încercați-l.",),
        _PLAN_RO,
        "Unitatea a fost făcută dintr-un dosar cu proiecte Scratch. Schimbați planul și pașii după nevoile clubului.",
    ),
    "en": UnitWords(
        "Scratch projects taken over from a folder: {title}.",
        "The children open Scratch projects, find out how they are made, and change them: {title}.",
        ("Open every project before the meeting and try it out.",),
        _PLAN_EN,
        "This unit was made of a folder of Scratch projects. Change its plan and steps as your club needs them.",
    ),
}


def get_words(words: dict[str, UnitWords], locale: str) -> UnitWords:
    """Those in English where the language has none."""
    return words.get(locale, words["en"])
