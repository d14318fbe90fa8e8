# raises: number_not_kept
musafiri = input("Câți musafiri vin? ")
int(musafiri)
placinte = musafiri * 3
print("Bunica face", placinte, "plăcinte.")
