# raises: nothing_starts_it
from stage import *

pisica = Sprite("Pisică")

for pas in range(10):
    pisica.move(10)
pisica.say("Miau!")
