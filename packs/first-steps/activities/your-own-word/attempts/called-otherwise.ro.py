# raises: other_name
def pret(bilete):
    if bilete >= 10:
        return bilete * 5
    return bilete * 6


numar = int(input("Câte bilete vrei? "))
print("Plătești", Price(numar), "lei.")
