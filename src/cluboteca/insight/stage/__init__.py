"""Works of the stage: read, checked, judged by what their run showed, told in words."""
