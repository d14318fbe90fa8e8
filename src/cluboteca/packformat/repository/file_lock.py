"""A lock on an open file that the system itself holds: it ends with the process, however that ends."""

import sys
from typing import IO

if sys.platform == "win32":
    import msvcrt
    import os

    def lock_file(file: IO[bytes]) -> None:
        """Until the file is closed. Raises OSError when another has it."""
        # A byte beyond the end, so that nobody is kept from reading.
        os.lseek(file.fileno(), 1 << 30, os.SEEK_SET)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def lock_file(file: IO[bytes]) -> None:
        """Until the file is closed. Raises OSError when another has it."""
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
