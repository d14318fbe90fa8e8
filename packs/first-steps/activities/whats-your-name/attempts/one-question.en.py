# raises: one_question
name = input("What's your name? ")
print("Hello,", name)
