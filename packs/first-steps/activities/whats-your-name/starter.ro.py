nume = input("Cum te cheamă? ")
print("Bună!")
