# raises: no_question
name = "Ilinca"
print("Hello,", name)
