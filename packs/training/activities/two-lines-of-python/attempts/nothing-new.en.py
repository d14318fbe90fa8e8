# raises: one_line
print("Welcome to the library!")
