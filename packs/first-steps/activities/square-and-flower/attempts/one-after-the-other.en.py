# raises: one_after_the_other
import turtle

for side in range(4):
    turtle.forward(100)
    turtle.left(90)
for petal in range(6):
    turtle.left(60)
