# raises: not_closed
print("I am Ana.")
print("I am Matei.)
print("Woof! I am Grivei.")
