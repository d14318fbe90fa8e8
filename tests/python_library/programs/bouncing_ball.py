import turtle

screen = turtle.Screen()
screen.setup(400, 300)
screen.tracer(0)
ball = turtle.Turtle("circle")
ball.penup()
dx, dy = 7, 4
bounces = 0
while bounces < 6:
    ball.setx(ball.xcor() + dx)
    ball.sety(ball.ycor() + dy)
    if abs(ball.xcor()) > 190:
        dx = -dx
        bounces += 1
    if abs(ball.ycor()) > 140:
        dy = -dy
        bounces += 1
    screen.update()
print(ball.pos(), bounces)
