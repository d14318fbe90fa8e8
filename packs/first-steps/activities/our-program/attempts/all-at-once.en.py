# raises: nothing_starts_it
from stage import *

cat = Sprite("Cat")

for step in range(10):
    cat.move(10)
cat.say("Meow!")
