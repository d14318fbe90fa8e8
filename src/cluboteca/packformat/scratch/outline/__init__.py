"""Outlines of the stage as projects of Scratch 3, in one language.

| the stage | Scratch |
|---|---|
| ids, and names from the page or the library | names alone, so two things of a kind with the same name are refused |
| a picture with a turned hue | a drawing of its own, with the colours turned |
| `when_clicked` of the stage | "when stage clicked" |
| an own block without `define` | an empty definition, since Scratch knows no own block without one |
| `pen_change_hue` | "change pen color by": both go once round in 100 |
| `sprite_value: {what: costume}` | "costume #" of a sprite |
| opens with the first sprite that has scripts | opens with the first sprite: that one is listed first, in its own layer |
| a condition that was left out, an empty body | an empty place |
| variables and lists, shown or not | the same, with a monitor for each, one below the other |
| a library's id that this installation lacks | refused |

`convert.convert` makes the project, `file.write_sb3` a file of it. All other blocks mean the same in both worlds: the engine
of the stage was made after Scratch. Block ids are counted in reading order; variables, lists and messages are
`variable-score`, `list-names`, `message-go`.
"""
