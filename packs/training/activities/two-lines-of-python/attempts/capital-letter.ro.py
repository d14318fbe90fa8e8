# raises: capital_print
print("Bun venit la bibliotecă!")
Print("Eu sunt Elena.")
