from stage import *

pisica = Sprite("Pisică")

pisica.say("Bună! Mă joc cu tine.")
