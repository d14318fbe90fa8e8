# raises: first_side
import turtle

turtle.forward(100)
turtle.left(90)
