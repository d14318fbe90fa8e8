import random
from turtle import Screen, Turtle

random.seed(2026)
screen = Screen()
screen.setup(width=500, height=400)
screen.title("Cursa țestoaselor")
bet = screen.textinput("Pariu", "Cine câștigă?")
colours = ["red", "orange", "green", "blue"]
racers = []
for place, colour in enumerate(colours):
    racer = Turtle(shape="turtle")
    racer.color(colour)
    racer.penup()
    racer.goto(-230, -60 + place * 40)
    racers.append(racer)
winner = ""
while winner == "":
    for racer in racers:
        racer.forward(random.randint(0, 10))
        if racer.xcor() > 200:
            winner = str(racer.pencolor())
            break
print("A câștigat", winner)
print("Ai ghicit!" if winner == bet else "Data viitoare!")
