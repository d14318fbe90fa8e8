"""An activity that is done at a computer, in whichever workspace."""

from cluboteca.packformat.blocks_source import BlocksSource
from cluboteca.packformat.python.source import PythonSource

ProjectSource = BlocksSource | PythonSource
