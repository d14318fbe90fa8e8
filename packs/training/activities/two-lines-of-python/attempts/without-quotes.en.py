# raises: no_quotes
print("Welcome to the library!")
print(Elena)
