# raises: one_line
print("Bun venit la bibliotecă!")
