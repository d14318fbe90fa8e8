# raises: number_not_kept
guests = input("How many guests are coming? ")
int(guests)
pies = guests * 3
print("Grandma bakes", pies, "pies.")
