# raises: not_closed
print("Eu sunt Ana.")
print("Eu sunt Matei.)
print("Ham! Eu sunt Grivei.")
