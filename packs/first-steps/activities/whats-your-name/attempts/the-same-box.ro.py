# raises: overwritten
nume = input("Cum te cheamă? ")
nume = input("Ce fruct îți place? ")
print("Bună,", nume)
