# raises: capital_print
print("Welcome to the library!")
Print("I am Elena.")
