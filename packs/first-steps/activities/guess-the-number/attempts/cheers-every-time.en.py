# raises: cheers_every_time
import random

secret = random.randint(1, 20)
guess = 0
while guess != secret:
    guess = int(input("Guess a number from 1 to 20: "))
    if guess < secret:
        print("Higher!")
    elif guess > secret:
        print("Lower!")
    print("Well done! You have guessed it.")
