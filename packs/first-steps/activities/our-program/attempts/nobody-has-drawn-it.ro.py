# raises: not_in_the_library
from stage import *

zmeu = Sprite("Zmeul zmeilor")


@zmeu.when_flag
def la_start():
    move(50)
