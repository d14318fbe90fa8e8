# raises: nothing_starts_it
from stage import *

cat = Sprite("Cat")


def at_start():
    cat.say("Meow!")
