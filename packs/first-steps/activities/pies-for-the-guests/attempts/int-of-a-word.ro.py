# raises: not_a_number
musafiri = input("Câți musafiri vin? ")
placinte = int("musafiri") * 3
print("Bunica face", placinte, "plăcinte.")
