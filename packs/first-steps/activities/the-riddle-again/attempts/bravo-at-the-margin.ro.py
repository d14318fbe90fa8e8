# raises: bravo_outside
raspuns = input("Câte picioare are un păianjen? ")
if raspuns == "8":
    print("Opt!")
print("Bravo!")
