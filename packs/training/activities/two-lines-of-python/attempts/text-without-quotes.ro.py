# raises: bare_text
print("Bun venit la bibliotecă!")
print(Eu sunt Elena.)
