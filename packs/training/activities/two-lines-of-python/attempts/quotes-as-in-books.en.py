# raises: other_quotes
print("Welcome to the library!")
print(“I am Elena.”)
