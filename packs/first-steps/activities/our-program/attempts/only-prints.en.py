# raises: without_the_stage
print("Hello! I play with you.")
print("Meow!")
