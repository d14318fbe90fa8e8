from stage import *

cat = Sprite("Cat")

cat.say("Hello! I play with you.")
