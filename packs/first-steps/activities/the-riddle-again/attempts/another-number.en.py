# raises: never_bravo
answer = int(input("How many legs does a spider have? "))
if answer == 6:
    print("Well done! Eight.")
else:
    print("Look once more in a book!")
