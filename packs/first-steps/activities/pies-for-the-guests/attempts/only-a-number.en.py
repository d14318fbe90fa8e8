# raises: nothing_counted
guests = int(input("How many guests are coming? "))
print("Grandma bakes", guests, "pies.")
