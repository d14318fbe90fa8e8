number = input("Un număr lung: ")
counts: dict[str, int] = {}
for digit in number:
    if digit in counts:
        counts[digit] += 1
    else:
        counts[digit] = 1
for digit in counts:
    print(digit, "de", counts[digit], "ori")
places = {"locul": "medalia", "2": "argint", "1": "aur", "3": "bronz"}
print(places)
del places["2"]
print(places, "2" in places, places.get("2"))
