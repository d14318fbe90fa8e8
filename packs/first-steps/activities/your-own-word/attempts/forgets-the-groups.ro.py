# raises: no_group
def pret(bilete):
    return bilete * 6


numar = int(input("Câte bilete vrei? "))
print("Plătești", pret(numar), "lei.")
