# raises: sign_missing
from stage import *

pisica = Sprite("Pisică")


@pisica.when_flag
def la_start()
    say("Bună! Mă joc cu tine.")
