# raises: not_closed
print("Bun venit la bibliotecă!")
print("Eu sunt Elena.)
