# raises: glued
guests = int(input("How many guests are coming? "))
pies = guests * 3
print("Grandma bakes " + pies + " pies.")
