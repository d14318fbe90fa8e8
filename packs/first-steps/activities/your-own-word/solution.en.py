def price(tickets):
    if tickets >= 10:
        return tickets * 5
    return tickets * 6


number = int(input("How many tickets do you want? "))
print("You pay", price(number), "lei.")
