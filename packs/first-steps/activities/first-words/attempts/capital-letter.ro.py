# raises: capital_print
print("Eu sunt Ana.")
Print("Eu sunt Matei.")
Print("Ham! Eu sunt Grivei.")
