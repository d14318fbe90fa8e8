"""Works of the Scratch workspace: what is asked of them in an activity. What Scratch's own files hold is in `insight.scratch`."""
