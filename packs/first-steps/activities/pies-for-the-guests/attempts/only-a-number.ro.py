# raises: nothing_counted
musafiri = int(input("Câți musafiri vin? "))
print("Bunica face", musafiri, "plăcinte.")
