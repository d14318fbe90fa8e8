"""Why a release isn't taken."""

from cluboteca.packformat.sentence import Sentence, Translate, gettext_noop, sentence, untranslated

GET_IT_AGAIN = gettext_noop("Nothing was changed; get the pack once more from the one who gives it out.")


class ReleaseRefused(Exception):
    """sentence: what is wrong and what to do now, for a person."""

    def __init__(self, told: Sentence) -> None:
        self.sentence = told
        super().__init__(told.told(untranslated))

    def told(self, translate: Translate) -> str:
        return self.sentence.told(translate)


class BrokenRelease(ReleaseRefused):
    """It isn't whole, or isn't what was signed, or breaks a limit."""

    def __init__(self, what: Sentence) -> None:
        self.what = what
        super().__init__(sentence("{what} {remedy}", what=what, remedy=sentence(GET_IT_AGAIN)))


class NewerFormat(ReleaseRefused):
    """It is written in a format that this version doesn't know yet."""

    def __init__(self, pack: str) -> None:
        text = gettext_noop(
            "The pack “{pack}” is written in a newer way than this Cluboteca can read; nothing was changed. "
            "Update Cluboteca first."
        )
        super().__init__(sentence(text, pack=pack))
