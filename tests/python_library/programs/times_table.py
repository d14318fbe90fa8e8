for i in range(1, 11):
    for j in range(1, 11):
        print(f"{i * j:4}", end="")
    print()
print("-" * 40)
number = int(input("Tabla cui? "))
for i in range(1, 11):
    print(i, "x", number, "=", i * number)
