# raises: beside
import turtle

for petal in range(6):
    for side in range(4):
        turtle.forward(100)
        turtle.left(90)
    turtle.left(20)
