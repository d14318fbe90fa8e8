# raises: silent_when_wrong
raspuns = input("Câte picioare are un păianjen? ")
if raspuns == "8":
    print("Bravo! Opt.")
