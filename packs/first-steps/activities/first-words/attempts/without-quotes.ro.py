# raises: no_quotes
print("Eu sunt Ana.")
print(Matei)
print(Grivei)
