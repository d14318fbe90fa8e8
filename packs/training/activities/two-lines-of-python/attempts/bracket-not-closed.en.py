# raises: not_closed
print("Welcome to the library!")
print("I am Elena."
