import random
import statistics

random.seed(6)
throws = [random.randint(1, 6) for _ in range(200)]
for face in range(1, 7):
    print(face, "#" * throws.count(face))
print("media", statistics.mean(throws), "mediana", statistics.median(throws))
names = ["Ana", "Ion", "Maria", "Radu"]
random.shuffle(names)
print(names, random.sample(range(1, 50), 6), round(random.uniform(0, 1), 6))
