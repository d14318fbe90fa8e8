# raises: text_again_and_again
guests = input("How many guests are coming? ")
pies = guests * 3
print("Grandma bakes", pies, "pies.")
