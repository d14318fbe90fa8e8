# raises: unknown_name
name = input("What's your name? ")
print("Hello,", Name)
