# raises: not_further_in
raspuns = input("Câte picioare are un păianjen? ")
if raspuns == "8":
print("Bravo! Opt.")
