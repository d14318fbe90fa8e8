# raises: counted_by_hand
musafiri = int(input("Câți musafiri vin? "))
placinte = 12
print("Bunica face", placinte, "plăcinte.")
