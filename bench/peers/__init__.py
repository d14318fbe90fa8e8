"""Other Pythons for a browser, each alone on a bare page that prints "hi" from a worker."""
