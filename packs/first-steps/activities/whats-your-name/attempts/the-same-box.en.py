# raises: overwritten
name = input("What's your name? ")
name = input("Which fruit do you like? ")
print("Hello,", name)
