# raises: not_in_the_library
from stage import *

dragon = Sprite("King of dragons")


@dragon.when_flag
def at_start():
    move(50)
