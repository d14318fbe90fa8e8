# raises: never_bravo
raspuns = input("Câte picioare are un păianjen? ")
if raspuns == "opt":
    print("Bravo! Opt.")
else:
    print("Mai caută într-o carte!")
