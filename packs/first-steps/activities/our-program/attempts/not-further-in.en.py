# raises: sign_missing
from stage import *

cat = Sprite("Cat")


@cat.when_flag
def at_start():
say("Hello! I play with you.")
