# raises: one_line
print("Eu sunt Ana. Eu sunt Matei. Eu sunt Grivei.")
