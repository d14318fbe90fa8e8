# raises: never_ends
import random

secret = random.randint(1, 20)
guess = int(input("Guess a number from 1 to 20: "))
while guess != secret:
    if guess < secret:
        print("Higher!")
    elif guess > secret:
        print("Lower!")
print("Well done! You have guessed it.")
