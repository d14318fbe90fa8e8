# raises: no_quotes
print("I am Ana.")
print(Matei)
print(Grivei)
