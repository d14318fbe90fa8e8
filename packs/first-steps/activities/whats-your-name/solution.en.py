name = input("What's your name? ")
print("Hello,", name)
fruit = input("Which fruit do you like? ")
print("I like that, too:", fruit)
