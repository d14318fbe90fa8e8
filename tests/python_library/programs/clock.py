import time
import turtle

turtle.tracer(0, 0)
face = turtle.Turtle(visible=False)
for hour in range(12):
    face.penup()
    face.home()
    face.setheading(90 - hour * 30)
    face.forward(90)
    face.pendown()
    face.forward(10)
hand = turtle.Turtle()
hand.pensize(3)
start = time.perf_counter()
for second in range(5):
    hand.clear()
    hand.penup()
    hand.goto(0, 0)
    hand.pendown()
    hand.setheading(90 - second * 6)
    hand.forward(80)
    turtle.update()
    print("tic" if second % 2 == 0 else "tac", round(hand.heading()))
    time.sleep(1)
print(time.perf_counter() - start > 4.9)
