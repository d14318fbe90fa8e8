# raises: answer_lost
name = input("What's your name? ")
print("Hello,", name)
input("Which fruit do you like? ")
print("Me, too!")
