import random

chance = random.Random(5)
keys = ["a", "1", "b", "22", "0", "x", "7", "-3", "01", 1, 2.5]
deeds: dict[object, int] = {}
seen: list[object] = []
for i in range(3000):
    key = chance.choice(keys)
    deed = chance.randint(0, 9)
    try:
        if deed < 3:
            deeds[key] = i
        elif deed == 3:
            deeds.setdefault(key, i)
        elif deed == 4:
            del deeds[key]
        elif deed == 5:
            seen.append(deeds.pop(key, None))
        elif deed == 6 and deeds and chance.random() < 0.2:
            seen.append(deeds.popitem())
        elif deed == 7:
            deeds.update({key: i, "1": i})
        elif deed == 8:
            deeds = dict(deeds) if chance.random() < 0.5 else deeds.copy()
        elif deed == 9 and chance.random() < 0.05:
            deeds.clear()
    except KeyError as error:
        seen.append(str(error))
    seen.append((key in deeds, deeds.get(key), len(deeds)))
    if i % 20 == 0:
        seen.append((list(deeds.items()), deeds == dict(deeds.items()), list(deeds), list(deeds.values())))
total = 0
for thing in seen:
    for letter in repr(thing):
        total = (total * 31 + ord(letter)) % 1000003
print(total, len(seen), deeds)
print({**deeds, "5": 1}, {key: i for i, key in enumerate("cb21")})
