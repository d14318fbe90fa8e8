# raises: first_side
import turtle

turtle.forward(100)
for latura in range(4):
    turtle.left(90)
