# raises: no_word
numar = int(input("Câte bilete vrei? "))
print("Plătești", numar * 6, "lei.")
