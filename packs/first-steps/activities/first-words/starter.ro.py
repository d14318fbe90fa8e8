print("Eu sunt Ana.")
