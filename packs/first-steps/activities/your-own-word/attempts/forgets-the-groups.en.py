# raises: no_group
def price(tickets):
    return tickets * 6


number = int(input("How many tickets do you want? "))
print("You pay", price(number), "lei.")
