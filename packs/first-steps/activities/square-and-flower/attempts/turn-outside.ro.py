# raises: straight_on
import turtle

for latura in range(4):
    turtle.forward(100)
turtle.left(90)
