import random

random.seed(7)
secret = random.randint(1, 100)
tries = 0
print("Mă gândesc la un număr între 1 și 100.")
while True:
    guess = int(input("Ce număr e? "))
    tries += 1
    if guess < secret:
        print("E mai mare.")
    elif guess > secret:
        print("E mai mic.")
    else:
        print(f"Ai ghicit din {tries} încercări!")
        break
