print("I am Ana.")
