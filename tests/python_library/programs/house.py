import turtle as t

t.speed(10)


def rectangle(width, height, colour):
    t.fillcolor(colour)
    t.begin_fill()
    for side in (width, height, width, height):
        t.forward(side)
        t.left(90)
    t.end_fill()


t.penup()
t.goto(-100, -100)
t.pendown()
rectangle(200, 150, "light yellow")
t.penup()
t.goto(-100, 50)
t.pendown()
t.fillcolor((0.7, 0.2, 0.2))
t.begin_fill()
t.goto(0, 130)
t.goto(100, 50)
t.goto(-100, 50)
t.end_fill()
for x in (-70, 30):
    t.penup()
    t.setpos(x, -20)
    t.pendown()
    rectangle(40, 40, "#add8e6")
t.penup()
t.goto(0, -140)
t.write("Casa mea", align="center", font=("Arial", 16, "bold"))
t.ht()
print(t.fillcolor(), t.isdown(), t.pos())
