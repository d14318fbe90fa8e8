# raises: keeps_it
def pret(bilete):
    suma = bilete * 6


numar = int(input("Câte bilete vrei? "))
print("Plătești", pret(numar), "lei.")
