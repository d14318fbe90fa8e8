# raises: counted_by_hand
guests = int(input("How many guests are coming? "))
pies = 12
print("Grandma bakes", pies, "pies.")
