# raises: not_a_number
guests = input("How many guests are coming? ")
pies = int("guests") * 3
print("Grandma bakes", pies, "pies.")
