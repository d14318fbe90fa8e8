# raises: printed
def pret(bilete):
    if bilete >= 10:
        print(bilete * 5)
    else:
        print(bilete * 6)


numar = int(input("Câte bilete vrei? "))
pret(numar)
