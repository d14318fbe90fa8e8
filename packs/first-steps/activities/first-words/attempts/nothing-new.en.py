# raises: only_ana
print("I am Ana.")
