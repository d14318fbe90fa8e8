from stage import *

pisica = Sprite("Pisică", x=-100)


@pisica.when_flag
def la_start():
    say("Bună! Mă joc cu tine.", seconds=2)


@pisica.when_key("right")
def la_dreapta():
    move(20)
    next_costume()


@pisica.when_key("space")
def la_spatiu():
    say("Miau!", seconds=1)
