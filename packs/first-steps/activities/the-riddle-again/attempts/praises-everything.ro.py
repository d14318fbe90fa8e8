# raises: always_bravo
raspuns = input("Câte picioare are un păianjen? ")
print("Bravo! Opt.")
