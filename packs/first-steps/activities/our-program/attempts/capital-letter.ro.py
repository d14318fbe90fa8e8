# raises: unknown_name
from stage import *

pisica = Sprite("Pisică")


@Pisica.when_flag
def la_start():
    say("Bună! Mă joc cu tine.")
