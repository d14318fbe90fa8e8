# raises: same_place
import turtle

for petala in range(6):
    for latura in range(4):
        turtle.forward(100)
        turtle.left(90)
