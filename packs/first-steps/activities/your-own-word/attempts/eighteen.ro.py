# raises: always_the_same
def pret(bilete):
    return 18


numar = int(input("Câte bilete vrei? "))
print("Plătești", pret(numar), "lei.")
