# raises: bare_text
print("Eu sunt Ana.")
print(Eu sunt Matei.)
print("Ham! Eu sunt Grivei.")
