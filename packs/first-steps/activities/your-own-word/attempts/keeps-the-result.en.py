# raises: keeps_it
def price(tickets):
    total = tickets * 6


number = int(input("How many tickets do you want? "))
print("You pay", price(number), "lei.")
