musafiri = int(input("Câți musafiri vin? "))
placinte = musafiri * 3
print("Bunica face", placinte, "plăcinte.")
