# raises: nothing_starts_it
from stage import *

pisica = Sprite("Pisică")


def la_start():
    pisica.say("Miau!")
