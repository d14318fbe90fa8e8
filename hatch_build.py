"""Builds what git doesn't hold into the wheel: the front end, the compressed static files, the compiled catalogues.

An editable install gets none of it: there `python3 dev.py setup` has built all in place.
"""

import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BuildHook(BuildHookInterface):  # type: ignore[type-arg]
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name != "wheel" or version == "editable":
            return
        sys.path.insert(0, self.root)
        from devtools import set_up  # noqa: PLC0415 -- found only now

        set_up.set_up(*set_up.RUN)
