number = int(input("How many tickets do you want? "))
print("You pay", number * 6, "lei.")
