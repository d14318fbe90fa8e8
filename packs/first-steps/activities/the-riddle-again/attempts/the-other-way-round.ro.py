# raises: swapped
raspuns = input("Câte picioare are un păianjen? ")
if raspuns == "8":
    print("Mai caută într-o carte!")
else:
    print("Bravo! Opt.")
