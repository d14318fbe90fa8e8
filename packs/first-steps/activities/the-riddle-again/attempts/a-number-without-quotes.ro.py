# raises: text_is_no_number
raspuns = input("Câte picioare are un păianjen? ")
if raspuns == 8:
    print("Bravo! Opt.")
else:
    print("Mai caută într-o carte!")
