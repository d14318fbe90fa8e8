# raises: always_the_same
def price(tickets):
    return 18


number = int(input("How many tickets do you want? "))
print("You pay", price(number), "lei.")
