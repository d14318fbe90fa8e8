# raises: bare_text
print("I am Ana.")
print(I am Matei.)
print("Woof! I am Grivei.")
