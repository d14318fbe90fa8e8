# raises: printed
def price(tickets):
    if tickets >= 10:
        print(tickets * 5)
    else:
        print(tickets * 6)


number = int(input("How many tickets do you want? "))
price(number)
