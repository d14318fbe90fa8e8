guests = input("How many guests are coming? ")
print("Grandma bakes", guests, "pies.")
