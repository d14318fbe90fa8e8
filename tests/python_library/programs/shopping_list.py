class Shop:
    def __init__(self, name):
        self.name = name
        self.prices = {}

    def add(self, thing, price):
        self.prices[thing] = price

    def __str__(self):
        return f"{self.name} ({len(self.prices)} lucruri)"


shop = Shop("La Ana")
for line in ["pâine 4.5", "lapte 6", "mere 3.25"]:
    thing, price = line.split()
    shop.add(thing, float(price))
print(shop)
total = 0.0
while True:
    wanted = input("Ce cumperi? ")
    if wanted == "gata":
        break
    try:
        total += shop.prices[wanted]
    except KeyError as error:
        print("Nu avem", error)
    else:
        print(f"{wanted:<10}{shop.prices[wanted]:>8.2f}")
print("Total:", round(total, 2), "lei")
print(sorted(shop.prices, key=lambda thing: shop.prices[thing]))
