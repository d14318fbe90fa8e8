import turtle


def side(length, depth):
    if depth == 0:
        turtle.forward(length)
        return
    for angle in (60, -120, 60, 0):
        side(length / 3, depth - 1)
        turtle.left(angle)


turtle.tracer(0)
turtle.penup()
turtle.goto(-120, 70)
turtle.pendown()
for _ in range(3):
    side(240, 3)
    turtle.right(120)
turtle.update()
print(round(turtle.xcor(), 6), round(turtle.ycor(), 6), turtle.heading())
