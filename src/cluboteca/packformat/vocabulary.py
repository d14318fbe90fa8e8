"""The blocks that texts speak of, as `{block:move}`: those of the village grid, of the stage, or of both."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from cluboteca.packformat.grid.block_name import BLOCK_CATEGORIES, BLOCK_NAMES
from cluboteca.packformat.sentence import Sentence, Translate, gettext_noop, sentence
from cluboteca.packformat.stage.block_name import spoken_name
from cluboteca.packformat.stage.word import WORDS


@dataclass(frozen=True)
class Vocabulary:
    """names: by word, how a sentence calls the block. categories: by word, the family of blocks whose colour it has."""

    names: Mapping[str, Callable[[Translate], str]]
    categories: Mapping[str, str]
    unknown: str

    def what(self, word: str) -> Sentence:
        """What is told of a word that isn't among them."""
        return sentence(self.unknown, word=word)


def _village_name(word: str) -> Callable[[Translate], str]:
    return lambda translate: translate(BLOCK_NAMES[word])


def _stage_name(word: str) -> Callable[[Translate], str]:
    return lambda translate: spoken_name(word, translate)


_VILLAGE_UNKNOWN = gettext_noop("“{word}” isn't a block of the village.")
GRID_VOCABULARY = Vocabulary({word: _village_name(word) for word in BLOCK_NAMES}, BLOCK_CATEGORIES, _VILLAGE_UNKNOWN)
STAGE_VOCABULARY = Vocabulary(
    {word: _stage_name(word) for word in WORDS},
    {word: each.category for word, each in WORDS.items()},
    gettext_noop("“{word}” isn't a block of the stage."),
)
WHOLE_VOCABULARY = Vocabulary(
    {**STAGE_VOCABULARY.names, **GRID_VOCABULARY.names},
    {**STAGE_VOCABULARY.categories, **GRID_VOCABULARY.categories},
    _VILLAGE_UNKNOWN,
)
"""For texts of units and cards; a word that both have is the village's."""
