from turtle import *

speed(0)
colours = ["red", "purple", "blue", "green", "orange", "yellow"]
bgcolor("black")
for x in range(60):
    pencolor(colours[x % 6])
    width(x // 20 + 1)
    forward(x * 2)
    left(59)
print(f"{xcor():.3f} {ycor():.3f} {heading():.1f}")
