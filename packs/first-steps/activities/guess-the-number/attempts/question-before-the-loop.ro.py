# raises: never_ends
import random

secret = random.randint(1, 20)
incercare = int(input("Ghicește un număr de la 1 la 20: "))
while incercare != secret:
    if incercare < secret:
        print("Mai mare!")
    elif incercare > secret:
        print("Mai mic!")
print("Bravo! Ai ghicit.")
