# raises: unknown_name
from stage import *

cat = Sprite("Cat")


@Cat.when_flag
def at_start():
    say("Hello! I play with you.")
