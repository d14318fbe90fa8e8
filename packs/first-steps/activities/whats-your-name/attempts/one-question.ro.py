# raises: one_question
nume = input("Cum te cheamă? ")
print("Bună,", nume)
