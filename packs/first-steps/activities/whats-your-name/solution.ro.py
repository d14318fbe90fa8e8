nume = input("Cum te cheamă? ")
print("Bună,", nume)
fruct = input("Ce fruct îți place? ")
print("Și mie îmi plac", fruct)
