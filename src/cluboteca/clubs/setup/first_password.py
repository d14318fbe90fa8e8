"""First passwords: three short words and a number, easy to read aloud and to type, dealt by lot.

With the number they give 26 bits; sign-in locks long before so many tries, and the password lasts until the first
sign-in only.
"""

import secrets

# Romanian, without letters that some keyboards lack.
# fmt: off
WORDS = (
    "alun", "arin", "barza", "bob", "brad", "brazda", "bujor", "bulgar", "busuioc", "cais", "carte", "casa",
    "castan", "cerb", "ceas", "cimbru", "cireasa", "clopot", "coasa", "cocor", "corn", "cort", "crai", "crin",
    "cub", "cufere", "dafin", "deal", "drum", "duminica", "fag", "farfurie", "fluier", "floare", "fluture",
    "frasin", "fulg", "gard", "ghiocel", "ghinda", "grau", "iarba", "iepure", "inel", "izvor", "lac", "lalea",
    "lan", "larice", "lemn", "lup", "luna", "macar", "mac", "malin", "mar", "marar", "melc", "mesteacan", "miere",
    "mugur", "mure", "nai", "nor", "nuc", "oglinda", "ogor", "palton", "par", "parc", "pasare", "patlagina",
    "pin", "plai", "plop", "pod", "poiana", "pom", "porumb", "prag", "praz", "prun", "ram", "raza", "rodie",
    "salcie", "sat", "scara", "soare", "sorb", "stejar", "strugure", "tei", "trifoi", "urs", "vale", "vie",
)
# fmt: on


def deal_password() -> str:
    """For example `prun-deal-melc-47`."""
    return "-".join([*(secrets.choice(WORDS) for _ in range(3)), str(secrets.randbelow(90) + 10)])
