# raises: only_ana
print("Eu sunt Ana.")
