# raises: answer_lost
nume = input("Cum te cheamă? ")
print("Bună,", nume)
input("Ce fruct îți place? ")
print("Și mie!")
