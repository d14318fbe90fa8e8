# raises: text_again_and_again
musafiri = input("Câți musafiri vin? ")
placinte = musafiri * 3
print("Bunica face", placinte, "plăcinte.")
