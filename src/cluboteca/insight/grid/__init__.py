"""Works of the village grid: read, checked, judged by what their run showed, told in words."""
