"""Blocks within a sentence: `{block:move}` by our own word, `{scratch:move (10) steps}` as a block of Scratch.

The first becomes `<span class="block-word" data-block="move" data-category="motion">move</span>` with the block's name in
the language of the text, in the colour that it has in the world of the text. The second becomes `<code class="scratch-blocks">` with
the text as it is, which the page draws.
"""

import re
from collections.abc import Sequence
from html import escape

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from cluboteca.packformat.markdown.fence import locale_attribute
from cluboteca.packformat.vocabulary import Vocabulary

_OURS = re.compile(r"\{block:([^}\n]{0,60})\}")
_OF_SCRATCH = re.compile(r"\{scratch:[ ]*([^}\n]{1,200}?)[ ]*\}")


def add_block_words(parser: MarkdownIt) -> None:
    parser.inline.ruler.before("backticks", "block_word", _read)
    parser.add_render_rule("block_word", _render_ours)
    parser.add_render_rule("scratch_word", _render_of_scratch)


def _read(state: StateInline, silent: bool) -> bool:
    for kind, pattern in (("block_word", _OURS), ("scratch_word", _OF_SCRATCH)):
        match = pattern.match(state.src, state.pos, state.posMax)
        if match:
            if not silent:
                state.push(kind, "", 0).content = match[1]
            state.pos = match.end()
            return True
    return False


def _render_ours(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    word = tokens[index].content
    vocabulary: Vocabulary = env["vocabulary"]
    name = vocabulary.names[word](env["translate"]) if word in vocabulary.names else word
    category = vocabulary.categories.get(word)
    look = f' data-category="{category}"' if category else ""
    return f'<span class="block-word" data-block="{escape(word)}"{look}>{escape(name)}</span>'


def _render_of_scratch(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    return f'<code class="scratch-blocks"{locale_attribute(env)}>{escape(tokens[index].content)}</code>'
