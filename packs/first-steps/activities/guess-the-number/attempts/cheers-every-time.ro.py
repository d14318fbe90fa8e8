# raises: cheers_every_time
import random

secret = random.randint(1, 20)
incercare = 0
while incercare != secret:
    incercare = int(input("Ghicește un număr de la 1 la 20: "))
    if incercare < secret:
        print("Mai mare!")
    elif incercare > secret:
        print("Mai mic!")
    print("Bravo! Ai ghicit.")
