import random

random.seed("piatră")
choices = ["piatră", "hârtie", "foarfecă"]
beats = {"piatră": "foarfecă", "hârtie": "piatră", "foarfecă": "hârtie"}
score = {"tu": 0, "calculatorul": 0, "egal": 0}
for turn in range(5):
    mine = random.choice(choices)
    yours = choices[int(input("1 piatră, 2 hârtie, 3 foarfecă: ")) - 1]
    if mine == yours:
        winner = "egal"
    elif beats[yours] == mine:
        winner = "tu"
    else:
        winner = "calculatorul"
    score[winner] += 1
    print(turn + 1, yours, "-", mine, "->", winner)
for name, points in score.items():
    print(name, points)
