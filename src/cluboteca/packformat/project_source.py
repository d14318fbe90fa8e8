"""An activity that is done at a computer, in whichever workspace."""

from cluboteca.packformat.blocks_source import BlocksSource
from cluboteca.packformat.python.source import PythonSource
from cluboteca.packformat.scratch.source import ScratchSource

ProjectSource = BlocksSource | PythonSource | ScratchSource
