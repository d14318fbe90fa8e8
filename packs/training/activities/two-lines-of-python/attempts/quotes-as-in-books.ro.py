# raises: other_quotes
print("Bun venit la bibliotecă!")
print(„Eu sunt Elena.”)
