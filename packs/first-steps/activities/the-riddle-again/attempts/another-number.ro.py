# raises: never_bravo
raspuns = int(input("Câte picioare are un păianjen? "))
if raspuns == 6:
    print("Bravo! Opt.")
else:
    print("Mai caută într-o carte!")
