musafiri = input("Câți musafiri vin? ")
print("Bunica face", musafiri, "plăcinte.")
