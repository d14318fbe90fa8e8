# raises: no_question
nume = "Ilinca"
print("Bună,", nume)
