# raises: name_in_quotes
name = input("What's your name? ")
print("Hello, name")
