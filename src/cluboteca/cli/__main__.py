"""`python -m cluboteca.cli`."""

import sys

from cluboteca.cli.main import main

sys.exit(main())
