"""The Python workspace as a child meets it: where its buttons are, and programs that stand in a project already."""

import json

RUN = "activity-frame[ready] .python-run"
STOP = ".python-controls .village-button:nth-child(2)"
STOPPED = ".python-controls .village-button:nth-child(2)[aria-disabled='true']"
PRINTED = "activity-frame[ready] .python-line [data-stream='out']"

ACTIVITY = "first-steps/first-words"
SAYS_HI = 'print("hi")\n'
NEVER_ENDS = 'print("hi")\nwhile True:\n    pass\n'

# Put into a page before its own scripts: presses Run in the frame in which it is first there.
PRESS_RUN = f"""
if (window === window.top) {{
  const look = () => {{
    const run = document.querySelector("{RUN}");
    if (!run) return requestAnimationFrame(look);
    window.benchRunAt = performance.now();
    run.click();
  }};
  requestAnimationFrame(look);
}}
"""


def make_python_work(program: str) -> bytes:
    """As the workspace saves it."""
    files = [{"name": "main.py", "text": program}]
    return json.dumps({"format": 1, "workspace": "python", "world": "python", "files": files}).encode()
