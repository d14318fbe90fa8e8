import turtle

pen = turtle.Turtle()
pen.speed("fastest")
pen.color("DarkGreen", "hot pink")


def petal(size):
    for _ in range(2):
        pen.circle(size, 60)
        pen.left(120)


for _ in range(8):
    pen.begin_fill()
    petal(80)
    pen.end_fill()
    pen.left(45)
pen.color("gold")
pen.dot(30)
pen.hideturtle()
print(pen.pos(), round(pen.heading()))
