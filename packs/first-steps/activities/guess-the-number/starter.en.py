import random

secret = random.randint(1, 20)
guess = int(input("Guess a number from 1 to 20: "))
if guess < secret:
    print("Higher!")
