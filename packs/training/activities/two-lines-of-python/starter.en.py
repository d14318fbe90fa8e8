print("Welcome to the library!")
