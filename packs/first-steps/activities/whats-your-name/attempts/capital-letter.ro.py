# raises: unknown_name
nume = input("Cum te cheamă? ")
print("Bună,", Nume)
