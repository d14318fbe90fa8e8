# raises: name_in_quotes
nume = input("Cum te cheamă? ")
print("Bună, nume")
