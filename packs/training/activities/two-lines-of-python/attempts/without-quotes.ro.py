# raises: no_quotes
print("Bun venit la bibliotecă!")
print(Elena)
