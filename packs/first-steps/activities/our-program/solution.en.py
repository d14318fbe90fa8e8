from stage import *

cat = Sprite("Cat", x=-100)


@cat.when_flag
def at_start():
    say("Hello! I play with you.", seconds=2)


@cat.when_key("right")
def to_the_right():
    move(20)
    next_costume()


@cat.when_key("space")
def at_space():
    say("Meow!", seconds=1)
